"""The question ``compare``: who should do the work, and where."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from whowhere.interfaces.questions.arguments import Flag, Id, ScenarioArguments
from whowhere.interfaces.questions.onlooker import Onlooker
from whowhere.interfaces.questions.question import Answer, Question
from whowhere.interfaces.requests.sources import SCENARIO


class CompareArguments(ScenarioArguments):
    """Compare every option of a scenario: who should do the work, and where.

    First what is settled and what is open, of options that an adviser would sign; then the table
    of those that matter, what to find out, and what comes next.
    """

    pairs: Annotated[
        tuple[tuple[Id, Id], ...],
        Field(
            max_length=20,
            description="Say from how many people, and over how many months, one costs less than"
            " the other.",
        ),
        Flag("--pair", "OPTION OPTION"),
    ] = ()
    mix: Annotated[
        Literal["auto"] | None,
        Field(description="auto: look for the best mix of two options, and compare it too."),
    ] = None


def _answer(asked: CompareArguments, onlooker: Onlooker) -> Answer:
    from whowhere.decide.compare.break_even import break_evens
    from whowhere.decide.compare.comparison import compare, glance
    from whowhere.decide.compare.on_the_way import with_changes
    from whowhere.decide.compare.renegotiate import with_price
    from whowhere.interfaces.questions import charts
    from whowhere.interfaces.requests.best_mix import case_with_best_mix
    from whowhere.interfaces.requests.cases import case_in
    from whowhere.report.compare.best_mix import best_mix_document, best_mix_said
    from whowhere.report.compare.document import compare_document
    from whowhere.report.compare.rows import compare_rows
    from whowhere.report.compare.terminal import Shown, print_comparison

    mix = None
    if asked.mix:
        case, mix = case_with_best_mix(asked.about, asked.day, asked.settings, asked.seed)
    else:
        case = case_in(asked.about, asked.day, asked.settings)
    pairs = break_evens(case, asked.pairs, asked.seed, asked.draws)
    looked = (compare if onlooker.reads_all else glance)(case, asked.seed, asked.draws)
    found = with_changes(with_price(looked))
    return Answer(
        lambda: compare_document(found, pairs) | best_mix_document(mix, asked.mix),
        lambda console, view: print_comparison(
            console,
            found,
            Shown(view.show_all, view.show_long, view.source),
            pairs,
            best_mix_said(found, mix, asked.mix),
        ),
        lambda: compare_rows(compare_document(found, pairs)),
        lambda: charts.of_comparison(found, pairs),
    )


QUESTION = Question(
    "compare", CompareArguments, _answer, SCENARIO, shows_all="every option in the table",
    shows_long="all that was found: what is not admissible, pairs, hours, law, what was published",
)  # fmt: skip
