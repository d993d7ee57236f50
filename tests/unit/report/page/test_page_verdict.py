"""The verdict on the page: the same words as here, whatever the options cost."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import numpy as np
from tests.cases import SMALL, case_of, changed
from tests.page_build import build_engine

from whowhere.decide.compare.comparison import Comparison, OptionResult, compare
from whowhere.decide.gates import Relaxed
from whowhere.report.compare.requirements import GATES, relaxed_sentences
from whowhere.report.compare.verdict import verdict_sentence
from whowhere.report.media.page_bundle import Bundle
from whowhere.report.page.case import page_case
from whowhere.report.wording.sentences import CERTAIN, CLEAR, SENTENCES

EDGES = (0.0, 0.004, 0.005, 0.5, CLEAR - 1e-9, CLEAR, CERTAIN - 1e-9, CERTAIN, 1.0)
SAVINGS = (-1.2, -0.125, -1e-9, 0.0, 0.004, 0.125, 0.9)
OF_A_WORKBOOK = {"now_moves", "now_stays", "now_only", "now_nobody"}
BELOW_A_VERDICT = {
    "price_down",
    "price_up",
    "price_none",
    "caution",
    "figures",
    "cannot_be_staffed",
}


def compared(today: str) -> Comparison:
    options = {"engagements": ["own_staff", "managed_service"], "places": ["home", "PH"]}
    return compare(case_of(changed(SMALL, work__today=today, options=options)), seed=1, draws=64)


def standing(row: OptionResult, share: float, saving: float, fails: str) -> OptionResult:
    moved = replace(row.saving, p50=saving, chance_of_loss=share)
    return replace(row, cheapest_share=1 - share, saving=moved, fails=fails)


def worlds(found: Comparison) -> Iterator[Comparison]:
    """Yield the comparison with other shares, savings, orders, failures and relaxations."""
    random = np.random.default_rng(7)
    relaxed = [
        Relaxed(gates, found.options[-1].id, 1_234_567.0, saving, ("is far", "starts late"))
        for gates, saving in ((tuple(GATES)[:1], 5_000.0), (tuple(GATES)[1:3], None))
    ]
    for share, saving, failing in product(EDGES, SAVINGS, (0.0, 0.5, 1.0)):
        rows = [
            standing(row, share, saving, "is barred" if random.random() < failing else "")
            for row in random.permutation(np.array(found.options, dtype=object))
        ]
        as_is = next(row for row in rows if row.id == found.as_is.id)
        some = tuple(relaxed[: random.integers(3)][:: random.choice([-1, 1])])
        yield replace(found, options=tuple(rows), as_is=as_is, relaxed=some)


def on_the_page(bundle: Bundle, found: Comparison) -> list[str]:
    options = [
        {"id": row.id, "engagement": row.option.engagement, "place": row.option.place,
         "cheapest_share": row.cheapest_share, "fails": row.fails,
         "saving": {"p50": row.saving.p50, "chance_of_loss": row.saving.chance_of_loss}}
        for row in found.options
    ]  # fmt: skip
    relaxed = [
        {"requirements": each.gates, "best": each.best, "cost": each.cost, "saving": each.saving,
         "offers": each.asked_less}
        for each in found.relaxed
    ]  # fmt: skip
    told: list[str] = json.loads(bundle.call("verdict", json.dumps(options), json.dumps(relaxed)))
    return told


def test_every_sentence_of_a_verdict_is_told_alike() -> None:
    build_engine()
    bundle, said = Bundle(), list[str]()
    for today in ("own_staff", "nothing"):
        found = compared(today)
        bundle.call("prepare", json.dumps(page_case(found.case, 1, 64)))
        for world in worlds(found):
            here = [verdict_sentence(world), *relaxed_sentences(world)]
            assert on_the_page(bundle, world) == here
            said += here

    untold = [name for name in SENTENCES if not any(is_told(name, each) for each in said)]
    assert set(untold) == OF_A_WORKBOOK | BELOW_A_VERDICT


def is_told(name: str, said: str) -> bool:
    """Whether a sentence, or part of one, has the words that stand between its holes."""
    at = 0
    for hole in SENTENCES[name].replace("}", "{").split("{")[::2]:
        at = said.find(hole, at)
        if at < 0:
            return False
    return True
