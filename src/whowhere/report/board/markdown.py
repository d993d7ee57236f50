"""The report in plain text: Markdown that reads well as it is."""

from __future__ import annotations

from whowhere.decide.board import Board
from whowhere.quantities.names import counted
from whowhere.report.board.content import board_content
from whowhere.report.media.documents import Document
from whowhere.report.media.print.marks import listing, plain, table
from whowhere.report.media.print.told import offers_told, story_told


def markdown(board: Board) -> str:
    """Return the report as Markdown; words of the user's stay words."""
    content = board_content(board)
    parts = (
        [f"# {plain(content['title'])}", plain(content["question"])],
        ["## Verdict", f"**{plain(content['verdict'])}**", *_after_verdict(content)],
        story_told(content),
        ["## Cost and risk", *_options(content)],
        _money(content),
        offers_told(content),
        _ramp(content),
        _chosen(content),
        ["## What moves it", *_moves(content)],
        ["## Sources", *_sources(content)],
        ["## Not included", listing(content["not_included"])],
    )
    blocks = [block for part in parts for block in part if block]
    return "\n\n".join(blocks) + "\n"


def _after_verdict(content: Document) -> list[str]:
    said = (content["flip"], content["published_said"], content["caution"])
    return [
        listing(content["reservations"]),
        *(plain(sentence) for sentence in said if sentence),
        *(["### Tax and trade rules", listing(content["rules"])] if content["rules"] else ()),
        *(["### Next", listing(content["next"])] if content["next"] else ()),
        *(["### Notes", listing(content["own_notes"])] if content["own_notes"] else ()),
    ]


def _options(content: Document) -> list[str]:
    heads = ("Option", f"Median, {content['currency']}", "Likely range, 8 in 10",
             f"Against {content['base']}", "Run rate", "Costs more in", "Cheapest in",
             "Set-up", "Payback", "Expected loss", "Loss in the worst 5%")  # fmt: skip
    rows = [
        (option["name"], option["cost_said"], option["range_said"], option["against"],
         option["steady"], option["dearer"], option["cheapest"], option["set_up"],
         option["payback"], option["expected_loss"], option["tail_loss"])
        for option in content["options"]
    ]  # fmt: skip
    failing = [
        f"{option['name']}: {option['fails']}" for option in content["options"] if option["fails"]
    ]
    left = content["left_out"]
    more = (
        f"{counted(left, 'more option was', 'more options were')} compared; whowhere compare"
        " shows all."
        if left
        else ""
    )
    said = [f"Run rate: a month of it at full output against a month of {content['base']}.",
            "Shares are of futures.", more]  # fmt: skip
    return [table(heads, rows), " ".join(filter(None, said)), listing(failing)]


def _money(content: Document) -> list[str]:
    money = content["money"]
    heads = (f"{money['name']}, {content['currency']}", *money["years"], "All")
    rows = [(row["name"], *row["amounts"], row["sum"]) for row in money["rows"]]
    return [
        "## Money by fiscal year",
        plain(money["sentence"]),
        table(heads, [*rows, ("8 in 10 of the total", *money["range"], "")]),
        "Nominal, expected: means of the futures, so that years and lines add up.",
        listing(money["sentences"]),
    ]


def _ramp(content: Document) -> list[str]:
    ramp = content["ramp"]
    if ramp is None:
        return []
    names = [row["name"] for row in ramp["rows"]]
    here = ", and today's team here" if ramp["team_today"] else ""
    waves = ("Months, medians, to", "The first wave", "Half of the team", "All", "Full output")
    return [
        "## Who is at work when",
        table(waves, ((r["name"], r["first"], r["half"], r["all"], r["full"])
                      for r in ramp["rows"])),
        f"People at work, means of the month, medians: there{here}.",
        table(("Month", *map(plain, names)),
              ((row["month"], *row["people"]) for row in ramp["months"])),
    ]  # fmt: skip


def _chosen(content: Document) -> list[str]:
    chosen = content["chosen"]
    if chosen is None:
        return []
    option = next(each for each in content["options"] if each["id"] == chosen["id"])
    leaving = "; ".join(f"after month {month}: {cost}" for month, cost in option["leaving"].items())
    return [
        f"## What it takes: {plain(chosen['name'])}",
        plain(chosen["meaning"]),
        plain(chosen["warning"]),
        f"To start: {option['start']} months to the first day, {option['full_output']} to full"
        " output.",
        table(("To start", "Median", "Likely range, 8 in 10"), map(_line, chosen["start_lines"])),
        f"To leave: {option['leave_months']} months; {leaving}.",
        table(("What may happen", "Expected loss"),
               ((event["name"], event["mean"]) for event in chosen["events"])),
        "What the law asks:" if chosen["duties"] else "",
        listing(chosen["duties"]),
    ]  # fmt: skip


def _line(line: Document) -> tuple[str, str, str]:
    return line["name"], line["median"], line["range"]


def _moves(content: Document) -> list[str]:
    swings, flips = content["swings"], content["flips"]
    blocks = []
    if swings:
        blocks.append(
            f"{plain(swings['second'])} against {plain(swings['first'])}:"
            f" {swings['base_said']} {content['currency']} more in the median; with one"
            " assumption at its low or its high:"
        )
        rows = ((s["name"], s["range"], s["low_said"], s["high_said"]) for s in swings["rows"])
        blocks.append(table(("Assumption", "Range", "At low", "At high"), rows))
    if flips:
        blocks.append("Another option becomes best once one assumption lies beyond:")
        rows = (
            (f["name"], f["flips"], f"{f['range']}{'' if f['inside'] else ' (outside)'}", f["then"])
            for f in flips
        )
        blocks.append(table(("Assumption", "Flips", "Its range", "Then best"), rows))
    return blocks


def _sources(content: Document) -> list[str]:
    moving = [
        f"{source['name']} ({source['status']}): {'; '.join(source['sources'])}"
        for source in content["sources"]
    ]
    return [
        plain(content["figures"]),
        "What moves the answer most rests on:" if moving else "",
        listing(moving),
        plain(f"Figures of {', '.join(content['attributions'])}."),
        "Published outcomes to hold this against:",
        listing(f"{each['finding']} Source: {each['source']}" for each in content["published"]),
        "Law and places:" if content["notes"] else "",
        listing(content["notes"]),
        plain(content["drawn"]),
    ]
