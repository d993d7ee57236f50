"""The question ``compare``: who should do the work, and where."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from whowhere.interfaces.questions.arguments import Flag, Id, ScenarioArguments
from whowhere.interfaces.questions.onlooker import Onlooker
from whowhere.interfaces.questions.question import Answer, Question, Rows, View
from whowhere.interfaces.requests.sources import SCENARIO

if TYPE_CHECKING:  # each form of the answer loads its own
    from rich.console import Console

    from whowhere.decide.compare.break_even import BreakEven
    from whowhere.decide.compare.comparison import Comparison
    from whowhere.model.scenario.options import Option
    from whowhere.report.media.documents import Document
    from whowhere.report.media.scenes import Drawn


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


@dataclass(frozen=True)
class _Found:
    """What was found, and in each form what only that form needs: loaded when it is asked for."""

    comparison: Comparison
    pairs: tuple[BreakEven, ...]
    mix: Option | None
    asked_mix: str | None

    def document(self) -> Document:
        from whowhere.report.compare.best_mix import best_mix_document
        from whowhere.report.compare.document import compare_document

        whole = compare_document(self.comparison, self.pairs)
        return whole | best_mix_document(self.mix, self.asked_mix)

    def rows(self) -> Rows:
        from whowhere.report.compare.document import compare_document
        from whowhere.report.compare.rows import compare_rows

        return compare_rows(compare_document(self.comparison, self.pairs))

    def charts(self) -> Mapping[str, Callable[[], Drawn]]:
        from whowhere.interfaces.questions.charts import of_comparison

        return of_comparison(self.comparison, self.pairs)

    def printed(self, console: Console, view: View) -> None:
        from whowhere.report.compare.best_mix import best_mix_said
        from whowhere.report.compare.terminal import Shown, print_comparison

        shown = Shown(view.show_all, view.show_long, view.source)
        said = best_mix_said(self.comparison, self.mix, self.asked_mix)
        print_comparison(console, self.comparison, shown, self.pairs, said)


def _answer(asked: CompareArguments, onlooker: Onlooker) -> Answer:
    from whowhere.decide.compare.break_even import break_evens
    from whowhere.decide.compare.comparison import compare, glance
    from whowhere.decide.compare.on_the_way import with_changes
    from whowhere.decide.compare.renegotiate import with_price
    from whowhere.interfaces.requests.cases import case_in

    mix = None
    if asked.mix:
        from whowhere.interfaces.requests.best_mix import case_with_best_mix

        case, mix = case_with_best_mix(asked.about, asked.day, asked.settings, asked.seed)
    else:
        case = case_in(asked.about, asked.day, asked.settings)
    pairs = break_evens(case, asked.pairs, asked.seed, asked.draws)
    looked = (compare if onlooker.reads_all else glance)(case, asked.seed, asked.draws)
    found = _Found(with_changes(with_price(looked)), pairs, mix, asked.mix)
    return Answer(found.document, found.printed, found.rows, found.charts)


QUESTION = Question(
    "compare", CompareArguments, _answer, SCENARIO, shows_all="every option in the table",
    shows_long="all that was found: what is not admissible, pairs, hours, law, what was published",
)  # fmt: skip
