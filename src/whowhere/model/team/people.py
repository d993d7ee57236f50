"""The people of a team without their names: role, level, place, share, pay and start of each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final, TypeVar

from whowhere.facts.occupations import known_occupation, nearest_roles
from whowhere.facts.place import Place
from whowhere.facts.places import place_of
from whowhere.model.engagements import Engagement
from whowhere.model.team.asked import TeamAsked
from whowhere.model.team.columns import HEADING_ROWS, WANTED, Column, Heading, columns_of
from whowhere.model.team.dates import DateColumn
from whowhere.model.team.employment import Employment
from whowhere.model.team.pay import PayColumn
from whowhere.model.team.shares import Shares
from whowhere.model.team.titles import TitleRead, level_in, read_title
from whowhere.quantities.faults import Argument, Fault, Faults, first_faults
from whowhere.quantities.tables.table import ExportedTable, Row

Read = TypeVar("Read")
NOT_SAID: Final = "No column says how people are employed: all count as own staff."
SUMS: Final = frozenset({"total", "totals", "sum", "summe", "gesamt", "totale", "somme", "suma"})


@dataclass(frozen=True)
class Person:
    """What is kept of one row."""

    title: str
    role: TitleRead
    place: Place | None
    share: float
    """Of full time."""
    pay: float | None
    """Gross pay of a full-time year; ``None`` where none stands there."""
    currency: str
    """As it was written; empty where it was not."""
    start: date | None
    line: int
    employment: Engagement = Engagement.OWN_STAFF


@dataclass(frozen=True)
class Team:
    """The people of a table, and what was made of its columns."""

    people: tuple[Person, ...]
    used: tuple[Heading, ...]
    unused: int
    """How many columns were dropped unread: names, numbers, addresses, and all the rest."""
    said: tuple[str, ...]
    """What was taken for granted, in words."""
    not_at_work: int = 0
    """People with a share of nothing: they are not in the scenario."""


def read_team(table: ExportedTable, asked: TeamAsked) -> Team:
    """Return the people of a table. Raises ``Faults``: all at once, none with a person's name."""
    header, rows = _header(table)
    one = _one_of_each(columns_of(header.cells), table, header)
    gathered = _Gathered()
    titles = gathered.read(lambda: _titles(rows, one, table, asked))
    places = gathered.read(lambda: _places(rows, one, table))
    shares = gathered.read(lambda: Shares(table, rows, one, asked.full_time_hours))
    dates = gathered.read(lambda: DateColumn(table, rows, one.get(Column.START), asked.dates))
    has_part_time = shares is not None and any(0 < shares.of(row) < 1 for row in rows)
    pay = gathered.read(lambda: PayColumn(table, rows, one, asked, has_part_time))
    employment = gathered.read(lambda: Employment(table, rows, one))
    starts = gathered.read(lambda: {row.line: dates.of(row) for row in rows} if dates else {})
    if (
        gathered.faults
        or not (titles and shares and pay and employment)
        or places is None
        or starts is None
    ):
        raise Faults(gathered.faults)
    people = (
        Person(
            _cell(row, one[Column.TITLE]), titles[row.line], places.get(_place(row, one)),
            shares.of(row), pay.yearly(row, shares.of(row)), pay.currency(row),
            starts.get(row.line), row.line, employment.of(row),
        )
        for row in rows
    )  # fmt: skip
    everybody = tuple(people)
    kept = tuple(person for person in everybody if person.share > 0)
    if not kept:
        given, do = "of nobody who works", "Look at the column of shares."
        raise Faults([Fault(table.where(), "the table", given, "people at work", do=do)])
    said = (*shares.said, *pay.said, *(() if employment.is_said else (NOT_SAID,)))
    return Team(
        kept, tuple(one.values()), len(header.cells) - len(one), said, len(everybody) - len(kept)
    )


@dataclass
class _Gathered:
    """Reads one column after the other and keeps what is wrong, so that all is told at once."""

    faults: list[Fault] = field(default_factory=list)

    def read(self, column: Callable[[], Read]) -> Read | None:
        try:
            return column()
        except Faults as wrong:
            self.faults += wrong.faults
            return None


