"""A plan on slides: its sentences, its numbers, and why there is none where rules clash."""

from __future__ import annotations

from functools import cache
from typing import Any

from tests.decks import charts, crowded, described, read, texts
from tests.plans import CLASHING, TITLE, small_plan

from whowhere.report.media.slides.blocks import Listing, Sentences
from whowhere.report.media.slides.look import OURS
from whowhere.report.plan.board.content import plan_content
from whowhere.report.plan.board.markdown import plan_markdown
from whowhere.report.plan.slides.writing import plan_slides, plan_slides_of


@cache
def deck() -> bytes:
    return plan_slides(small_plan(), OURS)


def plain_words(text: str) -> str:
    return text.replace("\\", "")


def table_rows(slide: Any) -> list[list[str]]:
    [table] = [shape.table for shape in slide.shapes if getattr(shape, "has_table", False)]
    return [[cell.text_frame.text for cell in row.cells] for row in table.rows]


def test_the_slides_of_a_plan_are_few_and_begin_with_its_title() -> None:
    titles = [slide.shapes.title.text for slide in read(deck()).slides]
    assert titles[0] == TITLE
    assert titles[1:4] == ["The answer", "The plan", "What moves when"]
    assert 6 <= len(titles) <= 10
    assert len(set(titles)) == len(titles)


def test_every_sentence_stands_in_the_plain_text_of_the_report() -> None:
    text = plain_words(plan_markdown(small_plan()))
    cover, slides = plan_slides_of(small_plan())
    blocks = [block for slide in slides for column in slide.columns for block in column.blocks]
    told = {
        line for block in blocks if isinstance(block, Sentences | Listing) for line in block.lines
    }
    told |= {slide.lead for slide in slides if slide.lead} | set(cover.lines)
    assert len(told) > 10
    assert {" ".join(line.split()) for line in told if " ".join(line.split()) not in text} == set()


def test_costs_and_people_in_the_charts_are_those_of_the_plan() -> None:
    plan = plan_content(small_plan())["plan"]
    _, costs, people = charts(read(deck()))
    by_name = {row["name"]: row for row in plan["packages"]}
    names = [name.removeprefix("'").replace("\n", " ") for name in costs.plots[0].categories]
    before, after = (list(series.values) for series in costs.plots[0].series)
    assert sorted(names) == sorted(by_name)
    assert before == [by_name[name]["before"] for name in names]
    assert after == [by_name[name]["after"] for name in names]
    rows = plan["places"]["rows"]
    assert [list(series.values) for series in people.plots[0].series] == [
        [row["before"] for row in rows], [row["after"] for row in rows]
    ]  # fmt: skip


def test_the_table_of_the_plan_ends_in_what_is_shared_and_in_the_whole() -> None:
    content = plan_content(small_plan())
    rows = table_rows(read(deck()).slides[2])
    total = content["plan"]["total"]
    assert rows[-1][-2:] == [total["all"]["before"], total["all"]["after"]]
    assert rows[-2][-2:] == [total["shared"]["before"], total["shared"]["after"]]
    assert [row[0] for row in rows[1:-2]] == [row["package"] for row in content["plan"]["rows"]]


def test_nothing_stands_over_anything_else_and_all_is_described() -> None:
    assert crowded(deck()) == []
    found = [each for slide in read(deck()).slides for each in described(slide)]
    assert len(found) >= 4
    assert all(len(words) > 30 for _, words in found)


def test_the_same_plan_gives_the_same_slides() -> None:
    assert plan_slides(small_plan(), OURS) == deck()


def test_where_rules_clash_the_slides_say_which() -> None:
    made = plan_slides(small_plan(CLASHING), OURS)
    content = plan_content(small_plan(CLASHING))
    assert content["plan"] is None
    shown = {text for slide in read(made).slides for text in texts(slide)}
    assert content["verdict"] in shown
    assert set(content["clashes"]) <= shown
    assert set(content["all_rules"]) <= shown
    assert crowded(made) == []
