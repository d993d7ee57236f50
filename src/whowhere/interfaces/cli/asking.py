"""Facts by question and answer: each question follows from the answers before it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import click

from whowhere.interfaces.cli.refusing import in_words
from whowhere.model.classify.questions import PLACES, OpenQuestion, open_questions
from whowhere.model.classify.reach import ReachLimits
from whowhere.model.classify.reading import GivenFact, KnownSituation, told
from whowhere.quantities.faults import Faults
from whowhere.report.classify.document import choice_in_words


def asked(today: date, limits: ReachLimits) -> dict[str, GivenFact]:
    """Ask until nothing is open that would matter, and return the answers."""
    facts: dict[str, GivenFact] = {}
    click.echo("A few questions; Ctrl-C ends them.", err=True)
    while True:
        known = told(facts, today, limits)
        question = _next(known)
        if question is None:
            _say_again(facts)
            return facts
        if question.fact == "where":
            _ask_place("place" if known.home else "home", facts, today, limits)
        else:
            facts[question.fact] = GivenFact(_choice(question), "", question.fact)


def _next(known: KnownSituation) -> OpenQuestion | None:
    """Return the next question; what would be assumed is asked."""
    situation = replace(known.situation, **dict.fromkeys(known.assumed))
    return next(iter(open_questions(situation)), None)


def _choice(question: OpenQuestion) -> object:
    click.echo(f"\n{question.ask}", err=True)
    for number, answer in enumerate(question.answers, start=1):
        click.echo(f"  {number}  {answer.words}", err=True)
    most = len(question.answers)
    number = click.prompt("Number", type=click.IntRange(1, most), err=True)
    return question.answers[number - 1].choice


def _ask_place(key: str, facts: dict[str, GivenFact], today: date, limits: ReachLimits) -> None:
    """Ask for a place until it is one that the factbook knows."""
    while True:
        text = click.prompt(f"\n{PLACES[key]}", err=True)
        try:
            told({key: GivenFact(text, "", key)}, today, limits)
        except Faults as unknown:
            click.echo("".join(map(in_words, unknown.faults)), err=True, nl=False)
        else:
            facts[key] = GivenFact(text, "", key)
            return


def _say_again(facts: dict[str, GivenFact]) -> None:
    """Say how to get the same answer without questions."""
    words = " ".join(_flag(key, given.value) for key, given in facts.items())
    click.echo(f"\nThe same without questions: whowhere classify {words}\n", err=True)


def _flag(key: str, value: object) -> str:
    name = key.replace("_", "-")
    if isinstance(value, bool):
        return f"--{name}" if value else f"--no-{name}"
    text = choice_in_words(value)
    return f'--{name} "{text}"' if " " in text else f"--{name} {text}"
