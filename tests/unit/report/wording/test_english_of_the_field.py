"""Whatever a reader sees is said in the words of finance and sourcing.

All strings of the program are looked at, names of lines, headings and sentence templates among
them; so are the meanings of figures, the page, the printed papers, the glossary and the pages of
documentation that are written by hand.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.health.project import ROOT, SOURCE, named
from tests.printed import PAGES

from whowhere.facts.glossary import entry_of, glossary
from whowhere.report.media.terminal import short_range

INSTEAD = {
    r"(?-i:P10 to P90)": "likely range, 8 in 10",
    r"teams side by side|running side by side": "parallel running",
    r"bonus(es)? for staying on": "retention bonus",
    r"(?-i:Severance (at home|where the work))": "redundancy cost",
    r"jobs stay in part": "retained organisation",
    r"replacing leavers": "attrition backfill",
    r"employer contributions": "employer on-costs",
    r"managing the vendor": "vendor management",
    r"(?<!ramp-up: )output lost while": "ramp-up",
    r"(?<!stranded cost: )empty workplaces (at home|there)": "stranded cost",
    r"vendor asks for more": "renegotiation",
    r"count as staff": "misclassification",
    r"brought home early": "early return",
    r"leak of personal|personal data leak": "personal data breach",
    r"hired over": "re-badging",
    r"beyond need": "surplus capacity",
    r"(?-i:\bSteady\b)|\bsteady (state|month)": "run rate",
    r"(?<!\.)\bdear(er|est)?\b": "costs more, or worst",
    r"\bforet(old|ells?)\b": "projected",
    r"\bnil\b": "zero",
    r"\bleft of\b": "below",
    r"\d %": "percent without a space",
    r"\b1 (options|packages|rules|weeks|months|people|offers|years)\b": "the singular",
}
"""Words at which practitioners laugh, and what they say instead."""
TERMS = ("parallel running", "retained organisation", "retention bonus", "redundancy cost",
         "re-badging", "knowledge transfer", "run rate", "payback", "vendor management",
         "employer on-costs", "blended rate", "ramp-up", "attrition backfill",
         "stranded cost", "minimum commitment")  # fmt: skip
REGENERATED = re.compile(r"```text.*?```", re.DOTALL)
"""Screens within pages, which are as they were printed."""
KEY = re.compile(r"[a-z_]+|share_dearer")
HOLE = re.compile(r"\{[^{}]*\}")
COMMENT = re.compile(r"/\*.*?\*/|(?<!:)//[^\n]*", re.DOTALL)


def laughed_at(text: str) -> list[str]:
    """Return the words of a text that have a better one, each with that one."""
    shown = HOLE.sub("", text)
    found = ((re.search(words, shown, re.IGNORECASE), term) for words, term in INSTEAD.items())
    return [f"{match[0]!r}: say {term!r}" for match, term in found if match]


def strings_of_code() -> Iterator[tuple[str, str]]:
    for path in sorted(SOURCE.rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        docstrings = {id(each.value) for each in ast.walk(tree) if isinstance(each, ast.Expr)}
        for each in ast.walk(tree):
            if isinstance(each, ast.Constant) and id(each) not in docstrings:
                text = each.value
                if isinstance(text, str) and not KEY.fullmatch(text):
                    yield f"{named(path)}:{each.lineno}", text


def meanings_of_figures() -> Iterator[tuple[str, str]]:
    for path in sorted((SOURCE / "model" / "figures").glob("*.py")):
        for each in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(each, ast.FunctionDef):
                yield f"{named(path)}: {each.name}", ast.get_docstring(each) or ""


def page_and_papers() -> Iterator[tuple[str, str]]:
    files: list[Path] = [
        *(ROOT / "web" / "src").rglob("*.svelte"), *(ROOT / "web" / "src").rglob("*.ts"),
        *SOURCE.rglob("*.typ"),
    ]  # fmt: skip
    for path in sorted(files):
        for line in COMMENT.sub("", path.read_text("utf-8")).split("\n"):
            yield named(path), line


def words_of_the_glossary() -> Iterator[tuple[str, str]]:
    for entry in glossary():
        yield (
            entry.term,
            " ".join((entry.term, entry.meaning, *(each.why for each in entry.unlike))),
        )


def pages_by_hand() -> Iterator[tuple[str, str]]:
    for page in PAGES:
        yield page, REGENERATED.sub("", (ROOT / page).read_text("utf-8"))


@pytest.mark.parametrize(
    "walk",
    [strings_of_code, meanings_of_figures, page_and_papers, words_of_the_glossary, pages_by_hand],
)
def test_no_word_that_practitioners_laugh_at(
    walk: Callable[[], Iterator[tuple[str, str]]],
) -> None:
    texts = list(walk())
    found = [f"{where}: {each}" for where, text in texts for each in laughed_at(text)]
    assert texts
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("said", "term"),
    [
        ("Both teams side by side", "parallel running"),
        ("Dearer in", "costs more, or worst"),
        ("Left of nil the other is cheaper.", "below"),
        ("Steady: at full output.", "run rate"),
        ("saves 8 %", "percent without a space"),
        ("16 options under 1 rules", "the singular"),
    ],
)
def test_the_words_on_the_list_are_found(said: str, term: str) -> None:
    assert any(each.endswith(f"say {term!r}") for each in laughed_at(said))


@pytest.mark.parametrize("term", TERMS)
def test_each_term_of_the_field_is_in_the_glossary(term: str) -> None:
    assert entry_of(term).term == term


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (33_700, 245_000, "33.7k to 245k"), (33.7, 245_000, "0 to 245k"),
        (337, 245_000, "0.34k to 245k"),
        (950_000, 1_200_000, "0.95m to 1.20m"), (999_900, 1_200_000, "1.00m to 1.20m"),
        (0, 4_000, "0 to 4.00k"), (3, 4_000_000, "0 to 4.00m"), (12.3, 800, "12.3 to 800"),
        (-1_200_000, 300_000, "-1.20m to 0.30m"),
    ],
)  # fmt: skip
def test_both_ends_of_a_range_have_one_unit(low: float, high: float, said: str) -> None:
    assert short_range(low, high) == said
