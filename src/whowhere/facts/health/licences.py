"""Under which licence each table and source may be passed on, and whom to name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from whowhere.quantities.faults import Fault

FORBIDS = re.compile(
    r"\b(?:NC|ND|non-?commercial|no-?deriv\w*|proprietary|all rights reserved|internal use"
    r"|no redistribution)\b",
    re.I,
)
"""Words of a licence under which a table may not be shipped."""
_CELLS = re.compile(r"^\| `([^`]+)` \|([^|]*)\|(.*)\|\s*$", re.M)
_LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")


@dataclass(frozen=True)
class SourceLicence:
    """One source of a table."""

    producer: str
    title: str
    address: str
    licence: str


@dataclass(frozen=True)
class TableLicence:
    """One row of the page of licences, with the sources that its card lists."""

    path: str
    """Inside the factbook: ``indicators/price_level.csv``."""
    licences: tuple[str, ...]
    attribution: str
    """Whom to name, and what was changed, in plain text."""
    sources: tuple[SourceLicence, ...]


def licence_faults(where: str, key: str, licence: str) -> Iterator[Fault]:
    """Yield a fault if a licence is missing, or forbids passing the figures on."""
    if not licence:
        yield Fault(where, key, "without a licence", "a licence that lets figures be passed on")
    elif FORBIDS.search(licence):
        do = "Take the table out; a user may add it as their own: whowhere facts add."
        yield Fault(where, key, repr(licence), "a licence that lets figures be passed on", do=do)


def table_licences(page: Path, cards: Mapping[str, Mapping[str, Any]]) -> tuple[TableLicence, ...]:
    """Return every table of the page of licences, in its order, with its sources."""
    return tuple(
        TableLicence(
            path=path,
            licences=tuple(each.strip(" *") for each in re.split(r"[,;]", stated)),
            attribution=_plain(words),
            sources=_sources(cards.get(path.rpartition("/")[2], {})),
        )
        for path, stated, words in _CELLS.findall(page.read_text("utf-8"))
    )


def page_faults(page: Path, tables: Sequence[str], folder: str) -> Iterator[Fault]:
    """Yield the tables that the page of licences does not name."""
    try:
        named = {path for path, _, _ in _CELLS.findall(page.read_text("utf-8"))}
    except OSError as error:
        yield Fault(page.name, "the page", f"not readable ({error.strerror})", "a page")
        return
    for table in tables:
        if f"{folder}/{table}" not in named:
            do = "Add a row: file, licence, whom to name, what was changed."
            yield Fault(page.name, f"{folder}/{table}", "missing", "a row for each table", do=do)


def _sources(card: Mapping[str, Any]) -> tuple[SourceLicence, ...]:
    return tuple(
        SourceLicence(
            source.get("producer", ""), source.get("title", ""), source.get("path", ""),
            source.get("licence", ""),
        )
        for source in card.get("sources", ())
    )  # fmt: skip


def _plain(words: str) -> str:
    """Return a cell of the page as plain text: links become name and address."""
    linked = _LINK.sub(lambda link: _link(link[1], link[2]), words)
    return re.sub(r"[*`]", "", linked).strip()


def _link(name: str, address: str) -> str:
    return name if name in address else f"{name} ({address})"
