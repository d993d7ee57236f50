"""What a file of statutes may hold: every mistake in it is found, all at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from whowhere.facts.statute_keys import DATED, LISTS, NEEDED_TABLES, TABLES, RuleBook, Table
from whowhere.facts.statute_sense import sense_faults
from whowhere.facts.toml_files import read_toml
from whowhere.quantities.faults import Fault, Faults, nearest, one_of


def read_statutes(path: Path) -> Table:
    """Return the tables of one file. Raises ``Faults`` that name every mistake in it.

    What may be dated is a list, though the file has one table of it. A file that has not changed
    is read once.
    """
    return _read(path, path.stat().st_mtime_ns if path.exists() else 0)


@lru_cache(maxsize=512)
def _read(path: Path, _written: int) -> Table:
    data = read_toml(path)
    faults = list(_shape_faults(data))
    if not faults:
        data |= {name: _as_list(data[name]) for name in DATED if name in data}
        faults = list(sense_faults(data, path))
    if faults:
        raise Faults(replace(fault, where=path.name) for fault in faults)
    return data


def _as_list(written: Any) -> list[Table]:
    return written if isinstance(written, list) else [written]


def _shape_faults(data: Table) -> Iterator[Fault]:
    sections = (*TABLES, *DATED, *LISTS)
    for name in data.keys() - set(sections):
        yield _unknown(name, name, sections)
    for name in NEEDED_TABLES:
        if name not in data:
            yield Fault("", name, "missing", f"a table [{name}]")
    for name in TABLES.keys() & data.keys():
        yield from _table_faults(data[name], TABLES[name], name)
    for name in DATED.keys() & data.keys():
        if isinstance(data[name], list):
            yield from _list_faults(data[name], DATED[name], name)
        else:
            yield from _table_faults(data[name], DATED[name], name)
    for name in LISTS.keys() & data.keys():
        yield from _list_faults(data[name], LISTS[name], name)


def _list_faults(tables: object, rules: RuleBook, path: str) -> Iterator[Fault]:
    if not isinstance(tables, list):
        yield Fault("", path, "one table", f"a list of tables, each headed [[{path}]]")
        return
    for number, table in enumerate(tables, start=1):
        yield from _table_faults(table, rules, f"{path}[{number}]")


def _table_faults(table: object, rules: RuleBook, path: str) -> Iterator[Fault]:
    if not isinstance(table, dict):
        yield Fault("", path, repr(table), "a table of keys and values")
        return
    for key in sorted(table.keys() - rules.keys()):
        yield _unknown(f"{path}.{key}", key, rules)
    for key, rule in rules.items():
        if key in table and not rule.fits(table[key]):
            yield Fault("", f"{path}.{key}", repr(table[key]), rule.accepted)
        elif rule.needed and key not in table:
            yield Fault("", f"{path}.{key}", "missing", rule.accepted)


def _unknown(path: str, key: str, names: Mapping[str, Any] | tuple[str, ...]) -> Fault:
    return Fault("", path, "unknown", one_of(names, limit=20), nearest(key, names))
