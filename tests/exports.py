"""One small week as the tools of many companies export it, and the encodings they save it in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

OPEN = (16, 17)
"""Half-hours in which anybody calls: 8:00 and 8:30."""
WEEK = ((20, 10), (10, 5), (10, 5), (10, 5), (10, 5), (2, 1), (0, 0))
"""Calls in them, Monday first."""
HALVES = [
    [dict(zip(OPEN, calls, strict=True)).get(half, 0) for half in range(48)] for calls in WEEK
]
"""The same as a week of half-hours."""
MONDAY = date(2027, 3, 1)
SUNDAY_FIRST = (6, 0, 1, 2, 3, 4, 5)
MONDAY_FIRST = tuple(range(7))
DAYS = {
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    "long": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "de": ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"),
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "es": ("lun.", "mar.", "mié.", "jue.", "vie.", "sáb.", "dom."),
    "pt": ("segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado",
           "domingo"),
    "it": ("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"),
    "nl": ("ma", "di", "wo", "do", "vr", "za", "zo"),
    "pl": ("pon.", "wt.", "śr.", "czw.", "pt.", "sob.", "niedz."),
}  # fmt: skip


@dataclass(frozen=True)
class Export:
    """The text of one export."""

    text: str
    encoding: str = "utf-8"
    has_handle: bool = False
    name: str = field(default="calls.csv")

    @property
    def data(self) -> bytes:
        return self.text.encode(self.encoding)


Line = Callable[[date, int, int], str]
"""A row of a long table, from its date, half-hour and calls."""


def clock(half: int) -> str:
    return f"{half // 2:02}:{half % 2 * 30:02}"


def long(heading: str, line: Line, footer: str = "") -> str:
    """Return a table with a row for each interval."""
    rows = [
        line(MONDAY + timedelta(day), half, calls)
        for day in range(7)
        for half, calls in zip(OPEN, WEEK[day], strict=True)
    ]
    return "\n".join([heading, *rows, footer] if footer else [heading, *rows]) + "\n"


def utc(day: date, half: int) -> str:
    """Return a half-hour of Denver's winter in UTC, seven hours ahead."""
    return f"{day}T{clock(half + 14)}:00"


def english(half: int) -> str:
    return f"{(half // 2 + 11) % 12 + 1}:{half % 2 * 30:02} {'AM' if half < 24 else 'PM'}"


def weekday(day: date, language: str = "en") -> str:
    return DAYS[language][day.weekday()]


