"""The report in plain text: Markdown that reads well as it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from whowhere.decide.board import Board
from whowhere.report.board.content import board_content
from whowhere.report.documents import Document

MARKS = "\\`*_{}[]<>#|~"
"""What Markdown takes for marks."""


def markdown(board: Board) -> str:
    """Return the report as Markdown; words of the user's stay words."""
    content = board_content(board)
    parts = (
        [f"# {_plain(content['title'])}", _plain(content["question"])],
        ["## Verdict", f"**{_plain(content['verdict'])}**", *_after_verdict(content)],
        ["## Cost and risk", *_options(content)],
        _chosen(content),
        ["## What moves it", *_moves(content)],
        ["## Sources", *_sources(content)],
        ["## Not included", _list(content["not_included"])],
    )
    blocks = [block for part in parts for block in part if block]
    return "\n\n".join(blocks) + "\n"


def _plain(text: str) -> str:
    """Return text with what Markdown would take for marks escaped, on one line."""
    escaped = "".join(f"\\{letter}" if letter in MARKS else letter for letter in text)
    return " ".join(escaped.split())


def _list(sentences: Iterable[str]) -> str:
    return "\n".join(f"- {_plain(sentence)}" for sentence in sentences)


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table whose first column is words and whose others are numbers."""
    rule = ["---", *["---:"] * (len(heads) - 1)]
    lines = (heads, rule, *([_plain(cell) for cell in row] for row in rows))
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _after_verdict(content: Document) -> list[str]:
    said = (content["flip"], *content["relaxed"], content["caution"])
    return [_plain(sentence) for sentence in said if sentence]


def _options(content: Document) -> list[str]:
    heads = ("Option", f"Median, {content['currency']}", "P10 to P90",
             f"Against {content['base']}", "Dearer in", "Cheapest in", "Set-up", "Payback",
             "Expected loss", "Worst 5 %")  # fmt: skip
    rows = [
        (each["name"], each["cost_said"], each["range_said"], each["against"], each["dearer"],
         each["cheapest"], each["set_up"], each["payback"], each["expected_loss"],
         each["tail_loss"])
        for each in content["options"]
    ]  # fmt: skip
    failing = [f"{each['name']}: {each['fails']}" for each in content["options"] if each["fails"]]
    left = content["left_out"]
    more = f"{left} more options were compared; whowhere compare shows all." if left else ""
    said = ["Shares are of futures.", more]
    return [_table(heads, rows), " ".join(filter(None, said)), _list(failing)]


def _chosen(content: Document) -> list[str]:
    chosen = content["chosen"]
    if chosen is None:
        return []
    option = next(each for each in content["options"] if each["id"] == chosen["id"])
    leaving = "; ".join(f"after month {month}: {cost}" for month, cost in option["leaving"].items())
    return [
        f"## What it takes: {_plain(chosen['name'])}",
        _plain(chosen["meaning"]),
        _plain(chosen["warning"]),
        f"To start: {option['start']} months to the first day, {option['full_output']} to full"
        " output.",
        _table(("To start", "Median", "P10 to P90"), map(_line, chosen["start_lines"])),
        f"To leave: {option['leave_months']} months; {leaving}.",
        _table(("What may happen", "Expected loss"),
               ((each["name"], each["mean"]) for each in chosen["events"])),
        "What the law asks:" if chosen["duties"] else "",
        _list(chosen["duties"]),
    ]  # fmt: skip


def _line(line: Document) -> tuple[str, str, str]:
    return line["name"], line["median"], line["range"]


def _moves(content: Document) -> list[str]:
    swings, flips = content["swings"], content["flips"]
    blocks = []
    if swings:
        blocks.append(
            f"{_plain(swings['second'])} against {_plain(swings['first'])}:"
            f" {swings['base_said']} {content['currency']} dearer in the median; with one"
            " assumption at its low or its high:"
        )
        rows = ((s["name"], s["range"], s["low_said"], s["high_said"]) for s in swings["rows"])
        blocks.append(_table(("Assumption", "Range", "At low", "At high"), rows))
    if flips:
        blocks.append("Another option becomes best once one assumption lies beyond:")
        rows = (
            (f["name"], f["flips"], f"{f['range']}{'' if f['inside'] else ' (outside)'}", f["then"])
            for f in flips
        )
        blocks.append(_table(("Assumption", "Flips", "Its range", "Then best"), rows))
    return blocks


def _sources(content: Document) -> list[str]:
    moving = [
        f"{each['name']} ({each['status']}): {'; '.join(each['sources'])}"
        for each in content["sources"]
    ]
    return [
        _plain(content["figures"]),
        "What moves the answer most rests on:" if moving else "",
        _list(moving),
        _plain(f"Figures of {', '.join(content['attributions'])}."),
        "Published outcomes to hold this against:",
        _list(f"{each['finding']} Source: {each['source']}" for each in content["published"]),
        "Law and places:" if content["notes"] else "",
        _list(content["notes"]),
        _plain(content["drawn"]),
    ]
