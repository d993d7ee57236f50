"""Every reader of what people write and what their systems export, and inputs made wrong for it.

A reader is called in this process: it reads and checks, and computes no answer. What it refuses
raises ``Faults``; the readers of single words raise ``UnreadNumber``.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from pathlib import Path
from random import Random
from typing import Any

import exports_to_fuzz as tables
from mutations import CELLS, MISTAKES, as_text, changed, mangled
from whowhere.decide.ranking.ahp import hierarchy
from whowhere.facts.own_table import parse_table, table_text
from whowhere.facts.practice import load_practice
from whowhere.interfaces.requests import own_folder
from whowhere.interfaces.requests.cards import with_cards
from whowhere.interfaces.requests.cases import case_in
from whowhere.interfaces.requests.hours_asked import HoursAsked, sites_asked
from whowhere.interfaces.requests.pay import pay_in
from whowhere.interfaces.requests.portfolios import (
    portfolio_case,
    portfolio_in,
    require_plannable,
)
from whowhere.interfaces.requests.seats_asked import SeatsAsked, desk_asked
from whowhere.interfaces.requests.sources import examples, portfolios, staffings
from whowhere.interfaces.requests.staffing import staffing_problem
from whowhere.interfaces.requests.teams import team_of, team_text
from whowhere.interfaces.requests.weights import shares, weights_in
from whowhere.interfaces.requests.written import Written
from whowhere.model.classify.classifying import classify
from whowhere.model.classify.files import facts_in
from whowhere.model.classify.reach import limits_of
from whowhere.model.classify.reading import told
from whowhere.model.decision_table.checking import checked
from whowhere.model.decision_table.files import first_table, text_of, written_in
from whowhere.model.decision_table.pairwise_form import judgements_of
from whowhere.model.inputs import ASSUMABLE
from whowhere.model.own_topics import OWN_TOPICS
from whowhere.model.portfolio.facility_table import facility_table
from whowhere.model.scenario.loading import parse_scenario
from whowhere.model.scenario.reading import read_text
from whowhere.model.team.asked import TeamAsked
from whowhere.quantities.durations import parse_per_second, parse_seconds, parse_work
from whowhere.quantities.faults import Faults
from whowhere.quantities.written_digits import UnreadNumber
from whowhere.quantities.written_money import read_money
from whowhere.quantities.written_numbers import read_number

DAY = date(2026, 11, 23)
PACKAGES = 2
"""Packages of a portfolio that is read: each is read as the next is."""
FACILITY = {
    "sites": [{"id": name, "fixed_cost": 5, "capacity": 8} for name in "xyz"],
    "packages": [{"id": name, "demand": 3} for name in "ab"],
    "cost": [[1, 2], [3, 1], [2, 2]],
}
RANKED: dict[str, Any] = {
    "alternatives": ["a", "b", "c"], "criteria": ["x", "y"], "directions": ["min", "max"],
    "weights": [1, 2], "matrix": [[1, 2], [3, 1], [2, 2]], "method": "topsis",
}  # fmt: skip
ARRANGEMENT = {
    "employer": "vendor", "directs": "vendor", "home": "US", "place": "Manila", "entity": "vendor",
    "answers_for": "result", "handover": True, "until": "2028-06-30", "premises": "vendor",
    "clients": "several", "software": "answers",
}  # fmt: skip
OPEN = {"week_profile": [1, 1, 1, 1, 1, 0, 0]}
"""What a table of one day leaves to be said."""
SETS = (
    "attrition=0.45", "PH.pay=18k to 24k", "exchange_volatility=0.1", "attrition=8%",
    "managed_service@PH.vendor_margin=12 to 20%",
)  # fmt: skip
WORDS = (
    "65,000", "65.000", "€65k", "$165,000 - $190,000", "12 LPA", "USD 5,400/month", "8,5%",
    "1.250.000,50", "12,00,000", "720/h", "15 per min", "4,5 min", "1h 30min", "9-17", "22-6",
    "Manila", "Poland", "US-OK", "cost=35,people=25", "21.50/h", "65 to 75k", "5000/day",
)  # fmt: skip
SCENARIOS, PORTFOLIOS, STAFFINGS = (
    tuple(path.read_text("utf-8") for path in files().values())
    for files in (examples, portfolios, staffings)
)
Made = tuple[bytes, str]
"""What is in a file, and its ending."""


@dataclass(frozen=True)
class Reader:
    """A reader, and how inputs for it are made."""

    name: str
    make: Callable[[Random], Made]
    read: Callable[[Path], object]


def document(text: str, random: Random) -> Made:
    """Return a file of keys made wrong: its text, or the document that it says."""
    if random.random() < 0.5:
        return mangled(text, random), ".toml"
    return as_text(changed(_said(text), random)), ".json"


@cache
def _said(text: str) -> Any:
    return tomllib.loads(text)


def _scenario(random: Random) -> Made:
    return document(random.choice(SCENARIOS), random)


def _staffing(random: Random) -> Made:
    return document(random.choice(STAFFINGS), random)


def _portfolio(random: Random) -> Made:
    whole = dict(_said(random.choice(PORTFOLIOS)))
    at = random.randrange(len(whole["packages"]) - PACKAGES)
    whole["packages"] = whole["packages"][at : at + PACKAGES]
    whole["rules"] = {k: v for k, v in whole.get("rules", {}).items() if not isinstance(v, list)}
    return as_text(changed(json.loads(json.dumps(whole, default=str)), random)), ".json"


def _json(valid: Any, random: Random) -> Made:
    return as_text(changed(valid, random)), ".json"


def _typed(words: tuple[str, ...], random: Random) -> Made:
    word = random.choice(words)
    for _ in range(random.choice(MISTAKES)):
        at = random.randrange(len(word) + 1)
        word = word[:at] + random.choice(CELLS)[:2_000] + word[at + random.randrange(2) :]
    return word.encode("utf-8", "surrogatepass"), ".txt"


def _table(rows: tuple[Callable[[], tables.Rows], ...], random: Random) -> Made:
    return tables.exported(random.choice(rows)(), random)


def _card(random: Random) -> Made:
    if random.random() < 0.4:
        return tables.shipped_card(random)
    return tables.exported(tables.rate_card(), random)


def _ranked(random: Random) -> Made:
    if random.random() < 0.3:
        return _json(RANKED, random)
    return tables.exported(tables.alternatives(), random)


def written(path: Path) -> Written:
    """Return a file as a command reads it."""
    return Written(read_text(path), str(path), str(path), path.parent)


def _read_scenario(path: Path) -> object:
    found = written(path)
    scenario = parse_scenario(str(found.content), found.name, ASSUMABLE)
    if any(role.volume for role in scenario.work.roles):  # a roster is searched for, not read
        return with_cards(scenario, path.parent)
    return case_in(found, DAY)


def _read_portfolio(path: Path) -> object:
    """Read a portfolio, and one in ten of them to its cases: there every package is looked up."""
    found = written(path)
    if path.stat().st_size % 10:
        return portfolio_in(found)
    case = portfolio_case(found, DAY)
    require_plannable(case, found)
    return case


def _read_staffing(path: Path) -> object:
    return staffing_problem(written(path), DAY)


def _read_demand(beside: dict[str, Any], path: Path) -> object:
    """Read a week that names the table beside it, and says more of it."""
    week = json.loads(json.dumps(_said(STAFFINGS[0]), default=str))
    named = {"csv": path.name, "name": "calls", "clock": "Denver", "answer": "80% within 20s"}
    week["demand"] = [named | beside]
    return staffing_problem(Written(week, "week", "week", path.parent), DAY)


def _read_card(path: Path) -> object:
    scenario = _bids()
    offer = scenario.offers[0].model_copy(update={"rate_card": path.name})
    return with_cards(scenario.model_copy(update={"offers": (offer,)}), path.parent)


@cache
def _bids() -> Any:
    return parse_scenario(examples()["two-bids"].read_text("utf-8"), "two-bids", ASSUMABLE)


def _read_team(path: Path) -> object:
    asked = TeamAsked(home="Denver", currency="USD", per="year", part_time_pay="full")
    text = team_text(str(path), team_of(str(path), asked)[1], asked)
    return tomllib.loads(text)


def _read_judgements(path: Path) -> object:
    return hierarchy(judgements_of(first_table(str(path)), ("Price", "Attrition", "References")))


def _read_own(path: Path) -> object:
    """Read a table, and once more what would be kept of it."""
    _, values = own_folder.read_table(str(path), "own", DAY, yes=path.stat().st_size % 2 == 0)
    return parse_table(table_text(values).encode(), "kept", "kept", OWN_TOPICS, DAY)


def _read_facility(path: Path) -> object:
    return facility_table(text_of(str(path)), path.name)


def _read_ranked(path: Path) -> object:
    return checked(written_in(str(path)))


def _read_arrangement(path: Path) -> object:
    return classify(told(facts_in(str(path)), DAY, limits_of(load_practice())))


def _read_setting(path: Path) -> object:
    text = path.read_bytes().decode("utf-8", "replace")
    return parse_scenario(SCENARIOS[0], "scenario", ASSUMABLE, [text])


def _read_words(path: Path) -> object:
    """Read a word as each of the things that people type. Raises ``UnreadNumber`` if it is none."""
    text = path.read_bytes().decode("utf-8", "surrogatepass")
    found = [way for way in WAYS if _is_read(way, text)]
    if not found:
        raise UnreadNumber(text, "is nothing that is read")
    return found


def _is_read(way: Callable[[str], object], text: str) -> bool:
    try:
        way(text)
    except (Faults, UnreadNumber):
        return False
    return True


WAYS: tuple[Callable[[str], object], ...] = (
    partial(read_number, kind="amount"), partial(read_number, kind="share"), read_money,
    parse_seconds, parse_per_second, parse_work, lambda word: pay_in(word, "USD"),
    lambda word: shares(weights_in(word), ("cost", "people"), "criterion"),
    lambda word: desk_asked(SeatsAsked(word, "5 min", None, "20s", None, None, None)),
    lambda word: desk_asked(SeatsAsked("720/h", word, word, word, word, word, None)),
    lambda word: sites_asked(HoursAsked(["PL", word], DAY, "9-17", None, word)),
    lambda word: sites_asked(HoursAsked(["PL", "NZ"], DAY, word, word, None)),
)  # fmt: skip
WEEKS = (tables.week_of_columns, tables.week_of_rows)
READERS = (
    Reader("scenario", _scenario, _read_scenario),
    Reader("portfolio", _portfolio, _read_portfolio),
    Reader("staffing", _staffing, _read_staffing),
    Reader("table of a week", partial(_table, WEEKS), partial(_read_demand, {"handle": "5 min"})),
    Reader("table of a day", partial(_table, (tables.one_day,)), partial(_read_demand, OPEN)),
    Reader("rate card", _card, _read_card),
    Reader("team", partial(_table, (tables.staff,)), _read_team),
    Reader("own table", partial(_table, (tables.own_figures,)), _read_own),
    Reader("rank table", _ranked, _read_ranked),
    Reader("judgements", partial(_table, (tables.judgements,)), _read_judgements),
    Reader("facility table", partial(_json, FACILITY), _read_facility),
    Reader("arrangement", partial(_json, ARRANGEMENT), _read_arrangement),
    Reader("setting", partial(_typed, SETS), _read_setting),
    Reader("words", partial(_typed, WORDS), _read_words),
)
