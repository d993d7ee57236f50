"""What an arrangement is called, on a terminal: the term, why, what it is not, what to watch."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from whowhere.facts.glossary import entry_of
from whowhere.model.classify.cautions import RISKS, Caution
from whowhere.model.classify.classifying import Classification, Layer, Term
from whowhere.model.classify.questions import PLACES, FactAnswer, OpenQuestion
from whowhere.model.classify.reach import Reach
from whowhere.model.classify.reading import KnownSituation
from whowhere.model.classify.words import ASSUMED, remark
from whowhere.quantities.names import capital
from whowhere.report.classify.document import facts_asked
from whowhere.report.media.terminal import indented

STEP = 2
"""Columns by which a paragraph stands in."""


def print_classification(console: Console, found: Classification) -> None:
    """Print the answer, or what is still missing for one."""
    if found.term and found.told.reach:
        _print_term(console, found.term, found, found.told.reach)
    else:
        _print_undecided(console, found)
    _print_cautions(console, found.cautions)
    _print_missing(console, found)
    if found.term:
        console.print(f'Next: whowhere glossary "{entry_of(found.term.cell.term).term}"')


def _print_term(console: Console, term: Term, found: Classification, reach: Reach) -> None:
    qualifier = f", {term.qualifier}" if term.qualifier else ""
    console.print(f"{capital(term.cell.term)}{qualifier}", style="bold")
    console.print(entry_of(term.cell.term).meaning)
    console.print()
    console.print(f"Who    {term.cell.row.who}")
    console.print(f"Where  {_place(reach)}")
    _print_layer(console, found.layer)
    _heading(console, "Because")
    for reason in term.because:
        console.print(indented(reason.why, STEP))
    for note in filter(None, (remark(reach), *_assumed(found.told))):
        console.print(indented(note, STEP))
    _heading(console, "It is not")
    console.print(
        indented(_table([(confusion.term, confusion.why) for confusion in term.confusions]), STEP)
    )
    _heading(console, "What would make it something else")
    console.print(
        indented(
            _table([(neighbour.change, neighbour.term) for neighbour in term.neighbours]), STEP
        )
    )


def _assumed(told: KnownSituation) -> list[str]:
    return [ASSUMED[fact] for fact in told.assumed]


def _place(reach: Reach) -> str:
    away = {"home": "at home", "near": "nearby", "far": "far away"}[reach.where]
    seen = "" if reach.where == "home" else f", seen from {reach.home.name}"
    return f"{away}: {reach.place.name}{seen}"


def _print_undecided(console: Console, found: Classification) -> None:
    console.print("Not decided yet: the facts leave more than one term open.", style="bold")
    console.print(indented(f"It can be: {'; '.join(found.candidates)}.", STEP))
    for note in _assumed(found.told):
        console.print(indented(note, STEP))
    _print_layer(console, found.layer)


def _print_layer(console: Console, layer: Layer | None) -> None:
    if layer:
        _heading(console, "Under it")
        said = Text(f"{capital(layer.term)}: ", "bold")
        said.append(layer.why, "not bold")
        console.print(indented(said, STEP))


def _print_cautions(console: Console, cautions: Sequence[Caution]) -> None:
    if not cautions:
        return
    _heading(console, "Watch out")
    for caution in cautions:
        title = Text(f"{capital(RISKS[caution.id].term)}: ", "bold")
        title.append(f"{'; '.join(caution.signs)}. ", "not bold")
        title.append(caution.reason, "not bold")
        console.print(indented(title, STEP))
        console.print(indented(caution.do, 2 * STEP))


def _print_missing(console: Console, found: Classification) -> None:
    deciding = [question for question in found.missing if question.decides]
    others = [question for question in found.missing if not question.decides]
    if deciding:
        _heading(console, "Tell also")
    for question in deciding:
        _print_question(console, question, found.told)
    if others:
        _heading(console, "The term does not depend on these, but the risks do")
    for question in others:
        _print_question(console, question, found.told)


def _print_question(console: Console, question: OpenQuestion, told: KnownSituation) -> None:
    for key in facts_asked(question, told):
        ask, flag = PLACES.get(key, question.ask), key.replace("_", "-")
        console.print(indented(f"{ask}  --{flag}", STEP))
    table = _table(
        [(_choice(question, answer), _leads_to(question, answer)) for answer in question.answers]
    )
    console.print(indented(table, STEP))


def _choice(question: OpenQuestion, answer: FactAnswer) -> str:
    named = question.fact != "where" and not isinstance(answer.choice, bool)
    return f"{answer.choice}: {answer.words}" if named else answer.words


def _leads_to(question: OpenQuestion, answer: FactAnswer) -> str:
    risks = f"watch out for {', '.join(answer.cautions)}" if answer.cautions else "no such risk"
    if not question.decides:
        return risks
    return "; ".join(answer.terms)


def _table(rows: Sequence[tuple[str, str]]) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(ratio=2, overflow="fold")
    table.add_column(ratio=3, overflow="fold")
    for row in rows:
        table.add_row(*row)
    return table


def _heading(console: Console, text: str) -> None:
    console.print()
    console.print(text, style="bold")
