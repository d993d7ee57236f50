"""The README fits on a few screens, shows what is, and the pages that it leads to count right."""

from __future__ import annotations

import re
import tomllib

import pytest
from PIL import Image
from project import ROOT
from tests.printed import PAGES

import pictures
import whowhere
from whowhere.decide.ranking.methods import METHODS
from whowhere.facts.glossary import glossary
from whowhere.facts.places import countries
from whowhere.facts.practice import FILES, FOLDER
from whowhere.interfaces.cli import COMMANDS

README = (ROOT / "README.md").read_text("utf-8")
COMMANDS_PAGE = (ROOT / "docs" / "commands.md").read_text("utf-8")
SOURCES = (ROOT / "docs" / "explanation" / "sources.md").read_text("utf-8")
LONGEST = 200
HEAVIEST = 200_000


def test_the_readme_is_short_and_begins_with_the_two_commands() -> None:
    first = re.search(r"```sh\n(.*?)```", README, re.S)
    assert first
    assert [line.split("#")[0].split() for line in first[1].splitlines()] == [
        ["make", "demo"],
        ["make", "test"],
    ]
    assert len(README.splitlines()) < LONGEST


def test_every_command_stands_on_the_page_of_commands() -> None:
    missing = [
        name
        for name in COMMANDS
        if f"`whowhere {name}" not in COMMANDS_PAGE and f"`{name}`" not in COMMANDS_PAGE
    ]

    assert not missing, f"add a row for each: {missing}"


def test_what_the_demo_says_to_do_next_can_be_done() -> None:
    demo = (ROOT / "Makefile").read_text("utf-8").partition("\ndemo:")[2].partition("\n\n")[0]
    steps = [each.split() for each in re.findall(r"'  (whowhere [^']+)'", demo)]
    assert steps
    assert {words[1] for words in steps} <= set(COMMANDS)
    examples = [word for words in steps for word in words if word.startswith("examples/")]
    assert all((ROOT / each).is_file() for each in examples)


def counted(words: str, page: str) -> list[int]:
    """Return the numbers that stand before some words of a page."""
    return [int(found) for found in re.findall(rf"([\d]+) {words}", " ".join(page.split()))]


def test_countries_and_words_are_as_many_as_the_pages_say() -> None:
    assert counted("countries, line by line", COMMANDS_PAGE) == [len(countries())]
    assert counted("countries \\(EOR", SOURCES) == [len(countries())]
    assert counted("words of the field", COMMANDS_PAGE) == [len(glossary())]


def test_every_page_counts_countries_alike() -> None:
    said = {number for page in PAGES for number in counted("countries", (ROOT / page).read_text())}
    ranked = whowhere.places().document["ranked"]
    assert said <= {len(countries()), ranked}


def test_observed_magnitudes_are_about_as_many_as_the_page_says() -> None:
    pages = (tomllib.loads((FOLDER / f"{file}.toml").read_text("utf-8")) for file in FILES)
    known = {name for page in pages for name in page}
    (said,) = counted("observed magnitudes", SOURCES)
    assert abs(said - len(known)) <= 10


def test_methods_of_ranking_are_as_many_as_the_page_says() -> None:
    named = ("topsis", "vikor", "promethee2")
    assert set(named) < set(METHODS)
    assert len(METHODS) - len(named) == 7
    assert "TOPSIS, VIKOR, PROMETHEE II and seven more" in COMMANDS_PAGE


def test_every_picture_of_the_readme_is_there_and_small() -> None:
    shown = re.findall(r"\]\((docs/pictures/[^)]+)\)", README)
    assert [ROOT / each for each in shown] == [pictures.PAGE, pictures.CHART]
    assert all((ROOT / each).stat().st_size < HEAVIEST for each in shown)


@pytest.fixture(scope="module")
def answer() -> whowhere.Comparison:
    return pictures.found()


def test_the_chart_of_the_readme_is_what_is_answered_today(answer: whowhere.Comparison) -> None:
    fresh = pictures.CHART.read_text("utf-8") == pictures.chart_of(answer)

    assert fresh, "docs/pictures/answer.svg is stale; run: make pictures"


def test_the_page_was_pictured_when_it_said_what_is_answered_today(
    answer: whowhere.Comparison,
) -> None:
    with Image.open(pictures.PAGE) as picture:
        said = picture.info[pictures.SAID]

    assert said == pictures.said_of(answer), "docs/pictures/page.png is stale; run: make pictures"
