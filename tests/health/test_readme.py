"""The README names every command, and counts right."""

from __future__ import annotations

import re
import tomllib

from project import ROOT

from whowhere.decide.ranking.methods import METHODS
from whowhere.facts.glossary import glossary
from whowhere.facts.places import countries
from whowhere.facts.practice import FILES, FOLDER
from whowhere.interfaces.cli import COMMANDS

README = " ".join((ROOT / "README.md").read_text("utf-8").split())


def test_every_command_stands_in_the_readme() -> None:
    page = (ROOT / "README.md").read_text("utf-8").partition("## Commands")[2]
    missing = [
        name for name in COMMANDS if f"`whowhere {name}" not in page and f"`{name}`" not in page
    ]

    assert not missing, f"add a row for each: {missing}"


def test_what_the_demo_says_to_do_next_can_be_done() -> None:
    demo = (ROOT / "Makefile").read_text("utf-8").partition("\ndemo:")[2].partition("\n\n")[0]
    steps = [each.split() for each in re.findall(r"'  (whowhere [^']+)'", demo)]
    assert steps
    assert {words[1] for words in steps} <= set(COMMANDS)
    examples = [word for words in steps for word in words if word.startswith("examples/")]
    assert all((ROOT / each).is_file() for each in examples)


def counted(words: str) -> list[int]:
    """Return the numbers that stand before some words of the page."""
    return [int(found) for found in re.findall(rf"([\d]+) {words}", README)]


def test_countries_and_words_are_as_many_as_the_readme_says() -> None:
    assert counted("countries, line by line") == counted("countries \\(EOR") == [len(countries())]
    assert counted("words of the field") == [len(glossary())]


def test_observed_magnitudes_are_about_as_many_as_the_readme_says() -> None:
    pages = (tomllib.loads((FOLDER / f"{file}.toml").read_text("utf-8")) for file in FILES)
    known = {name for page in pages for name in page}
    (said,) = counted("observed magnitudes")
    assert abs(said - len(known)) <= 10


def test_methods_of_ranking_are_as_many_as_the_readme_says() -> None:
    named = ("topsis", "vikor", "promethee2")
    assert set(named) < set(METHODS)
    assert len(METHODS) - len(named) == 7
    assert "TOPSIS, VIKOR, PROMETHEE II and seven more" in README
