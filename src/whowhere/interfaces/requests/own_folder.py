"""Where a user's own tables are kept, and how they come and go."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from contextlib import nullcontext
from dataclasses import replace
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Final

from whowhere.facts.factbook import Factbook
from whowhere.facts.own_doubts import own_doubt
from whowhere.facts.own_table import ACCEPTED, SIZE_LIMIT, parse_table, table_text
from whowhere.facts.own_values import OwnValue, OwnValues
from whowhere.interfaces.requests.alone import alone_in
from whowhere.interfaces.requests.writing import write_new
from whowhere.model.own_topics import OWN_TOPICS
from whowhere.quantities.faults import Fault, Faults, nearest, one_of

VARIABLE: Final = "WHOWHERE_FACTS"
STDIN: Final = "-"
NAME_LIMIT: Final = 60


def data_home(platform: str, environment: Mapping[str, str]) -> Path:
    """Return the folder in which programs of this platform keep a user's data."""
    home = Path("~").expanduser()
    if platform == "win32":
        return Path(environment.get("APPDATA") or home / "AppData" / "Roaming")
    if platform == "darwin":
        return home / "Library" / "Application Support"
    named = environment.get("XDG_DATA_HOME", "")
    # The standard says that a path which is not absolute counts as none.
    return Path(named) if named.startswith("/") else home / ".local" / "share"


def own_folder(named: str | None = None) -> Path:
    """Return the folder of the user's own tables: as named, else as the environment says."""
    chosen = named or os.environ.get(VARIABLE)
    return Path(chosen) if chosen else data_home(sys.platform, os.environ) / "whowhere"


def factbook(as_of: date) -> Factbook:
    """Return the factbook with the user's own values over it. Raises ``Faults``."""
    return Factbook(as_of, own_values(as_of))


def own_values(as_of: date) -> OwnValues:
    """Return the user's own values, those of all tables. Raises ``Faults``."""
    return OwnValues(tuple(chain.from_iterable(own_tables(own_folder(), as_of).values())))


def own_tables(folder: Path, today: date) -> dict[str, tuple[OwnValue, ...]]:
    """Return the values of every table of a folder, by its name. Raises ``Faults``.

    A table that was added has been asked about, and says so by its column ``meant``.
    """
    tables: dict[str, tuple[OwnValue, ...]] = {}
    faults: list[Fault] = []
    for path in _files(folder):
        try:
            data = _bytes(path)
            values = parse_table(data, str(path), path.stem, OWN_TOPICS, today)
            unasked = tuple(each for each in values if each.is_meant is None)
            _require_meant(unasked, str(path), today)
            tables[path.stem] = values
        except Faults as found:
            if not path.exists():  # taken away since the folder was looked at
                continue
            away = f"Or take the table away: whowhere facts remove {path.stem}"
            last = found.faults[-1]
            faults += [*found.faults[:-1], replace(last, do=f"{last.do} {away}".strip())]
    faults += _said_twice(tables)
    if faults:
        raise Faults(faults)
    return tables


def read_table(
    file: str, name: str | None, today: date, *, yes: bool = False
) -> tuple[str, tuple[OwnValue, ...]]:
    """Check a table; return its name and values. Raises ``Faults``.

    ``yes`` takes values that look like a slip as they are, marked as meant.
    """
    table = _named(name or ("" if file == STDIN else Path(file).stem))
    data = sys.stdin.buffer.read(SIZE_LIMIT + 1) if file == STDIN else _bytes(Path(file))
    shown = "standard input" if file == STDIN else file
    values = parse_table(data, shown, table, OWN_TOPICS, today)
    if yes:
        return table, tuple(replace(each, is_meant=True) for each in values)
    _require_meant(values, shown, today)
    return table, values


def keep_table(
    table: str, values: tuple[OwnValue, ...], folder: Path, today: date, *, force: bool
) -> None:
    """Keep a checked table. Raises ``Faults`` where another table says the same."""
    _make(folder)
    with alone_in(folder):  # two who add the same value at once must not both be told yes
        others = {key: each for key, each in own_tables(folder, today).items() if key != table}
        if twice := _said_twice({**others, table: values}):
            raise Faults(twice)
        write_new(folder / f"{table}.csv", table_text(values), replace=force)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        given = f"not to be made ({error.strerror})"
        accepted = "a folder that can be written to"
        do = f"Choose one: --to FOLDER, or {VARIABLE} in the environment."
        raise Faults([Fault(str(folder), "folder", given, accepted, do=do)]) from error


def remove_table(name: str, folder: Path) -> Path:
    """Delete a table; return where it was. Raises ``Faults`` if there is none of this name."""
    with alone_in(folder) if folder.is_dir() else nullcontext():
        return _removed(name, folder)


def _removed(name: str, folder: Path) -> Path:
    known = {path.stem: path for path in _files(folder)}
    path = known.get(name) or known.get(name.removesuffix(".csv"))
    if path is None:
        accepted = one_of(known, 40) if known else "a table that was added; there is none"
        raise Faults([Fault("", "NAME", repr(name), accepted, nearest(name, known))])
    try:
        path.unlink()
    except OSError as error:
        given = f"not removable ({error.strerror})"
        raise Faults([Fault(str(path), "NAME", given, "a table that may be deleted")]) from error
    return path


def _require_meant(values: tuple[OwnValue, ...], name: str, today: date) -> None:
    """Ask about every value of a table that looks like a slip. Raises ``Faults``."""
    accept = "say yes in a column meant of this row, or add the table with --yes"
    asked = [
        doubt.fault(name, " ".join(filter(None, value.key)), accept)
        for value in values
        if not value.is_meant and (doubt := own_doubt(value, today))
    ]
    if asked:
        raise Faults(asked)


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if _is_table(path))
    except FileNotFoundError:
        return []
    except OSError as error:
        given = f"not readable ({error.strerror})"
        do = f"Mend its rights, or name another folder in {VARIABLE}."
        raise Faults([Fault(str(folder), "folder", given, "a folder of tables", do=do)]) from error


def _is_table(path: Path) -> bool:
    return path.suffix == ".csv" and not path.name.startswith(".")


def _bytes(path: Path) -> bytes:
    """Return at most one byte more than is accepted."""
    try:
        with path.open("rb") as file:
            return file.read(SIZE_LIMIT + 1)
    except (OSError, ValueError) as error:  # the latter: a name with a null character
        reason = getattr(error, "strerror", None) or str(error)
        raise Faults([Fault(str(path), "FILE", f"not readable ({reason})", ACCEPTED)]) from error


def _named(words: str) -> str:
    """Return the name of a table: small letters, digits and hyphens."""
    name = re.sub(r"[^a-z0-9]+", "-", words.casefold()).strip("-")[:NAME_LIMIT].strip("-")
    if not name:
        accepted = "letters or digits, such as payroll-2026"
        raise Faults([Fault("", "--name", repr(words), accepted, do="Give the table a name.")])
    return name


def _said_twice(tables: Mapping[str, tuple[OwnValue, ...]]) -> list[Fault]:
    """Return the values that two tables give."""
    first: dict[tuple[str, ...], str] = {}
    faults = []
    for name, values in tables.items():
        for value in values:
            other = first.setdefault(value.key, name)
            if other != name:
                about, do = " ".join(filter(None, value.key)), f"whowhere facts remove {other}"
                given = f"also in your table {other}"
                faults.append(Fault(name, about, given, "in one table", do=f"Or: {do}"))
    return faults
