"""Which letters of a document the fonts at hand can draw, and what stands for the others.

The fonts that come with Typst draw Latin, Greek and Cyrillic letters, alike on every machine.
For other scripts the fonts of the machine, and of ``whowhere[fonts]``, are used as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from unicodedata import category, name

import typst

from whowhere.report.media.documents import Document

FONT_PACKAGES = (
    "justmytype_intl_cjk", "justmytype_intl_rtl", "justmytype_intl_south_asia",
    "justmytype_intl_sea", "justmytype_intl_africa",
)  # fmt: skip
"""What ``whowhere[fonts]`` installs: Noto Sans of the scripts of the world."""
PROBE = b'#set document(title: "letters")\n#set text(lang: "en")\n#text(sys.inputs.letters)'
"""A document of nothing but letters: Typst names the first that no font draws."""
_CODE = re.compile(r"\\u\{([0-9a-f]+)\}")
_NAMED = re.compile(r'the text `"(.+?)"`', re.DOTALL)


@dataclass(frozen=True)
class FontSet:
    """The fonts that a document is set in."""

    uses_system: bool = False
    paths: tuple[Path, ...] = ()

    def lacks(self, letters: str) -> str:
        """Return the letters that none of the fonts draws."""
        left, lacking = letters, ""
        while left and (undrawn := self._first_undrawn(left)):
            lacking += undrawn
            left = "".join(letter for letter in left if letter not in undrawn)
        return lacking

    def compiler(self, source: bytes, root: Path, inputs: dict[str, str]) -> typst.Compiler:
        """Return what sets a source in these fonts."""
        return typst.Compiler(  # type: ignore[misc]  # its stub wants paths of one type with the source
            source, root=root, font_paths=list(self.paths),
            ignore_system_fonts=not self.uses_system, sys_inputs=inputs,
        )  # fmt: skip

    def _first_undrawn(self, letters: str) -> str:
        # Letters stand apart, so that each is judged by itself and not with its neighbours.
        compiler = self.compiler(PROBE, Path(__file__).parent, {"letters": " ".join(letters)})
        try:
            compiler.compile(format="pdf", pdf_standards=["ua-1"])
        except typst.TypstError as error:
            return "".join(set(undrawn_in(error)) & set(letters)) or letters
        return ""


def undrawn_in(error: typst.TypstError) -> str:
    """Return the letters that an error of Typst names as drawn by no font; empty for another."""
    found = _NAMED.search(str(error))
    return _CODE.sub(lambda code: chr(int(code[1], 16)), found[1]) if found else ""


def fonts_for(text: str) -> tuple[FontSet, str]:
    """Return fonts for a text, and the letters that they lack: more fonts only where needed."""
    letters = "".join(sorted({each for each in text if not each.isascii() and _is_drawn(each)}))
    usual = FontSet()
    if not (lacking := usual.lacks(letters)):
        return usual, ""
    more = FontSet(uses_system=True, paths=tuple(_installed()))
    return more, more.lacks(lacking)


def _is_drawn(letter: str) -> bool:
    """Tell a letter from what only joins or orders others."""
    return category(letter) not in {"Cf", "Cc", "Zs", "Zl", "Zp"}


def _installed() -> Iterator[Path]:
    for package in FONT_PACKAGES:
        found = find_spec(package)
        yield from map(Path, found.submodule_search_locations or () if found else ())


def without(content: Document, lacking: str) -> Document:
    """Return a document with undrawn letters named by their script, and a note that says so."""
    run = re.compile(f"[{re.escape(lacking)}][{re.escape(lacking)}\\s\\u200c\\u200d]*")
    scripts = ", ".join(sorted({_script(letter) for letter in lacking}))
    note = (
        f"No font of this machine draws {scripts}: what stood there is named in brackets. Install"
        " fonts for it, such as pip install 'whowhere[fonts]', and make the report again."
    )
    return {key: _replaced(value, run) for key, value in content.items()} | {"undrawn": note}


def _replaced(part: object, run: re.Pattern[str]) -> object:
    if isinstance(part, str):
        return run.sub(lambda found: f"[{_scripts_of(found[0])}] ", part).strip()
    if isinstance(part, dict):
        return {key: _replaced(value, run) for key, value in part.items()}
    return [_replaced(each, run) for each in part] if isinstance(part, list | tuple) else part


def _scripts_of(text: str) -> str:
    found = dict.fromkeys(_script(letter) for letter in text if _is_drawn(letter))
    return ", ".join(found)


def _script(letter: str) -> str:
    """Return the script of a letter by its name in Unicode: ``Devanagari``."""
    word = re.split(r"[ -]", name(letter, "UNNAMED"))[0]
    return "Chinese characters" if word == "CJK" else word.capitalize()
