"""A comparison on slides: the sentences of the paper and the terminal, and the numbers found."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

import pytest
from pptx.enum.chart import XL_CHART_TYPE as TYPE
from tests.boards import ASKED, DOCUMENT, DRAWS, SEED, TITLE, small_board
from tests.cases import case_of, changed
from tests.decks import charts, crowded, described, read, texts

from whowhere.decide.board import Board, board
from whowhere.decide.compare.leading import mean_parts
from whowhere.interfaces.requests.cases import case_in
from whowhere.interfaces.requests.sources import SCENARIO
from whowhere.interfaces.requests.written import written_as
from whowhere.model.budget_categories import CATEGORIES
from whowhere.model.cost_groups import PARTS
from whowhere.quantities.names import capital
from whowhere.report.board.content import board_content
from whowhere.report.budget.document import budget_document
from whowhere.report.budget.words import sentence, total_sentences
from whowhere.report.compare.document import compare_document
from whowhere.report.compare.rest import rest
from whowhere.report.media.numbers import rounded
from whowhere.report.media.slides.blocks import Grid, Listing, Sentences
from whowhere.report.media.slides.look import OURS
from whowhere.report.media.terminal import short
from whowhere.report.slides import money, parts
from whowhere.report.slides.trade_off import FRONT
from whowhere.report.slides.writing import slides, slides_of
from whowhere.report.wording.options import option_said
from whowhere.report.wording.quotes import named_offers_said, quote_sentence

HEADINGS = ("The answer", "What each option costs", "The options side by side",
            "The money by fiscal year", "Who is at work when", "The risk", "What would flip it",
            "What the decision needs", "Sources, and what is not included")  # fmt: skip


@cache
def deck() -> bytes:
    return slides(small_board(), OURS)


@cache
def nobody_board() -> Board:
    """Return a board whose options all miss a requirement."""
    asked = changed(DOCUMENT, requirements={"barred_places": ["US", "PH"]})
    return board(case_of(asked), ASKED, SEED, DRAWS)


def strings(part: Any) -> set[str]:
    if isinstance(part, str):
        return {part}
    inner = part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
    return {text for each in inner for text in strings(each)}


def beginning(name: str) -> Any:
    """Return the chart whose first series bears a name."""
    return next(each for each in charts(read(deck())) if each.plots[0].series[0].name == name)


def said_elsewhere(found: Board) -> set[str]:
    """Return all that the paper and the terminal say of a board."""
    places = [option.option.place for option in found.comparison.options]
    terminal = [line for _, lines in rest(found.comparison, places) for line in lines]
    budget = found.budget
    of_money = {sentence(budget), *total_sentences(budget)}
    return strings(board_content(found)) | set(terminal) | of_money


def test_a_board_reads_at_most_ten_slides_in_order() -> None:
    titles = [slide.shapes.title.text for slide in read(deck()).slides]
    assert titles[0] == TITLE
    assert len(titles) == 1 + len(HEADINGS) <= 10
    assert all(map(str.startswith, titles[1:], HEADINGS))


def test_every_sentence_is_one_of_the_paper_or_the_terminal() -> None:
    known = said_elsewhere(small_board())
    cover, told = slides_of(small_board())
    blocks = [block for slide in told for column in slide.columns for block in column.blocks]
    sentences = {
        line for block in blocks if isinstance(block, Sentences | Listing) for line in block.lines
    }
    leads = {slide.lead for slide in told if slide.lead}
    by_producer = {line for line in sentences if line not in known}
    assert len(sentences) > 20
    assert {*cover.lines, *leads} <= known
    assert {line.partition(" (")[0] for line in by_producer} <= known  # sources, by producer alone


def test_the_verdict_and_all_that_speaks_against_it_stand_on_the_second_slide() -> None:
    content, shown = board_content(small_board()), texts(read(deck()).slides[1])
    assert content["verdict"] in shown
    assert set(content["reservations"]) <= set(shown)
    assert {each["number"] for each in content["tiles"]} <= set(shown)


def test_numbers_of_the_charts_are_those_of_the_comparison() -> None:
    found = small_board()
    by_id = {option["id"]: option for option in compare_document(found.comparison)["options"]}
    costs = charts(read(deck()))[0]
    ids = [profile.result.id for profile in found.detailed]
    [medians] = costs.plots[0].series
    assert list(medians.values) == [by_id[option]["cost"]["p50"] for option in ids]
    for name, ends in (("plus", ("p90", "p50")), ("minus", ("p50", "p10"))):
        drawn = [float(v.text) for v in medians._element.xpath(f".//c:errBars/c:{name}//c:v")]
        costs_of = (by_id[option]["cost"] for option in ids)
        assert drawn == pytest.approx([cost[ends[0]] - cost[ends[1]] for cost in costs_of])


def test_the_way_from_today_to_the_best_ends_where_its_mean_is() -> None:
    found = small_board()
    steps = charts(read(deck()))[1]
    below, totals, less, more = (list(series.values) for series in steps.plots[0].series)
    best = found.comparison.best
    assert best is not None
    assert totals[0] == rounded(found.comparison.as_is.cost.mean)
    assert totals[-1] == rounded(best.cost.mean)
    assert totals[0] + sum(more) - sum(less) == pytest.approx(totals[-1])
    assert min(below) >= 0
    assert not steps.has_legend


def test_where_no_option_qualifies_the_parts_of_each_are_drawn_and_sum_to_its_mean() -> None:
    found = nobody_board()
    drawn = charts(read(slides(found, OURS)))[1]
    for series in drawn.plots[0].series:
        [part] = [part for part, name in PARTS.items() if name == series.name]
        assert list(series.values) == [
            rounded(mean_parts(profile.result, found.case)[part]) for profile in found.detailed
        ]
    sums = [sum(values) for values in zip(*(s.values for s in drawn.plots[0].series), strict=True)]
    assert sums == pytest.approx([profile.result.cost.mean for profile in found.detailed])


def test_every_part_and_every_category_has_a_colour() -> None:
    assert set(PARTS) <= set(parts.INKS)
    assert set(CATEGORIES) == set(money.INKS)
    assert len(set(money.INKS.values())) == len(money.INKS)


def test_money_by_fiscal_year_is_that_of_the_budget() -> None:
    told = budget_document(small_board().budget)
    drawn = next(each for each in charts(read(deck()))
                 if each.plots[0].categories[0] == told["periods"][0]["label"])  # fmt: skip
    assert list(drawn.plots[0].categories) == [period["label"] for period in told["periods"]]
    names = {name: category for category, name in CATEGORIES.items()}
    for series in drawn.plots[0].series:
        assert list(series.values) == [
            period["profit_and_loss"].get(names[series.name], {"mean": 0})["mean"]
            for period in told["periods"]
        ]
    sums = [sum(values) for values in zip(*(s.values for s in drawn.plots[0].series), strict=True)]
    assert sums == pytest.approx([period["total"]["mean"] for period in told["periods"]])
    [table] = [shape.table for shape in read(deck()).slides[4].shapes
               if getattr(shape, "has_table", False)]  # fmt: skip
    heads, *rows = [[cell.text_frame.text for cell in row.cells] for row in table.rows]
    shown = [dict(zip(heads, row, strict=True)) for row in rows]
    assert small_board().budget.has_imputed
    for row, period in zip(shown, told["periods"], strict=True):
        assert row["Fiscal year"] == period["label"]
        assert row["On the books"] == short(period["on_books"]["mean"])
        assert row["Total as compared"] == short(period["total"]["mean"])
        assert row["Cash"] == short(period["cash"]["mean"])
        assert row["Today"] == short(period["today"]["mean"])
        assert row["Variance"].lstrip("+") == short(period["variance"]["mean"])


def test_people_by_month_and_the_events_are_those_of_the_profile() -> None:
    found = small_board()
    first = found.arriving[0].ramp
    people = beginning(capital(option_said(found.arriving[0].result.option, found.case)))
    drawn = list(people.plots[0].series[0].values)
    assert drawn == [rounded(heads) for heads in first.there[: len(drawn)]]
    content = board_content(found)
    losses = next(grid for grid in grids_of(found, "The risk") if "Worst 5%" in grid.heads)
    assert losses.rows == tuple(
        (each["name"], each["expected_loss"], each["tail_loss"]) for each in content["options"]
    )


def grids_of(found: Board, title: str) -> list[Grid]:
    slide = next(each for each in slides_of(found)[1] if each.title == title)
    blocks = [block for column in slide.columns for block in column.blocks]
    return [block for block in blocks if isinstance(block, Grid)]


def test_every_option_is_drawn_by_cost_and_risk_the_longest_series_first() -> None:
    found = small_board()
    drawn = next(each for each in charts(read(deck())) if each.chart_type == TYPE.XY_SCATTER)
    series = {each.name: each for each in drawn.plots[0].series}
    front = series.pop(FRONT)
    told = {
        (float(x.text), y)
        for each in series.values()
        for x, y in zip(each._element.xVal.iter("{*}v"), each.iter_values(), strict=True)
    }
    assert told == {
        (rounded(each.cost.p50), rounded(each.risk.expected)) for each in found.comparison.options
    }
    lengths = [len(list(each.values)) for each in drawn.plots[0].series]
    assert lengths == sorted(lengths, reverse=True)
    costs = [float(x.text) for x in front._element.xVal.iter("{*}v")]
    losses = list(front.values)
    assert costs == sorted(costs)
    assert losses == sorted(losses, reverse=True)
    assert drawn.chart_title.text_frame.text.startswith("Best on ")


def test_what_is_saved_by_each_month_and_the_steps_of_the_move_are_drawn() -> None:
    found = small_board()
    saved = [list(series.values) for series in beginning("Median saved").plots[0].series]
    assert saved[0] == [rounded(each.p50) for each in found.budget.saved_so_far]
    assert saved[1:] == [
        [rounded(getattr(each, end)) for each in found.budget.saved_so_far]
        for end in ("p10", "p90")
    ]
    starts, spans, _ = (list(s.values) for s in beginning("Until then").plots[0].series)
    dates = found.arriving[0].ramp.dates
    assert found.arriving[0].result is found.comparison.best
    assert starts[0] == 0
    assert spans[0] == pytest.approx(dates["formed"].p50)
    assert starts[-1] + spans[-1] == pytest.approx(dates["last_release"].p50)


def test_what_moves_the_answer_is_drawn_from_where_things_are() -> None:
    swings = board_content(small_board())["swings"]
    pair = beginning("at its low")
    rows = swings["rows"][: len(list(pair.plots[0].categories))]
    low, high = (list(series.values) for series in pair.plots[0].series)
    assert (low, high) == ([row["low"] for row in rows], [row["high"] for row in rows])
    [crossing] = pair._chartSpace.xpath(".//c:catAx/c:crossesAt")
    assert float(crossing.get("val")) == pytest.approx(swings["base"])


def test_nothing_on_the_slides_stands_over_anything_else() -> None:
    assert crowded(deck()) == []


def test_charts_and_tables_say_in_words_what_is_seen() -> None:
    found = [each for slide in read(deck()).slides for each in described(slide)]
    assert len(found) >= 10
    assert all(len(words) > 30 for _, words in found)


def test_every_slide_has_notes_and_the_sources_stand_in_them() -> None:
    content = board_content(small_board())
    notes = [slide.notes_slide.notes_text_frame.text for slide in read(deck()).slides]
    assert all(notes)
    for source in content["sources"]:
        assert all(cited in notes[-1] for cited in source["sources"])
    assert all(sentence in notes[-1] for sentence in content["not_included"])


def test_the_same_findings_give_the_same_slides() -> None:
    assert slides(small_board(), OURS) == deck()


def test_where_no_option_qualifies_the_slides_say_so_and_advise_nothing() -> None:
    found = nobody_board()
    assert found.comparison.best is None
    made = slides(found, OURS)
    assert crowded(made) == []
    told = list(read(made).slides)
    assert board_content(found)["verdict"] in texts(told[1])
    assert "What the decision needs" not in " ".join(slide.shapes.title.text for slide in told)
    assert all(len(list(slide.shapes)) > 2 for slide in told[1:])  # a title, its number, and more


def test_why_it_is_asked_stands_in_the_notes_and_offers_beside_the_options() -> None:
    source = written_as(SCENARIO, None, "two-bids")
    found = board(case_in(source, date(2026, 11, 23), ()), (), SEED, 64)
    made = slides(found, OURS)
    told = list(read(made).slides)
    assert told[0].notes_slide.notes_text_frame.text.startswith("We want a partner")
    quoted = named_offers_said(found.case)
    assert len(quoted) == 2
    beside = told[3]
    notes = beside.notes_slide.notes_text_frame.text
    assert "Quoted" in texts(beside)
    assert all(line in texts(beside) or line in notes for line in quoted)
    assert quote_sentence() in notes
    blocks = [block for slide in slides_of(found)[1] for column in slide.columns
              for block in column.blocks]  # fmt: skip
    assert all(block.lines for block in blocks if isinstance(block, Sentences | Listing))
    assert crowded(made) == []
