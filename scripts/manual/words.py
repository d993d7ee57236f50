"""Pages of words and figures: the glossary, and the observed magnitudes with their sources."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any, Final

from manual.markdown import cell, page, table
from whowhere.facts.glossary import GlossaryEntry, glossary
from whowhere.facts.practice import FILES, FOLDER

OF_WORDS: Final = (
    "The words of the field in plain words, and what each is easily taken for. On the command line:"
    " `whowhere glossary outsourcing`."
)
OF_MAGNITUDES: Final = (
    "What is observed of work, vendors, moves and risks, as the model takes it: one chance in ten"
    " that it is below the range, one in ten that it is above. A row that names an engagement, a"
    " place or a kind of work holds for that alone. Where no source stands, it is our estimate, and"
    ' the reason says from what. Your own value beats any of them: `attrition = "30% to 45%"` under'
    " `[assumptions]`. What belongs to one country, law and pay among it, `whowhere facts PL` shows"
    " with sources; how each figure enters the cost says [the model](../model.md)."
)
LIMITS: Final = ("engagement", "place", "family", "kind")
"""What a value may hold for alone."""


def glossary_page() -> str:
    """Return every word of the field, group by group."""
    groups = [
        "\n\n".join([f"## {name.capitalize()}", *map(_entry, entries)])
        for name, entries in groupby(glossary(), key=lambda each: each.group)
    ]
    return page("Glossary", OF_WORDS, *groups)


def _entry(entry: GlossaryEntry) -> str:
    also = f" Also: {', '.join(entry.also)}." if entry.also else ""
    unlike = "".join(f"\n- Not {each.term}: {each.why}" for each in entry.unlike)
    related = f"\n\nSee {', '.join(entry.related)}." if entry.related else ""
    return f"### {entry.term}\n\n{entry.meaning}{also}\n{unlike}{related}"


def magnitudes_page() -> str:
    """Return every observed magnitude with its range, reason and sources."""
    sources = tomllib.loads((FOLDER / "sources.toml").read_text("utf-8"))
    sections = [_file(file, sources) for file in FILES]
    return page("Every observed magnitude", OF_MAGNITUDES, *sections)


def _file(file: str, sources: Mapping[str, Any]) -> str:
    text = (FOLDER / f"{file}.toml").read_text("utf-8")
    rows = [
        row for name, entry in tomllib.loads(text).items() for row in _rows(name, entry, sources)
    ]
    head = ("Figure", "Of", "Range", "Reason and sources")
    return f"## {file.capitalize()}\n\n{table(head, rows)}"


def _rows(
    name: str, entry: Mapping[str, Any], sources: Mapping[str, Any]
) -> Iterator[tuple[object, ...]]:
    unit = "" if entry["unit"] == "1" else f" {entry['unit']}"
    for value in entry["values"]:
        of = ", ".join(str(value[each]) for each in LIMITS if each in value)
        low, likely, high = (f"{value[end]:,g}" for end in ("low", "likely", "high"))
        read = "; ".join(_linked(sources[each]) for each in value.get("sources", ()))
        reason = f"{value['reason']} {read and f'Read: {read}.'}"
        yield f"`{name}`", of, f"{low} to {high}, likely {likely}{unit}", reason


def _linked(source: Mapping[str, Any]) -> str:
    said = cell(source["producer"]).replace("[", "(").replace("]", ")")
    return f"[{said}]({source['address']})" if source.get("address") else said
