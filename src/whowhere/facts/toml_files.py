"""The factbook's TOML files: read whole, or refused with file and line."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from whowhere.facts.parsed import parsed
from whowhere.quantities.faults import Fault, Faults

_LINE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


def read_toml(path: Path) -> dict[str, Any]:
    """Return the tables of a file. Raises ``Faults`` if it is missing, or no TOML in UTF-8."""
    try:
        return parsed(path)
    except tomllib.TOMLDecodeError as error:
        raise Faults([_syntax_fault(path, str(error))]) from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise Faults(
            [_fault(f"{path.name}:{line}", "not in UTF-8", "Save it in UTF-8.")]
        ) from error
    except OSError as error:
        reason = f"not readable ({error.strerror})"
        raise Faults(
            [_fault(path.name, reason, "Put the file back, or mend its rights.")]
        ) from error


def _syntax_fault(path: Path, words: str) -> Fault:
    at = _LINE.search(words)
    line = f":{at[1]}" if at and at[1] else ""
    return _fault(f"{path.name}{line}", f"no TOML: {_LINE.sub('', words)}", "Mend this line.")


def _fault(where: str, given: str, do: str) -> Fault:
    return Fault(where, "the file", given, "TOML in UTF-8", do=do)
