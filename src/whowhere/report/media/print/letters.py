"""Which letters of a document the fonts at hand can draw, and what is said of the others.

The fonts that come with Typst draw Latin, Greek and Cyrillic letters, alike on every machine.
For other letters the fonts of a folder that was named are used as well, and where these lack them
too, the fonts of the machine and of ``whowhere[fonts]``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Final
from unicodedata import category, name

import typst

from whowhere.quantities.faults import Fault, Faults
from whowhere.quantities.names import listed
from whowhere.report.media.documents import Document

FONT_PACKAGES = (
    "justmytype_intl_cjk", "justmytype_intl_rtl", "justmytype_intl_south_asia",
    "justmytype_intl_sea", "justmytype_intl_africa",
)  # fmt: skip
"""What ``whowhere[fonts]`` installs: Noto Sans of the scripts of the world."""
PROBE = b'#set document(title: "letters")\n#set text(lang: "en")\n#text(sys.inputs.letters)'
"""A document of nothing but letters: Typst names the first that no font draws."""
ENDINGS: Final = (".ttf", ".otf", ".ttc", ".otc")
"""How files of fonts end that Typst reads."""
PACKAGE_OF: Final = {
    **dict.fromkeys(("Chinese characters", "Hiragana", "Katakana", "Hangul"), "fonts-noto-cjk"),
    "signs": "fonts-noto-color-emoji",
}
OTHER_PACKAGE: Final = "fonts-noto-core"
TOLD, QUOTED = 3, 60
"""Letters that are told one by one, and characters of a text that is quoted."""
_CODE = re.compile(r"\\u\{([0-9a-f]+)\}")
_NAMED = re.compile(r'the text `"(.+?)"`', re.DOTALL)


@dataclass(frozen=True)
class FontSet:
    """The fonts that a document is set in."""

    uses_system: bool = False
    paths: tuple[Path, ...] = ()

    def lacks(self, letters: str) -> str:
        """Return the letters that none of the fonts draws, in their order."""
        left = letters
        while left and (missed := self._first_undrawn(left)):
            left = "".join(letter for letter in left if letter not in missed)
        return "".join(letter for letter in letters if letter not in left)

    def compiler(self, source: bytes, root: Path, inputs: dict[str, str]) -> typst.Compiler:
        """Return what sets a source in these fonts."""
        return typst.Compiler(  # type: ignore[misc]  # its stub wants paths of one type with the source
            source, root=root, font_paths=list(self.paths),
            ignore_system_fonts=not self.uses_system, sys_inputs=inputs,
        )  # fmt: skip

    def value_of(self, label: str, source: bytes, root: Path, inputs: dict[str, str]) -> str:
        """Return as JSON what a label of a source holds, once the source is set in these fonts."""
        return typst.query(  # type: ignore[misc]  # as above
            source, label, field="value", one=True, root=root, font_paths=list(self.paths),
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


def fonts_for(text: str, named: Sequence[Path] = ()) -> tuple[FontSet, str]:
    """Return fonts for a text, and the letters that they lack: more fonts only where needed.

    ``named`` are folders of fonts that come before those of the machine.
    """
    letters = "".join(
        dict.fromkeys(sign for sign in text if not sign.isascii() and _is_drawn(sign))
    )
    fonts = usual = FontSet()
    lacking = usual.lacks(letters)
    if lacking and named:
        fonts = FontSet(paths=tuple(named))
        lacking = fonts.lacks(lacking)
    if lacking:
        fonts = FontSet(uses_system=True, paths=(*named, *_installed()))
        lacking = fonts.lacks(lacking)
    return fonts, lacking


def _is_drawn(letter: str) -> bool:
    """Tell a letter from what only joins, orders or shapes others."""
    return category(letter) not in {"Cf", "Cc", "Zs", "Zl", "Zp"} and not is_selector(letter)


def is_selector(letter: str) -> bool:
    """Whether a character only chooses between forms of the one before it."""
    return "VARIATION SELECTOR" in name(letter, "")


def _installed() -> Iterator[Path]:
    for package in FONT_PACKAGES:
        found = find_spec(package)
        yield from map(Path, found.submodule_search_locations or () if found else ())


def check_folder(folder: Path, key: str) -> None:
    """Refuse a folder without fonts; ``key`` is where it was named. Raises ``Faults``."""
    if any(file.suffix.casefold() in ENDINGS for file in folder.rglob("*")):
        return
    what = "in which there is none" if folder.is_dir() else "which is no folder"
    accepted = f"a folder with fonts: files that end in {', '.join(ENDINGS[:-1])} or {ENDINGS[-1]}"
    raise Faults([Fault("", key, f"{folder}, {what}", accepted)])


def undrawn(lacking: str, content: Document) -> Faults:
    """Say which letters no font draws, where the first of them stands, and what to do."""
    first = lacking[:TOLD]
    said = ", ".join(f"{letter} (U+{ord(letter):04X})" for letter in first)
    more = f" and {len(lacking) - TOLD} more" if len(lacking) > TOLD else ""
    scripts = listed(sorted({_script(letter) for letter in lacking}))
    where = next((text for text in _texts(content) if set(text) & set(lacking)), "")
    package = next((PACKAGE_OF[script] for script in map(_script, lacking) if script in PACKAGE_OF),
                   OTHER_PACKAGE)  # fmt: skip
    return Faults([Fault(
        "", "a letter of the paper", f"{said}{more}, of {scripts}, in {where[:QUOTED]!r}",
        "letters that a font of this machine draws; Latin, Greek and Cyrillic always",
        do=f"Install a font of them ({package} on Debian and Ubuntu, or"
           " pip install justmytype-intl-cjk or -rtl, -south-asia, -sea, -africa), name a folder"
           " with one (whowhere report --fonts FOLDER), or write it in other letters. .html, .xlsx"
           " and .md need no font.",
    )])  # fmt: skip


def _texts(part: object) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, dict | list | tuple):
        for inner in part.values() if isinstance(part, dict) else part:
            yield from _texts(inner)


def _script(letter: str) -> str:
    """Return the script of a letter by its name in Unicode: ``Devanagari``."""
    word = re.split(r"[ -]", name(letter, "UNNAMED"))[0]
    if category(letter) == "So":
        return "signs"
    return "Chinese characters" if word == "CJK" else word.capitalize()
