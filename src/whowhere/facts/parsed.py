"""TOML as it was parsed before, taken only for the very text that it was made of.

The parser is written in Python, and the factbook's files take it a tenth of a comparison. What it
made of a file is kept as JSON beside it, where Python keeps compiled modules, with a mark of the
text. Where nothing can be written, every file is parsed each time.
"""

from __future__ import annotations

import json
import sys
import tomllib
from contextlib import suppress
from datetime import date
from hashlib import sha256
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

FORM = "1"
"""How the tables are written; another number for another way."""
DAY = "date"
"""The one key of an object that stands for a day, which JSON has not."""


def parsed(path: Path) -> dict[str, Any]:
    """Return the tables of a file of the factbook.

    Raises ``TOMLDecodeError``, ``UnicodeDecodeError`` and ``OSError`` as parsing it does.
    """
    text = path.read_text("utf-8")
    mark = sha256(f"{FORM}\n{text}".encode()).hexdigest()
    kept = Path(cache_from_source(str(path))).with_suffix(".parsed")
    found = _kept(kept, mark)
    if found is None:
        found = tomllib.loads(text)
        if not sys.dont_write_bytecode:
            _keep(kept, mark, found, path)
    return found


def _kept(file: Path, mark: str) -> dict[str, Any] | None:
    """Return what was kept of the text with this mark, if it was and can be read."""
    try:
        found = json.loads(file.read_bytes(), object_hook=_day)
    except (OSError, ValueError, RecursionError):
        return None
    is_of_this_text = isinstance(found, dict) and found.get("mark") == mark
    tables = found.get("tables") if is_of_this_text else None
    return tables if isinstance(tables, dict) else None


def _keep(file: Path, mark: str, tables: dict[str, Any], source: Path) -> None:
    """Keep tables whole or not at all: whoever reads meanwhile finds the old file or the new."""
    try:
        written = json.dumps({"mark": mark, "tables": tables}, default=_written)
    except TypeError:
        return
    if json.loads(written, object_hook=_day)["tables"] != tables:
        return  # JSON cannot say all that TOML can
    with suppress(OSError):
        _replace(file, written, source)


def _replace(file: Path, written: str, source: Path) -> None:
    """Write a file beside its place, and move it there; who may read the source may read it."""
    from shutil import copymode  # noqa: PLC0415 - once for each file
    from tempfile import mkstemp  # noqa: PLC0415

    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = mkstemp(dir=file.parent)
    new = Path(name)
    try:
        with open(handle, "w", encoding="utf-8") as stream:  # noqa: PTH123 - what mkstemp opened
            stream.write(written)
        copymode(source, new)
        new.replace(file)
    except OSError:
        new.unlink(missing_ok=True)
        raise


def _written(value: object) -> dict[str, str]:
    if type(value) is date:
        return {DAY: value.isoformat()}
    raise TypeError(f"{value!r} has no form in JSON")


def _day(table: dict[str, Any]) -> Any:
    """Return the day that an object stands for, or the object."""
    if len(table) == 1 and isinstance(day := table.get(DAY), str):
        return date.fromisoformat(day)
    return table
