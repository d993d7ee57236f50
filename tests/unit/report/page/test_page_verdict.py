"""The verdict on the page: the same words as here, whatever the options cost."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import copy
from dataclasses import asdict, replace
from itertools import pairwise, product

import numpy as np
from tests.cases import SMALL, case_of, changed
from tests.page_build import build_engine

from whowhere.decide.compare.advice import Advice, HeldBack, RiskTaken, TradeOff, WorstEvent
from whowhere.decide.compare.comparison import Comparison, compare
from whowhere.decide.compare.levels import Answer, Level
from whowhere.decide.compare.results import OptionResult
from whowhere.decide.gates import Relaxed
from whowhere.decide.overall.overall import OrderFlip, Overall
from whowhere.report.compare.requirements import GATES, relaxed_sentences
from whowhere.report.compare.verdict import option_name, verdict_sentences
from whowhere.report.media.page_bundle import Bundle
from whowhere.report.page.case import page_case
from whowhere.report.wording.sentences import SENTENCES

LOSSES = (0.0, 0.004, 0.005, 0.5, 1.0)
SAVINGS = (-1.2, -0.125, -1e-9, 0.0, 0.004, 0.125, 0.9)
OF_A_WORKBOOK = {"now_moves", "now_stays", "now_only", "now_nobody"}
BELOW_A_VERDICT = {
    "caution", "figures", "cannot_be_staffed", "published", "price_down", "price_up", "price_none",
    "best_mix", "no_mix", "best_change", "best_change_less", "best_change_near", "no_change_pays",
    "change_not_reached",
    "pilot_costs", "pilot_pays", "pilot_never",
    "software_lowers", "software_raises", "software_nothing", "software_not_looked_at",
    "software_saves", "software_assists", "software_range",
}  # fmt: skip
NEXT_STEPS = {
    "make_sure",
    "find_out",
    "find_out_turns",
    "times_likely",
    "ask",
    "by_size",
    "pilot",
    "decide_by",
}
TODAY = ("own_staff", "nothing", "own_staff@US-TX", "own_staff@CA", "managed_service@PH")
HELD_BACK = HeldBack("own_staff@PH", ("core_work",), "people full time, whom courts take", -5_000.0)
EVENT = WorstEvent("Early return of the work", 1_234_567.0, 0.064)
MIXES = [
    {"own_staff": {"home": 0.2}, "managed_service": {"PH": 0.8}},
    {"own_staff": {"home": 0.3, "IN": 0.7}},
    {"managed_service": {"PH": 0.5, "IN": 0.5}},
    {"own_staff": {"IN": 0.5}, "managed_service": {"IN": 0.5}},
]
"""Over two distances, in two places equally far, and under two engagements in one place."""
BUYS = [
    ("shared_hours", 7.96), ("months_to_full_output", 3.0), ("control", 0.2149),
    ("flexibility", 0.06), ("exit_cost", 9_999.0),
]  # fmt: skip


SOFTWARE: dict[str, object] = {"kind": "written contacts", "share_solved": 0.4}


def compared(today: str, **changes: object) -> Comparison:
    options = {
        "engagements": ["own_staff", "staff_augmentation", "managed_service"],
        "places": ["home", "US-OK", "US-TX", "CA", "DO", "PH", "IN"],
        "mixes": MIXES,
    }
    said = changed(SMALL, work__today=today, options=options, **changes)
    return compare(case_of(said), seed=1, draws=64)


def standing(row: OptionResult, loss: float, saving: float, fails: str) -> OptionResult:
    moved = replace(row.saving, p50=saving, chance_of_loss=loss)
    measured = copy(row.measured)
    vars(measured)["saving"] = moved  # as what was asked for is kept
    return replace(row, measured=measured, fails=fails)


def worlds(found: Comparison) -> Iterator[Comparison]:
    """Yield the comparison with other savings, failures, relaxations and advice."""
    random = np.random.default_rng(7)
    relaxed = [
        Relaxed(gates, found.options[-1].id, 1_234_567.0, saving, ("is far", "starts late"))
        for gates, saving in ((tuple(GATES)[:1], 5_000.0), (tuple(GATES)[1:3], None))
    ]
    for loss, saving, failing in product(LOSSES, SAVINGS, (0.0, 0.2, 0.4, 0.6, 0.8, 0.8, 1.0)):
        rows = tuple(
            standing(row, loss, saving, "is barred" if random.random() < failing else "")
            for row in random.permutation(np.array(found.options, dtype=object))
        )
        as_is = next(row for row in rows if row.id == found.as_is.id)
        some = tuple(relaxed[: random.integers(3)][:: random.choice([-1, 1])])
        yield replace(
            found, options=rows, as_is=as_is, relaxed=some, advice=advice(found, rows, random),
            overall=weighed(found, random), price_to_stay=None,
        )  # fmt: skip


def weighed(found: Comparison, random: np.random.Generator) -> Overall | None:
    """Return the options weighed, with turns at other weights of cost and between others."""
    if found.overall is None or random.random() < 0.1:
        return None
    several = [each.option for each in found.overall.options]
    now, first = found.overall.weights["cost"], several[0]
    along = [several[at] for at in random.permutation(len(several))[: random.integers(1, 6)]]
    along.insert(int(random.integers(len(along) + 1)), first)
    ends = np.sort(
        random.choice([now - 0.1, now - 1e-4, now, now + 1e-4, 0.4, 0.9], len(along) - 1)
    )
    flips = tuple(
        OrderFlip("cost", float(at), below, above)
        for at, (below, above) in zip(ends, pairwise(along), strict=True)
    )
    given = bool(random.random() < 0.5)
    return replace(found.overall, flips=flips, weights_given=given)


def advice(
    found: Comparison, rows: tuple[OptionResult, ...], random: np.random.Generator
) -> Advice | None:
    """Return advice on the options that qualify: levels settled and open as chance has it."""
    admissible = [row for row in rows if not row.fails]
    if not admissible:
        return None
    assert found.advice is not None
    best = admissible[0]
    trades = [
        TradeOff(each.id, float(random.normal(0, 1e5)), dict(BUYS[: random.integers(6)]))
        for each in admissible[1:3]
    ]  # fmt: skip
    is_cautious, has_event = random.random() < 0.5, random.random() < 0.8
    risk = RiskTaken(
        5_432_100.0, 6_543_210.0, EVENT if has_event else None,
        admissible[-1].id if is_cautious else None, 98_765.0,
    )  # fmt: skip
    held = (HELD_BACK,) if random.random() < 0.5 else ()
    return Advice(best.id, levels(found, admissible, random), risk, held, tuple(trades))


def levels(
    found: Comparison, admissible: list[OptionResult], random: np.random.Generator
) -> tuple[Level, ...]:
    from whowhere.decide.compare.advice import answers  # noqa: PLC0415
    from whowhere.decide.compare.levels import LEVELS  # noqa: PLC0415

    keys = {row.id: answers(found.case, row.option) for row in admissible}
    told, left = [], list(admissible)
    for at, name in enumerate(LEVELS[: len(next(iter(keys.values())))]):
        first: dict[str, OptionResult] = {}
        for row in left:
            first.setdefault(keys[row.id][at], row)
        answered = tuple(
            Answer(key, row.id, float(1e6 + random.integers(5) * 12_345), float(random.random()))
            for key, row in first.items()
        )
        settled = len(answered) == 1 or random.random() < 0.6
        equal = tuple(each.key for each in answered if random.random() < 0.5)
        told.append(Level(name, answered, settled, (answered[0].key, *equal)))
        left = [row for row in left if keys[row.id][at] == answered[0].key]
    return tuple(told)


def on_the_page(bundle: Bundle, found: Comparison, mixes: dict[str, object]) -> list[str]:
    options = [
        {"id": row.id, "mix": mixes[row.id],
         "engagement": row.option.engagement, "place": row.option.place,
         "fails": row.fails, "cost": asdict(row.cost),
         "saving": {"p50": row.saving.p50, "chance_of_loss": row.saving.chance_of_loss},
         "steady": {"saving": {"p50": row.steady.saving.p50}},
         **({"said": option_name(row, found)} if row.option.offer or row.option.automated else {})}
        for row in found.options
    ]  # fmt: skip
    relaxed = [
        {"requirements": each.gates, "best": each.best, "cost": each.cost, "saving": each.saving,
         "offers": each.asked_less}
        for each in found.relaxed
    ]  # fmt: skip
    advised = asdict(found.advice) if found.advice else None
    asked = (json.dumps(each) for each in (options, relaxed, advised, on_weights(found.overall)))
    told: list[str] = json.loads(bundle.call("verdict", *asked))
    return told


def on_weights(overall: Overall | None) -> dict[str, object] | None:
    if overall is None:
        return None
    flips = [
        {"criterion": each.criterion, "at": each.at, "below": each.below.id, "above": each.above.id}
        for each in overall.flips
    ]
    options = [{"id": each.option.id} for each in overall.options]
    return {"weights": overall.weights, "weights_given": overall.weights_given,
            "options": options, "flips": flips}  # fmt: skip


def test_every_sentence_of_a_verdict_is_told_alike() -> None:
    build_engine()
    bundle, said = Bundle(), list[str]()
    cases = [(today, {}) for today in TODAY]
    for today, effect in (
        ("own_staff", {}),
        ("own_staff", {"share_solved": 0.001}),
        ("managed_service@PH", {"work_saved": 1, "rest_harder": 0}),
    ):
        cases.append((today, {"automation": {**SOFTWARE, **effect}}))
    for today, changes in cases:
        found = compared(today, **changes)
        document = page_case(found.case, 1, 64)
        bundle.call("prepare", json.dumps(document))
        mixes = {each["id"]: each.get("mix") for each in document["options"]}
        for world in worlds(found):
            here = [*verdict_sentences(world), *relaxed_sentences(world)]
            assert on_the_page(bundle, world, mixes) == here
            said += here

    untold = {name for name in SENTENCES if not any(is_told(name, each) for each in said)}
    assert untold == OF_A_WORKBOOK | BELOW_A_VERDICT | NEXT_STEPS


def is_told(name: str, said: str) -> bool:
    """Whether a sentence, or part of one, has the words that stand between its holes."""
    at = 0
    for hole in SENTENCES[name].replace("}", "{").split("{")[::2]:
        at = said.find(hole, at)
        if at < 0:
            return False
    return True
