"""What the README and the pages of documentation print: commands to type, files, and screens."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
WRITTEN_BY_PROGRAM = ("docs/model.md", "docs/reality.md")
PAGES = [
    "README.md",
    *(
        name
        for path in sorted(DOCS.rglob("*.md"))
        if "decisions" not in path.relative_to(DOCS).parts
        and (name := path.relative_to(ROOT).as_posix()) not in WRITTEN_BY_PROGRAM
    ),
]
"""Every page that is written by hand, decisions apart."""
FENCE = re.compile(r"^( *)```(\w+)?(?: title=\"([^\"]+)\")?\n(.*?)^\1```", re.M | re.S)
SPAN = re.compile(r"`(whowhere [^`]+)`")
FOR_THE_READERS_OWN = {
    "FILE", "FOLDER", "GRID", "TABLE", "PLACE", "GROSS", "ID", "LINE", "NAME", "VALUE", "TERM",
    "COST", "HOST", "TEXT", "A", "B", "X", "Y", "...",
}  # fmt: skip
"""Words that stand for something of the reader's."""


@dataclass(frozen=True)
class Printed:
    """Something of a page that can be tried, in the order of the page."""

    kind: str
    """``line`` to type, ``screen`` of a command, ``file``, ``python``, ``mentioned``."""
    text: str
    """The words; of a file its content, of a screen what stands below the command."""
    name: str = ""
    """The file's name, or the command of a screen."""


def printed_on(page: str) -> Iterator[Printed]:
    """Yield what a page prints."""
    text = (ROOT / page).read_text("utf-8")
    for _, language, title, body in FENCE.findall(text):
        if title:
            yield Printed("file", body, title)
        elif language == "toml":
            yield Printed("fragment", body)
        elif language == "python":
            yield Printed("python", body)
        elif language == "sh":
            yield from (Printed("line", line) for line in typed_lines(body))
        elif language == "text" and body.lstrip().startswith("$ "):
            command, _, screen = body.strip().partition("\n")
            yield Printed("screen", screen, command[2:])
    for mention in SPAN.findall(re.sub(r"\s+", " ", FENCE.sub("", text))):
        yield Printed("mentioned", mention)


def is_to_be_filled_in(words: list[str]) -> bool:
    """Whether a command names something of the reader's, or is named alone, without its words."""
    pieces = {piece for word in words for piece in re.split(r"[=,\[\]]", word)}
    return len(words) == 2 or not pieces.isdisjoint(FOR_THE_READERS_OWN)


def typed_lines(body: str) -> Iterator[str]:
    """Yield each command of a block, continued lines joined, without what stands behind a #."""
    begun = ""
    for line in body.replace("\\\n", " ").splitlines():
        begun = f"{begun}\n{line}" if begun else line
        try:
            words = shlex.split(begun, comments=True)
        except ValueError:  # a quotation that goes on in the next line
            continue
        begun = ""
        if words:
            yield shlex.join(words)
    assert not begun, f"a quotation is not closed: {begun}"
