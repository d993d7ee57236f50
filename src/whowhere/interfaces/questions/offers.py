"""The question ``offers``: what vendors' offers cost on the same work."""

from __future__ import annotations

from whowhere.interfaces.questions.arguments import ScenarioArguments
from whowhere.interfaces.questions.onlooker import Onlooker
from whowhere.interfaces.questions.question import Answer, Question
from whowhere.interfaces.requests.sources import SCENARIO


class OffersArguments(ScenarioArguments):
    """Level vendors' offers: from the price on each card to the cost of the same work.

    A rate card promises hours and no output; what the work needs, and what comes besides the
    price, is added step by step. At the end: at which price each would equal the best other.
    """


def _answer(asked: OffersArguments, onlooker: Onlooker) -> Answer:
    from whowhere.decide.offers.levelling import levelling
    from whowhere.interfaces.requests.cases import case_in
    from whowhere.report.offers.document import offers_document
    from whowhere.report.offers.rows import offers_rows
    from whowhere.report.offers.terminal import print_offers

    del onlooker
    found = levelling(case_in(asked.about, asked.day, asked.settings), asked.seed, asked.draws)
    return Answer(
        lambda: offers_document(found),
        lambda console, _: print_offers(console, found),
        lambda: offers_rows(offers_document(found)),
    )


QUESTION = Question("offers", OffersArguments, _answer, SCENARIO)
