"""The page's model in TypeScript and this one: the same figures, futures, findings and words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import numpy as np
import pytest
from tests.cases import DAY, EXAMPLES, SCENARIOS, SMALL, case_of, changed, example_case
from tests.page_build import build_engine
from tests.page_engine import PageEngine

from whowhere.decide.compare.break_even import break_even
from whowhere.decide.compare.comparison import Comparison, compare
from whowhere.decide.overall.criteria import NAMES as NAMES_OF_CRITERIA
from whowhere.decide.overall.overall import overall
from whowhere.decide.profile.ramp import ramp_of
from whowhere.decide.sensitivity.flips import flips
from whowhere.decide.sensitivity.tornado import tornado
from whowhere.facts.factbook import Factbook
from whowhere.model.case import Case
from whowhere.model.graph.evaluate import Spot
from whowhere.model.inputs import ASSUMABLE
from whowhere.model.resolving import resolve
from whowhere.model.scenario.loading import parse_scenario
from whowhere.model.scenario.options import Option
from whowhere.report.compare.requirements import relaxed_sentences
from whowhere.report.compare.verdict import verdict_sentence
from whowhere.report.page.case import page_case, page_figures
from whowhere.report.wording.unknowns import stated
from whowhere.simulate.explanation import explain
from whowhere.simulate.outcomes import Futures

SEED = 7
NAMES = SCENARIOS
AGREED = 1e-9
"""Relative difference that the page may have to this model; it has a thousandth of that."""
ROUNDING = 1e-9
"""Below it a figure is nothing: a month that ends at the horizon may miss it by a last digit."""


@cache
def engine_of(name: str, draws: int) -> PageEngine:
    build_engine()
    return PageEngine(page_case(example_case(name), SEED, draws))


def engine(case: Case, draws: int = 64) -> PageEngine:
    build_engine()
    return PageEngine(page_case(case, SEED, draws))


def small(**changes: Any) -> Case:
    return case_of(changed(SMALL, **changes))


def spots(case: Case) -> Iterator[tuple[Option, list[str]]]:
    """Yield each option with the figures that no option before it has had, here or at home."""
    graph, seen = case.graph, set[tuple[str, Spot]]()
    for option in case.options:
        names = []
        for name in page_figures(case, option):
            key = (name, case.spot(option).within(graph.node(name).scopes))
            if name in graph.figures and key not in seen:
                seen.add(key)
                names.append(name)
        yield option, names


def worst_difference(mine: Any, theirs: Any) -> float:
    """Return the largest relative difference; nothing is compared with something as a whole."""
    one, other = (np.asarray(each, dtype=np.float64).ravel() for each in (mine, theirs))
    scale = np.maximum(np.abs(one), np.abs(other))
    return float(np.max(np.abs(one - other) / np.where(scale > ROUNDING, scale, 1)))


@pytest.mark.parametrize("name", NAMES)
def test_every_figure_of_every_option_is_the_same_in_every_future(name: str) -> None:
    case, draws = example_case(name), 16
    futures, page = Futures(case, SEED, draws), engine_of(name, draws)
    worst, looked = 0.0, 0
    for option, names in spots(case):
        for figure, found in zip(names, page.values(option.id, names), strict=True):
            value = futures.evaluation.value(figure, case.spot(option))
            worst = max(worst, worst_difference(value, found))
            looked += 1
    assert looked > 80 * len(case.options)
    assert worst < AGREED


def summaries(found: Any) -> list[float]:
    return [found[key] if isinstance(found, dict) else getattr(found, key)
            for key in ("mean", "p10", "p50", "p90")]  # fmt: skip


def require_same(page: dict[str, Any], mine: Comparison) -> None:
    """Hold an answer of the page against a comparison: words to the letter, numbers closely."""
    assert page["verdict"] == verdict_sentence(mine)
    assert page["best"] == (mine.best.id if mine.best else None)
    assert page["relaxed_sentences"] == relaxed_sentences(mine)
    assert [each["id"] for each in page["options"]] == [each.id for each in mine.options]
    for found, result in zip(page["options"], mine.options, strict=True):
        for name in ("cost", "cost_per_useful_hour", "set_up"):
            assert summaries(found[name]) == pytest.approx(
                summaries(getattr(result, name)), rel=AGREED
            )
        saving = result.saving
        assert [*found["saving"].values()] == pytest.approx(
            [saving.p10, saving.p50, saving.p90, saving.chance_of_loss], rel=AGREED, abs=1e-12
        )
        steady, saving = result.steady, result.steady.saving
        assert summaries(found["steady"]["month"]) == pytest.approx(
            summaries(steady.month), rel=AGREED
        )
        assert [*found["steady"]["saving"].values()] == pytest.approx(
            [saving.p10, saving.p50, saving.p90, saving.chance_of_loss], rel=AGREED, abs=1e-12
        )
        month = result.payback_month
        assert [*found["payback_month"].values()] == [month.p10, month.p50, month.p90]
        assert found["cheapest_share"] == result.cheapest_share
        assert [*found["risk"].values()] == pytest.approx(
            [result.risk.expected, result.risk.tail, result.risk.chance], rel=AGREED
        )
        assert [line["id"] for line in found["lines"]] == [line.line.id for line in result.lines]
        assert [line["mean"] for line in found["lines"]] == pytest.approx(
            [line.amount.mean for line in result.lines], rel=AGREED
        )
        assert found["fails"] == result.fails


@pytest.mark.parametrize("name", NAMES)
def test_an_example_gets_the_same_verdict_quantiles_and_paybacks(name: str) -> None:
    draws = 64

    require_same(engine_of(name, draws).answer(), compare(example_case(name), SEED, draws))


@pytest.mark.parametrize("name", NAMES)
def test_the_same_people_are_at_work_in_every_month(name: str) -> None:
    case, draws = example_case(name), 16
    futures, page = Futures(case, SEED, draws), engine_of(name, draws)
    for option in case.options:
        mine, found = ramp_of(futures, option), page.ramp(option.id)
        for side in ("there", "here"):
            people = getattr(mine, side)
            assert found[side] == pytest.approx(people, rel=AGREED, abs=AGREED)
        for wave in ("first", "half", "all", "full_output"):
            months = summaries(getattr(mine, wave))
            assert summaries(found[wave]) == pytest.approx(months, rel=AGREED)
        assert {*found["dates"]} == {*mine.dates}
        for date, months in mine.dates.items():
            told = summaries(found["dates"][date])
            assert told == pytest.approx(summaries(months), rel=AGREED, abs=AGREED), date


def with_settings(name: str, settings: list[str]) -> Case:
    text = (EXAMPLES / f"{name}.toml").read_text("utf-8")
    return resolve(parse_scenario(text, name, ASSUMABLE, settings), Factbook(DAY))


def test_several_changes_one_after_the_other_give_what_they_give_at_once() -> None:
    """What a change leaves alone is kept: nothing of the first setting may stay."""
    name, draws = "finance-back-office", 32
    page = engine_of(name, draws)
    page.answer({"sets": {"IN.attrition": 0.9, "discount_rate": 0.3}})
    page.answer({"sets": {"attrition": {"times": 2}, "managed_service.vendor_margin": 0.6}})

    sets = {"IN.pay": [9_000, 11_000, 15_000], "severance_weeks_5": {"times": 1.5},
            "IN.attrition": 0.35, "managed_service.vendor_margin": [0.1, 0.2, 0.4],
            "discount_rate": 0.12}  # fmt: skip
    settings = ["IN.pay=9000 to 15000 likely 11000", "severance_weeks_5=x1.5", "IN.attrition=0.35",
                "managed_service.vendor_margin=0.1 to 0.4 likely 0.2",
                "discount_rate=0.12"]  # fmt: skip
    require_same(page.answer({"sets": sets}), compare(with_settings(name, settings), SEED, draws))
    require_same(page.answer(), compare(example_case(name), SEED, draws))


def test_the_pay_of_one_role_is_set_in_company_currency() -> None:
    name, draws = "finance-back-office", 16
    role = example_case(name).roles[0].key
    settings = [f"PL.pay.{role}=x1.1", f"IN.pay.{role}=12000"]

    found = engine_of(name, draws).answer(
        {"sets": {f"PL.pay.{role}": {"times": 1.1}, f"IN.pay.{role}": 12_000}}
    )

    require_same(found, compare(with_settings(name, settings), SEED, draws))


@pytest.mark.parametrize(
    "asked",
    [
        {"shared_hours": 3},
        {"starts_by": "2027-05-01", "set_up_cash": 150_000},
        {"shared_hours": 12, "set_up_cash": 1},
        {"data_stays_in": ["home"], "language_gap": 0.3},
    ],
)
def test_requirements_keep_out_the_same_options_for_the_same_reasons(asked: dict[str, Any]) -> None:
    case = small(requirements=asked)

    require_same(engine(case).answer(), compare(case, SEED, 64))


def test_a_requirement_is_judged_anew_when_what_it_asks_for_is_set() -> None:
    document = changed(SMALL, requirements={"shared_hours": 3})
    after = case_of(changed(document, assumptions={"PH.shared_hours": 4}))

    found = engine(case_of(document)).answer({"sets": {"PH.shared_hours": 4}})

    require_same(found, compare(after, SEED, 64))


@pytest.mark.parametrize("horizon", [24, 60])
def test_what_cannot_be_staffed_by_then_is_left_out_for_the_same_reason(horizon: int) -> None:
    slow = {"own_staff.fill_months": 40}
    document = changed(SMALL, work__horizon_months=horizon)
    after = compare(case_of(changed(document, assumptions=slow)), SEED, 64)

    found = engine(case_of(document)).answer({"sets": slow})

    require_same(found, after)
    assert found["barred"] == dict(after.case.barred)
    assert ("own_staff@PH" in found["barred"]) == (horizon == 24)


def test_a_criterion_that_the_page_cannot_measure_is_refused_by_its_name() -> None:
    case = page_case(small(), SEED, 64)
    case["criteria"].append({**case["criteria"][0], "id": "goodwill"})
    build_engine()
    with pytest.raises(Exception, match="criterion goodwill"):
        PageEngine(case)


def test_a_criterion_that_is_a_figure_needs_no_more_to_be_measured_by_the_page() -> None:
    case = page_case(small(), SEED, 64)
    (control,) = (each for each in case["criteria"] if each["id"] == "control")
    case["criteria"].append({**control, "id": "grip"})
    build_engine()
    for each in PageEngine(case).answer()["overall"]["options"]:
        assert each["natural"]["grip"] == each["natural"]["control"]


@pytest.mark.parametrize("setting", [None, {"IN.speaker_share": 0.02}, {"employer_reach": 0.5}])
def test_speakers_keep_out_the_same_places_for_the_same_reasons(
    setting: dict[str, float] | None,
) -> None:
    languages = ["en", {"language": "es", "share": 0.9}, "ja"]
    document = changed(SMALL, work__languages=languages, options__places=["home", "IN", "PL", "MX"])
    after = case_of(changed(document, assumptions=setting or {}))

    found = engine(case_of(document)).answer({"sets": setting or {}})

    require_same(found, compare(after, SEED, 64))
    assert any(option["fails"] for option in found["options"])


def test_new_work_is_measured_against_own_staff_at_home() -> None:
    case = small(work__today="nothing")

    require_same(engine(case).answer(), compare(case, SEED, 64))


@pytest.mark.parametrize("today", ["own_staff", "nothing"])
def test_a_change_at_home_reaches_every_option_that_is_measured_against_it(today: str) -> None:
    document = changed(SMALL, work__today=today, options__places=["home", "PH"])
    settings = {"US.benefits_share": 0.4, "own_staff.hiring_rate": 2, "US.sick_days": 15}
    page = engine(case_of(document), 32)
    page.answer()

    for name, value in settings.items():
        after = case_of(changed(document, assumptions={name: value}))
        require_same(page.answer({"sets": {name: value}}), compare(after, SEED, 32))


def test_inputs_that_the_user_correlates_move_together_there_too() -> None:
    case = case_of(changed(SMALL, correlations=[
        {"inputs": ["PH.attrition", "PL.attrition", "MX.attrition"], "rank": 0.7},
        {"inputs": ["managed_service.vendor_margin", "PH.attrition"], "rank": -0.4},
    ]))  # fmt: skip

    require_same(engine(case).answer(), compare(case, SEED, 64))


@pytest.mark.parametrize("weights", [None, {"cost": 3.0, "control": 1.0, "capability": 1.0}])
def test_options_are_weighed_alike(weights: dict[str, float] | None) -> None:
    case, shares = small(), None
    if weights:
        shares = {
            name: weights.get(name, 0.0) / sum(weights.values()) for name in NAMES_OF_CRITERIA
        }

    mine = overall(case, shares, SEED, 64)
    changes = {"sets": {}} | ({"weights": weights} if weights else {})
    page = engine(case).answer(changes)["overall"]

    assert [each["id"] for each in page["options"]] == [each.option.id for each in mine.options]
    for found, ranked in zip(page["options"], mine.options, strict=True):
        assert found["worth"] == pytest.approx(ranked.worth, rel=AGREED)
        assert found["first_share"] == ranked.first_share
        assert found["possible_share"] == ranked.ranks[0]
        assert found["natural"] == pytest.approx(ranked.natural, rel=AGREED)
        assert found["contributions"] == pytest.approx(ranked.contributions, rel=AGREED, abs=1e-12)
        assert found["beaten_by"] == list(ranked.beaten_by)
    assert [(each["below"], each["above"]) for each in page["flips"]] == [
        (each.below.id, each.above.id) for each in mine.flips
    ]
    assert [each["at"] for each in page["flips"]] == pytest.approx(
        [each.at for each in mine.flips], rel=1e-6
    )


def test_a_tornado_has_the_same_swings() -> None:
    case = small(options__places=["home", "PH"])
    first, second = Option("managed_service", "PH"), case.as_is

    mine = tornado(case, first, second, SEED, 64)
    page = engine(case).tornado(first.id, second.id)

    assert page["base"] == pytest.approx(mine.base, rel=AGREED)
    for end in ("at_low", "at_high"):
        assert {each["leaf"]: each[end] for each in page["swings"]} == pytest.approx(
            {each.unknown.id: getattr(each, end) for each in mine.swings}, rel=AGREED
        )
    assert [each["size"] for each in page["swings"]] == sorted(
        (each["size"] for each in page["swings"]), reverse=True
    )


def test_towns_of_one_country_are_the_same_unknowns_on_the_page() -> None:
    case = small(company__home="New York", options__places=["home", "Tulsa", "Kraków", "PL"])
    first, second = Option.read("own_staff@Tulsa"), case.as_is

    mine = tornado(case, first, second, SEED, 64)
    page = engine(case).tornado(first.id, second.id)

    theirs = {each["leaf"]: (each["words"], each["at_low"]) for each in page["swings"]}
    assert list(theirs) == [each["leaf"] for each in page["swings"]]
    assert {leaf: words for leaf, (words, _) in theirs.items()} == {
        each.unknown.id: each.unknown.words(case.places) for each in mine.swings
    }
    assert {leaf: low for leaf, (_, low) in theirs.items()} == pytest.approx(
        {each.unknown.id: each.at_low for each in mine.swings}, rel=AGREED
    )
    assert theirs["US.attrition"][0] == "attrition in New York and Tulsa, OK"
    assert "US-OK-tulsa.attrition" not in theirs
    assert "US-OK-tulsa.pay" in theirs


def test_one_option_is_told_ahead_of_the_answer_as_the_answer_tells_it() -> None:
    page = engine(small(options__places=["home", "PH", "PL"]))
    for sets in ({"PH.attrition": 0.5}, {"discount_rate": 0.12}):
        for asked in ("own_staff@PH", "managed_service@PL"):
            ahead = page.one(asked, {"sets": sets})
            told = next(x for x in page.answer({"sets": sets})["options"] if x["id"] == asked)
            assert ahead["cost"]["p50"] > 0
            assert {name: told[name] for name in ahead} == ahead


def test_a_case_with_towns_gets_the_same_answers_and_takes_the_same_values() -> None:
    towns = {"company__home": "New York", "options__places": ["home", "Tulsa", "US-OK", "PL"]}
    case, page = small(**towns), engine(small(**towns))
    require_same(page.answer(), compare(case, SEED, 64))

    sets = {"US.attrition": 0.5, "US-OK-tulsa.attrition": 0.2, "US-OK.pay.support_agent": 41_000}
    set_here = small(**towns, assumptions=sets)
    require_same(page.answer({"sets": sets}), compare(set_here, SEED, 64))


def test_flips_are_found_where_they_are_found_here() -> None:
    case = small(
        options__places=["home", "PH", "MX"],
        options__engagements=["own_staff", "staff_augmentation", "managed_service"],
    )
    mine = sorted(
        (each.trial.unknown.id, stated(each.trial.unknown, each.at, case), each)
        for each in flips(case, SEED, 16).flips
    )
    page = engine(case, 16)

    found = sorted((e["leaf"], e["at"], e) for row in page.every_flip() for e in row["flips"])

    assert len(mine) > 10
    assert [leaf for leaf, _, _ in found] == [leaf for leaf, _, _ in mine]
    assert [at for _, at, _ in found] == pytest.approx([at for _, at, _ in mine], rel=1e-3)
    for (_, _, there), (_, _, here) in zip(found, mine, strict=True):
        assert there["best_before"] == here.best_before.id
        assert there["best_after"] == here.best_after.id
        assert there["is_beyond"] == here.is_beyond
    assert found[0][2] in page.flips(found[0][0])


def test_two_options_break_even_at_the_same_sizes_and_horizons() -> None:
    case = small(options__places=["home", "PH"])
    first, second = Option("managed_service", "PH"), Option("own_staff", "PH")

    mine = break_even(case, first, second, SEED, 32)
    page = engine(case, 32).break_even(first.id, second.id)

    assert page["cheaper_now"] == mine.cheaper_now
    for found, crossings in ((page["people"], mine.people), (page["months"], mine.months)):
        assert [(each["below"], each["above"]) for each in found] == [
            (each.below, each.above) for each in crossings
        ]
        assert [each["at"] for each in found] == pytest.approx(
            [each.at for each in crossings], rel=1e-4
        )


def test_the_tree_behind_an_option_is_the_same() -> None:
    case = small(options__places=["home", "PH"])
    mine = explain(case, "managed_service@PH", None, SEED, 32)
    page = engine(case, 32).explain("managed_service@PH")

    assert [*page["nodes"]] == [*mine.nodes]
    for key, node in mine.nodes.items():
        found = page["nodes"][key]
        assert found["title"] == node.title
        assert found["formula"] == node.formula
        assert found["unit"] == node.unit
        assert found["uses"] == list(node.uses)
        assert len(found["facts"]) == len(node.facts)
        for role, values in node.values.items():
            assert summaries(found["values"][role or "all"]) == pytest.approx(
                summaries(values), rel=AGREED
            )
    for line, explained in zip(page["lines"], mine.lines, strict=True):
        assert summaries(line) == pytest.approx(summaries(explained.amount), rel=AGREED)


def test_facts_carry_their_sources_to_the_page() -> None:
    page = engine(small(), 16)

    leaves = {each["id"]: each for each in page.leaves()}

    pay = leaves["PH.pay"]
    assert pay["facts"][0]["origins"][0]["producer"]
    assert pay["unit"] == "USD/head/year"
    assert leaves["discount_rate"]["words"] == "discount rate"
    assert leaves["PH.attrition"]["words"] == "attrition in the Philippines"


def test_a_value_that_a_reader_sets_is_shown_as_theirs() -> None:
    page = engine(small(), 16)

    leaves = {each["id"]: each for each in page.leaves({"sets": {"PH.attrition": 0.5}})}

    assert [fact["status"] for fact in leaves["PH.attrition"]["facts"]] == ["given", "given"]
    assert leaves["PL.attrition"]["facts"][0]["status"] != "given"


def test_the_parts_of_a_bar_sum_to_the_cost() -> None:
    for option in engine(small(), 16).answer()["options"]:
        assert len(option["parts"]) <= 7
        assert sum(part["mean"] for part in option["parts"]) == pytest.approx(
            option["cost"]["mean"]
        )
        (once,) = (part["mean"] for part in option["parts"] if part["id"] == "changing_over")
        assert once == pytest.approx(option["set_up"]["mean"])


def test_a_case_fits_into_a_report() -> None:
    for name in NAMES:
        document = page_case(example_case(name), SEED, 1_024)
        text = json.dumps(document, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
        # Offers, today's parts and growth have their own figures; profiles take a tenth of it.
        assert len(text.encode()) < 360_000
