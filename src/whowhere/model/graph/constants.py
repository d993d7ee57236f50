"""Constants of the calendar and of mathematics. Domain figures are facts, with a source."""

import math

from whowhere.model.graph.operand import constant

MONTHS_PER_YEAR = constant(12, "month/year", "months per year")
WEEKDAYS_PER_YEAR = constant(365.2425 * 5 / 7, "day/year", "weekdays per year")
WEEKS_PER_YEAR = constant(365.2425 / 7, "week/year", "weeks per year")
WORKDAYS_PER_WEEK = constant(5, "day/week", "working days per week")
DAYS_PER_YEAR = constant(365.2425, "day/year", "days per year")
MINUTES_PER_HOUR = constant(60, "minute/hour", "minutes per hour")
ONE_YEAR = constant(1, "year", "one year")
TWO_YEARS = constant(2, "year", "two years")
FIVE_YEARS = constant(5, "year", "five years")
TEN_YEARS = constant(10, "year", "ten years")
ONE_HOUR_A_DAY = constant(1, "hour/day", "one hour a day")
A_UNIT_OF_MONEY = constant(1, "money/month", "a unit of money a month")
ONE_PERSON = constant(1, "head", "one person")
A_HAIR = constant(0.01, "head", "a hundredth of a person")
ONE_MONTH = constant(1, "month", "one month")
A_CENTURY = constant(1200, "month", "a century")
ONE_DAY = constant(12 / 365.2425, "month", "one day")
EULER = constant(math.e, "1", "e")
