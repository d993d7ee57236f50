"""Valid documents and texts, made wrong in the ways that people and programs make them wrong."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from random import Random
from typing import Any

EXTREME: tuple[Any, ...] = (
    0, -1, 1, 2, 1e-320, 1e15, -1e15, 1e308, -1e308, 2**53, 2**63, 10**30, True, False, None,
    "", " ", [], {}, [[]], [None], {"": ""}, "nan", "inf", "1e999", "-0", "65.000", "65k", "8,5%",
    "9999-12-31", "0000-00-00", "24:00", "1 to 2", "2 to 1", "home", "XX", "US-XX", "@", "@home",
)  # fmt: skip
HOSTILE = (
    "=1+1", "@x", "+1", "-a", "<script>alert(1)</script>",
    "#set page(width: 1pt)", "[x](y)", "&lt;",
    "\x1b[31mred", "\u202eabc", "\u200b", "\u00a0", "\x00", "\r\nBEGIN:VEVENT", "\ud800", "é" * 300,
    "x" * 20_000, "(" * 500, "a.b.c.d", "../../etc", "%s%n", "{0}", "$(x)", "`x`", "\n[[work]]\n",
    "नमस्ते", "日本", "😀", "١٢٣", "\uff11\uff12", "½",
)  # fmt: skip
CELLS = (*map(str, EXTREME), *HOSTILE, '"', ",", ";", "\t", '"a,b"', "1,5", "1 000", "\u22125")
MISTAKES = (0, 1, 1, 1, 2, 3)
"""How many, each as likely: where there are none, what is valid must be read."""
Path = tuple[Any, ...]


def changed(document: Any, random: Random) -> Any:
    """Return a document with up to three mistakes in it."""
    found = copy.deepcopy(document)
    for _ in range(random.choice(MISTAKES)):
        paths = list(_paths(found, ()))
        if paths:
            _change(found, random.choice(paths), random)
    return found


def _paths(node: Any, path: Path) -> list[Path]:
    inner = node.items() if isinstance(node, dict) else enumerate(node) if _is_list(node) else ()
    found = [(*path, key) for key, _ in inner]
    inner = node.items() if isinstance(node, dict) else enumerate(node) if _is_list(node) else ()
    for key, value in inner:
        found += _paths(value, (*path, key))
    return found


def _is_list(node: Any) -> bool:
    return isinstance(node, list)


def _change(document: Any, path: Path, random: Random) -> None:
    *above, key = path
    node = document
    for part in above:
        node = node[part]
    match random.randrange(6):
        case 0:
            del node[key]
        case 1 if _is_list(node):
            node.extend([copy.deepcopy(node[key])] * random.choice((1, 2, 100)))
        case 2:
            node[key] = random.choice(HOSTILE)
        case 3:
            node[key] = _retyped(node[key], random)
        case 4 if isinstance(node, dict):
            node[_slip(str(key), random)] = node.pop(key)
        case _:
            node[key] = random.choice(EXTREME)


def _retyped(value: Any, random: Random) -> Any:
    ways: tuple[Callable[[], Any], ...] = (
        lambda: str(value), lambda: [value], lambda: {"value": value}, lambda: [value] * 3,
        lambda: f"{value}{random.choice(HOSTILE[:12])}",
    )  # fmt: skip
    return random.choice(ways)()


def _slip(word: str, random: Random) -> str:
    at = random.randrange(len(word) + 1)
    return random.choice((word[:at] + word[at + 1 :], word[:at] + "x" + word[at:], word.upper()))


def as_text(document: Any) -> bytes:
    """Return a document as JSON, half characters kept as escapes."""
    return json.dumps(document, default=str).encode("ascii")


def mangled(text: str, random: Random) -> bytes:
    """Return a text with up to three mistakes in its lines, cells or bytes."""
    lines = text.split("\n")
    for _ in range(random.choice(MISTAKES)):
        at = random.randrange(len(lines))
        _mangle(lines, at, random)
    data = "\n".join(lines).encode("utf-8", "surrogatepass")
    return _bytes(data, random) if random.random() < 0.1 else data


def _mangle(lines: list[str], at: int, random: Random) -> None:
    line = lines[at]
    mark = next((each for each in (",", "=", " ") if each in line), " ")
    cells = line.split(mark)
    cell = random.randrange(len(cells))
    match random.randrange(7):
        case 0 if len(lines) > 1:
            del lines[at]
        case 1:
            lines[at:at] = [line] * random.choice((1, 1, 60))
        case 2:
            lines[at] = mark.join([*cells[:cell], *cells[cell + 1 :]])
        case 3:
            lines[at] = mark.join([*cells[: cell + 1], *cells[cell:]])
        case 4:
            where = random.randrange(len(line) + 1)
            lines[at] = line[:where] + random.choice(CELLS) + line[where:]
        case 5:
            lines[at] = _slip(line, random)
        case _:
            cells[cell] = random.choice(CELLS)
            lines[at] = mark.join(cells)


def _bytes(data: bytes, random: Random) -> bytes:
    at = random.randrange(len(data) + 1)
    ways = (
        b"\xef\xbb\xbf" + data, data[:at], data[:at] + b"\xff" + data[at:], b"",
        data.replace(b"\n", b"\r\n"), data.decode("utf-8", "replace").encode("utf-16"),
        data[:at] + b"\0" + data[at:], data.replace(b",", b";"),
    )  # fmt: skip
    return random.choice(ways)
