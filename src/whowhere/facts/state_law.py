"""The law of a state: what its country asks everywhere, and what the state adds or has instead."""

from __future__ import annotations

from pathlib import Path

from whowhere.facts.statute_keys import LISTS, Table
from whowhere.facts.statute_layout import read_statutes


def read_law(code: str, folder: Path) -> Table:
    """Return the tables of a country's law, or of one of its states' (``US-OK``).

    Where a country's states differ and none is named, the charges of one stand for all, and the
    tables say which. A state without a file has its country's law. Raises ``Faults`` for every
    mistake.
    """
    iso2, _, named = code.partition("-")
    country = read_statutes(folder / f"{iso2.lower()}.toml")
    path = _state_file(code if named else country["country"].get("stands_for_it", ""), folder)
    if path is None:
        return country
    state = read_statutes(path)
    instead = _of_its_own(state) if named else {"country": _stood_for(country, state)}
    return country | _charges(country, state) | instead


def _state_file(state: str, folder: Path) -> Path | None:
    iso2, _, name = state.lower().partition("-")
    path = folder / iso2 / f"{name}.toml"
    return path if name and path.is_file() else None


def _charges(country: Table, state: Table) -> Table:
    """Return the lines of both; those of the state cite its own source."""
    return {
        kind: [
            *country.get(kind, ()),
            *({**line, "origin": state["origin"]} for line in state.get(kind, ())),
        ]
        for kind in LISTS
    }


def _of_its_own(state: Table) -> Table:
    """Return what a state has instead of its country's: its name, its minimum wage."""
    return {name: table for name, table in state.items() if name not in {*LISTS, "origin"}}


def _stood_for(country: Table, state: Table) -> Table:
    """Return the head of a country that is modelled as one of its states."""
    of = state["country"]
    return {**country["country"], "modelled_as": of["name"], "state": of["state"]}