def _header(table: ExportedTable) -> tuple[Row, Sequence[Row]]:
    """Return the row of headings and the rows of people below it; its cells are never quoted."""
    for at, row in enumerate(table.rows[:HEADING_ROWS]):
        if any(each.column is Column.TITLE for each in columns_of(row.cells)):
            title = next(e.at for e in columns_of(row.cells) if e.column is Column.TITLE)
            below = [
                each for each in table.rows[at + 1 :]
                if each.cell(title) and each.cell(title).casefold() not in SUMS
            ]  # fmt: skip
            if below:
                return row, below
    do = "Name the columns: title, place, FTE, pay, currency, start date; names are not needed."
    raise Faults([Fault(table.where(), "the table", "without a column of titles", WANTED, do=do)])


def _one_of_each(
    columns: Sequence[Heading], table: ExportedTable, header: Row
) -> Mapping[Column, Heading]:
    """Return one heading of each kind; a town goes before a country. Raises ``Faults``."""
    found: dict[Column, Heading] = {}
    faults = []
    for each in columns:
        known = found.get(each.column)
        if known is None or (
            each.column is Column.PLACE and each.words & {"city", "stadt", "ville", "ciudad"}
        ):
            found[each.column] = each
        elif each.column is not Column.PLACE:
            given = f"in two columns: {known.text} and {each.text}"
            accepted, do = "one column of it", "Delete or rename the other."
            faults.append(Fault(table.where(header.line), each.column, given, accepted, do=do))
    if faults:
        raise Faults(faults)
    return found


def _titles(
    rows: Sequence[Row], one: Mapping[Column, Heading], table: ExportedTable, asked: TeamAsked
) -> Mapping[int, TitleRead]:
    """Return what the title of each row was read as. Raises ``Faults`` with every unknown title."""
    said = {title.casefold().strip(): role for title, role in asked.read_as.items()}
    found: dict[int, TitleRead] = {}
    unknown: dict[str, list[int]] = {}
    for row in rows:
        title = _cell(row, one[Column.TITLE])
        level = _cell(row, one.get(Column.LEVEL))
        read = read_title(title, level)
        if job := known_occupation(said.get(title.casefold(), "")):
            read = TitleRead(job, level_in(level) or level_in(title) or "mid")
        if read:
            found[row.line] = read
        else:
            unknown.setdefault(title, []).append(row.line)
    if unknown:
        raise Faults(first_faults(_unknown(unknown, table), table.name))
    return found


def _unknown(titles: Mapping[str, list[int]], table: ExportedTable) -> Iterator[Fault]:
    for title, lines in titles.items():
        near = nearest_roles(title)
        role = near[0] if near else "support agent"
        people = f" ({len(lines)} people)" if len(lines) > 1 else ""
        others = f"Near it: {', '.join(map(repr, near))}. " if near else ""
        do = f'{others}Say what it is: --read-as "{title}={role}", or an ISCO-08 code after the =.'
        yield Fault(
            table.where(lines[0]), f"the title {title!r}{people}", "of no role that is known",
            "a title of a known role", do=do,
        )  # fmt: skip


def check_read_as(asked: TeamAsked) -> None:
    """Refuse a role that nobody knows. Raises ``Faults``."""
    faults = [
        Fault("", Argument("read-as"), repr(role), "a known role or ISCO-08 code",
              next(iter(nearest_roles(role)), ""))
        for role in asked.read_as.values() if known_occupation(role) is None
    ]  # fmt: skip
    if faults:
        raise Faults(faults)


def _places(
    rows: Sequence[Row], one: Mapping[Column, Heading], table: ExportedTable
) -> Mapping[str, Place]:
    """Return the place of each cell. Raises ``Faults`` for all that are unknown."""
    found: dict[str, Place] = {}
    faults: dict[str, Fault] = {}
    for row in rows:
        text = _place(row, one)
        if text and text not in found and text not in faults:
            try:
                found[text] = place_of(text)
            except Faults as unknown:
                faults[text] = replace(unknown.faults[0], where=table.where(row.line))
    if faults:
        raise Faults(first_faults(iter(faults.values()), table.name))
    return found


def _place(row: Row, one: Mapping[Column, Heading]) -> str:
    return _cell(row, one.get(Column.PLACE))


def _cell(row: Row, heading: Heading | None) -> str:
    return row.cell(heading.at) if heading else ""
