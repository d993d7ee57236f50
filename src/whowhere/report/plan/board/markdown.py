"""The report on a plan in plain text: Markdown that reads well as it is."""

from __future__ import annotations

from whowhere.decide.portfolio.planning import Planned
from whowhere.report.media.documents import Document
from whowhere.report.media.print.marks import listing, plain, table
from whowhere.report.media.print.told import offers_told, story_told
from whowhere.report.media.scenes import draw
from whowhere.report.plan.board.content import plan_content


def plan_markdown(planned: Planned) -> str:
    """Return the report as Markdown; words of the user's stay words."""
    content = plan_content(planned)
    parts = (
        [f"# {plain(content['title'])}", plain(content["question"])],
        ["## Verdict", f"**{plain(content['verdict'])}**"],
        story_told(content),
        *(_of_plan(content["plan"], content) if content["plan"] else (_clash(content),)),
        ["## Sources", *_sources(content)],
        ["## Not included", listing(content["not_included"])],
    )
    return "\n\n".join(block for part in parts for block in part if block) + "\n"


def _clash(content: Document) -> list[str]:
    return [
        "## Why there is no plan" if content["clashes"] else "",
        listing(content["clashes"]),
        "Every rule that was asked for:",
        listing(content["all_rules"]),
    ]


def _of_plan(plan: Document, content: Document) -> tuple[list[str], ...]:
    return (
        ["## The plan", _packages(plan, content), listing(plan["hubs"])],
        ["## What moves when", *_moves(plan)],
        offers_told(content),
        ["## Where people work", _places(plan)],
        ["## What deciding together saves", listing(plan["together"])],
        ["## In the bad tenth", plain(plan["bad_tenth"])],
        ["## The rules, and what each costs", _rules(plan)],
        ["## What is settled, and what is a toss-up", *_settled(plan)],
        _others(plan),
        ["" if content["in_time"] else
         "Time was up before everything was asked; what is missing is not shown."],
    )  # fmt: skip


def _packages(plan: Document, content: Document) -> str:
    heads = ("Package", "Today", "Plan", "Share", "Year", "People",
             f"Before, {content['currency']}", "After")  # fmt: skip
    keys = ("package", "today", "plan", "share", "year", "people", "before", "after")
    rows = [[row[key] for key in keys] for row in plan["rows"]]
    for name, key in (("Sites and vendors, shared", "shared"), ("Together", "all")):
        sums = plan["total"][key]
        rows.append([name, "", "", "", "", "", sums["before"], sums["after"]])
    return table(heads, rows, words=3)


def _moves(plan: Document) -> list[str]:
    """Return the finding of the timeline, and its rows; ``Faults`` if the page was not built."""
    drawn = draw("plan_timeline", plan["timeline"])
    rows = [[str(cell) for cell in row] for row in drawn.rows]
    return [plain(drawn.label), table(drawn.columns, rows, words=5)]


def _places(plan: Document) -> str:
    rows = [(row["name"], row["before_said"], row["after_said"]) for row in plan["places"]["rows"]]
    return table(("Place, from west to east", "People today", "People in the plan"), rows)


def _rules(plan: Document) -> str:
    if not plan["rules"]:
        return "No rule was asked for."
    rows = [(row["words"], row["closest"], row["room"], row["price"]) for row in plan["rules"]]
    return table(("Rule", "Closest", "Room left", "Dropping it saves"), rows, words=2)


def _settled(plan: Document) -> list[str]:
    said = (
        (f"Done alike in every plan within {plan['near']} of the best", plan["settled"]),
        ("A toss-up: some such plan does it otherwise", plan["toss_ups"]),
        ("Not looked for in time", plan["unsettled"]),
    )
    return [f"{words}: {plain(', '.join(names))}." for words, names in said if names]


def _others(plan: Document) -> list[str]:
    return [
        f"## Other plans within {plan['near']} of the best" if plan["alternatives"] else "",
        listing(plan["alternatives"]),
        "## What would have to be true for the runner-up" if plan["runner_up"] else "",
        listing(plan["runner_up"]),
    ]


def _sources(content: Document) -> list[str]:
    more = content["other_sources"]
    rest = f" {more} more stand in the workbook." if more else ""
    return [
        plain(content["figures"]),
        f"Most figures rest on these sources.{rest}",
        listing(content["sources"]),
        plain(f"Figures of {', '.join(content['attributions'])}."),
        "Law and places:" if content["notes"] else "",
        listing(content["notes"]),
        plain(content["shared"]),
        plain(content["drawn"]),
    ]