EXPORTS: dict[str, Export] = {
    "sunday first": Export("time,Sun,Mon,Tue,Wed,Thu,Fri,Sat\n08:00,0,20,10,10,10,10,2\n"
                           "08:30,0,10,5,5,5,5,1\n"),
    "monday first, long names, totals": Export(
        "Interval,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday,Total\n"
        "08:00 - 08:30,20,10,10,10,10,2,0,62\n08:30 - 09:00,10,5,5,5,5,1,0,31\n"
        "Total,30,15,15,15,15,3,0,93\n"),
    "days down, times across": Export(
        "Day,07:30,08:00,08:30,09:00,09:30,10:00,10:30,11:00,Sum\nSun,0,0,0,0,0,0,0,0,0\n"
        "Sat,0,2,1,0,0,0,0,0,3\nFri,0,10,5,0,0,0,0,0,15\nThu,0,10,5,0,0,0,0,0,15\n"
        "Wed,0,10,5,0,0,0,0,0,15\nTue,0,10,5,0,0,0,0,0,15\nMon,0,20,10,0,0,0,0,0,30\n"
        "Grand Total,0,62,31,0,0,0,0,0,93\n"),
    "days and dates in the heading": Export(
        "Time,Mon 01/03,Tue 02/03,Wed 03/03,Thu 04/03,Fri 05/03,Sat 06/03,Sun 07/03\n"
        "8:00 AM,20,10,10,10,10,2,0\n8:30 AM,10,5,5,5,5,1,0\n"),
    "dates in the heading": Export(
        ",2027-03-01,2027-03-02,2027-03-03,2027-03-04,2027-03-05,2027-03-06,2027-03-07\n"
        "0800,20,10,10,10,10,2,0\n0830,10,5,5,5,5,1,0\n"),
    "German Excel, semicolons, sep": Export(
        "sep=;\r\nUhrzeit;Mo;Di;Mi;Do;Fr;Sa;So;Summe\r\n08:00;20,0;10,0;10,0;10,0;10,0;2,0;0,0;62,0"
        "\r\n08:30;10,0;5,0;5,0;5,0;5,0;1,0;0,0;31,0\r\nSumme;30;15;15;15;15;3;0;93\r\n"),
    "German Excel in Windows-1252": Export(
        long("Datum;Uhrzeit;Angebotene Anrufe;Ø Bearbeitungszeit (Sek.);Verfügbarkeit",
             lambda day, half, calls: f"{day:%d.%m.%Y};{clock(half)};{calls};270,5;0"),
        "cp1252", has_handle=True),
    "French Excel": Export(
        "Heure;lundi;mardi;mercredi;jeudi;vendredi;samedi;dimanche;Total général\n"
        "08h00;20;10;10;10;10;2;0;62\n08h30;10;5;5;5;5;1;0;31\n"
        "Total général;30;15;15;15;15;3;0;93\n"),
    "French long": Export(
        long("Date;Tranche horaire;Appels reçus;Appels décrochés;DMT (s)",
             lambda day, half, calls: f"{day:%d/%m/%Y};{clock(half)} - {clock(half + 1)};{calls};"
             f"{calls};270"), has_handle=True),
    "Brazilian Excel": Export(
        long("Dia da semana;Horário;Chamadas Recebidas;TMA (mm:ss)",
             lambda day, half, calls: f"{weekday(day, 'pt')};{clock(half)};{calls},0;04:30"),
        has_handle=True),
    "Spanish": Export(
        long("Día;Hora;Llamadas ofrecidas;Abandonadas;TMO",
             lambda day, half, calls: f"{weekday(day, 'es')};{clock(half)};{calls};0;270"),
        has_handle=True),
    "Italian": Export(
        long("Giorno;Fascia oraria;Chiamate offerte;Chiamate perse",
             lambda day, half, calls: f"{weekday(day, 'it')};{clock(half)};{calls};0")),
    "Dutch": Export(
        "Tijd;ma;di;wo;do;vr;za;zo\n08:00;20;10;10;10;10;2;0\n08:30;10;5;5;5;5;1;0\n"),
    "Polish": Export(
        long("Dzień tygodnia;Godzina;Połączenia oferowane;Średni czas obsługi",
             lambda day, half, calls: f"{weekday(day, 'pl')};{clock(half)};{calls};270"),
        has_handle=True),
    "Google Sheets": Export(
        long("Date,Start time,Calls,AHT",
             lambda day, half, calls: f"{day.month}/{day.day}/{day.year},{english(half)},{calls},"
             "0:04:30"), has_handle=True),
    "Excel as Unicode text": Export(
        long("Day\tTime\tCalls offered\tAHT (min)",
             lambda day, half, calls: f"{weekday(day, 'long')}\t{clock(half)}\t{calls}\t4.5"),
        "utf-16", has_handle=True),
    "Genesys Cloud, interval in one cell, milliseconds": Export(
        long("Interval Start,Interval End,Interval Complete,Filters,Media Type,Offered,Answered,"
             "Abandoned,Abandon %,Avg Handle (ms),Service Level %",
             lambda day, half, calls: f'"{day.month}/{day.day}/{day:%y} {english(half)}",'
             f'"{day.month}/{day.day}/{day:%y} {english(half + 1)}",TRUE,,voice,{calls},{calls},0,'
             "0.0,270000,0.8"), has_handle=True),
    "Amazon Connect": Export(
        long("StartInterval,EndInterval,Queue,Contacts queued,Contacts handled,Contacts abandoned,"
             "Average handle time,Service level 20 seconds",
             lambda day, half, calls: f"{day}T{clock(half)}:00,{day}T{clock(half + 1)}:00,Basic,"
             f"{calls},{calls},0,270.0,80.0"), has_handle=True),
    "Amazon Connect in UTC": Export(
        long("StartInterval,EndInterval,Queue,Contacts queued,Contacts handled,Average handle time",
             lambda day, half, calls: f"{utc(day, half)}.000Z,{utc(day, half + 1)}.000Z,"
             f"Basic,{calls},{calls},270.0"), has_handle=True),
    "Five9": Export(
        '"Report name: Queue by half-hour"\n"Created by: somebody"\n\n'
        + long("DATE,HALF HOUR,SKILL,CALLS,CALLS ABANDONED,AVERAGE HANDLE TIME",
               lambda day, half, calls: f"{day:%Y/%m/%d},{clock(half)},Support,{calls},0,00:04:30"),
        has_handle=True),
    "Avaya": Export(
        long("Split/Skill: Support\n\nDate,Time,NCO,ACD Calls,Avg Speed Ans,ABN Calls,AHT",
             lambda day, half, calls: f"{day:%m/%d/%Y},{english(half)}-{english(half + 1)},{calls},"
             f"{calls},:12,0,4:30", "Summary,,93,93,:12,0,4:30".replace("Summary", "Total")),
        has_handle=True),
    "NICE": Export(
        long("Date;Interval;Contacts Offered;Contacts Handled;AHT [s]",
             lambda day, half, calls: f"{day:%d-%b-%Y};{clock(half)};{calls};{calls};270"),
        has_handle=True),
    "Talkdesk": Export(
        long("date,interval,inbound_calls,missed_calls,average_handle_time",
             lambda day, half, calls: f"{day},{clock(half)},{calls},0,270"), has_handle=True),
    "camel case": Export(
        long("startTime|nOffered|nAnswered|avgHandleTime",
             lambda day, half, calls: f"{day} {clock(half)}:00|{calls}|{calls}|270"),
        has_handle=True),
    "calls last, forecast of a planner": Export(
        long("AHT (s),Agents,Time,Day,Volume",
             lambda day, half, calls: f"270,4,{clock(half)},{weekday(day)},{calls}"),
        has_handle=True),
    "blank rows, a byte order mark and remarks": Export(
        "\ufeff" + long("Weekday, Time , Calls",
                        lambda day, half, calls: f"{weekday(day)} , {clock(half)},{calls}\n",
                        "Exported on Monday by the planner")),
    "day and time in one cell": Export(
        long("Zeit;Anrufe", lambda day, half, calls: f"{weekday(day)} {clock(half)};{calls},0")),
    "empty cells and dashes for nobody": Export(
        "time,Mon,Tue,Wed,Thu,Fri,Sat,Sun\n08:00,20,10,10,10,10,2,\n08:30,10,5,5,5,5,1,-\n"),
    "a desk closed on Sundays": Export(
        "time,Mon,Tue,Wed,Thu,Fri,Sat\n08:00,20,10,10,10,10,2\n08:30,10,5,5,5,5,1\n"),
    "hours as decimals": Export(
        "hour,Mon,Tue,Wed,Thu,Fri,Sat,Sun\n8.0,20,10,10,10,10,2,0\n8.5,10,5,5,5,5,1,0\n"),
    "American dates of one week": Export(
        long("Date,Day,Time,Calls",
             lambda day, half, calls: f"{day:%m/%d/%Y},{weekday(day)},{clock(half)},{calls}")),
    "an Excel pivot table": Export(
        "Sum of Calls,Column Labels,,,,,,,\nRow Labels,Mon,Tue,Wed,Thu,Fri,Sat,Sun,Grand Total\n"
        "08:00,20,10,10,10,10,2,0,62\n08:30,10,5,5,5,5,1,0,31\n"
        "Grand Total,30,15,15,15,15,3,0,93\n"),
    "days named once, with their sums": Export(
        "Day,Time,Calls\n" + "".join(
            f"{name},08:00,{first}\n,08:30,{later}\n{name} Total,,{first + later}\n"
            for name, (first, later) in zip(DAYS["long"], WEEK, strict=True))),
    "UTC said by the heading": Export(
        long("Interval Start UTC Date,Queue,Offered,Interactions Handled,"
             "Total Handle Time (Seconds)",
             lambda day, half, calls: f"{utc(day, half)},Support,{calls},{calls},"
             f"{270 * calls}"), has_handle=True),
    "times with points, minutes in words": Export(
        long("day,time,calls,offered,calls answered,AHT",
             lambda day, half, calls: f"{weekday(day)},{clock(half).replace(':', '.')},99,{calls},"
             f"{calls},4.5 min"), has_handle=True),
    "dates with months by name": Export(
        long("Date,Time,Calls",
             lambda day, half, calls: f'"{day:%A, %B} {day.day}, {day.year}",{clock(half)},'
             f"{calls}")),
}  # fmt: skip
"""Every one of them is the same week; handle times are 270 or 270.5 seconds."""
