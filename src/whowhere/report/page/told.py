"""The answer as plain text and tables within the page, for who reads it where no script runs.

It stands in the file as it was found here, in the words of the paper, and goes away once the page
has told the same itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Final

from whowhere.quantities.names import counted
from whowhere.report.media.documents import Document
from whowhere.report.media.print.told import COLUMNS

ID: Final = "told"
"""The id of the part of the page that holds it."""
OPTIONS: Final = {
    "name": "Option", "cost_said": "Median, {currency}", "range_said": "Likely range, 8 in 10",
    "against": "Against {base}", "steady": "Run rate", "dearer": "Costs more in",
    "cheapest": "Cheapest in", "set_up": "Set-up", "payback": "Payback",
    "expected_loss": "Expected loss", "tail_loss": "Loss in the worst 5%",
}  # fmt: skip
FLIPS: Final = {
    "name": "Assumption", "flips": "Flips the verdict", "range": "Its range", "then": "Then best",
}  # fmt: skip


def told_html(content: Document) -> str:
    """Return a report's content, as ``board.content`` words it, as a part of an HTML page."""
    parts = (
        _element("h1", content["title"]),
        _element("p", content["question"], "muted"),
        _element("p", content["verdict"], "said"),
        _listed("What speaks against it", content["reservations"]),
        _titled("What would change it", _change(content)),
        _listed("Tax and trade rules", content["rules"]),
        _listed("Next", content["next"]),
        _listed("Notes", content["own_notes"]),
        _titled("Why it is asked", "".join(_element("p", part) for part in content["story"])),
        _titled("What each option costs", _options(content)),
        _titled("Money by fiscal year", _money(content)),
        _titled("What vendors offer", _offers(content)),
        _titled("Sources", _sources(content)),
        _listed("What is not included", content["not_included"]),
        _listed("Law and places", content["notes"]),
        _element("p", content["drawn"], "muted"),
    )
    inside = "\n".join(filter(None, parts))
    return f'<main id="{ID}" class="told">\n{inside}\n</main>'


def _money(content: Document) -> str:
    money = content["money"]
    heads = {"name": f"{money['name']}, {content['currency']}"}
    heads |= {str(at): year for at, year in enumerate(money["years"])} | {"sum": "All"}
    rows = [
        {"name": row["name"], "sum": row["sum"]}
        | {str(at): said for at, said in enumerate(row["amounts"])}
        for row in money["rows"]
    ]
    said = "".join(_element("p", each) for each in (money["sentence"], *money["sentences"]))
    return said + _table("Money by fiscal year, nominal, expected", heads, rows)


def _change(content: Document) -> str:
    said = (content["flip"], content["published_said"], content["caution"])
    rows = [
        row | {"range": f"{row['range']}{'' if row['inside'] else ' (outside)'}"}
        for row in content["flips"]
    ]
    sentences = "".join(_element("p", sentence) for sentence in said if sentence)
    return sentences + _table("What would change the verdict", FLIPS, rows)


def _options(content: Document) -> str:
    heads = {
        key: head.format(currency=content["currency"], base=content["base"])
        for key, head in OPTIONS.items()
    }
    left = content["left_out"]
    more = counted(left, "more option was", "more options were")
    failing = (
        f"{row['name']} does not qualify: {row['fails']}."
        for row in content["options"]
        if row["fails"]
    )
    said = (
        f"Run rate: a month of it at full output against a month of {content['base']}.",
        "Shares are of futures.",
        *([f"{more} compared and cost more or fail a requirement."] if left else ()),
    )
    table = _table("What each option costs", heads, content["options"], "table numbers")
    return table + _element("p", " ".join(said), "muted") + _items(failing)


def _offers(content: Document) -> str:
    if not content["offers"]:
        return ""
    keys = {key: head for key, head in COLUMNS.items() if key in content["offers"][0]}
    besides = (
        f"{row['option']}: {'; '.join(row['besides'])}."
        for row in content["offers"]
        if row["besides"]
    )
    table = _table("What vendors offer", keys, content["offers"])
    return table + _items(besides) + _element("p", content["quotes"], "muted")


def _sources(content: Document) -> str:
    moving = (
        f"{row['name']} ({row['status']}): {'; '.join(row['titles'])}" for row in content["sources"]
    )
    published = (f"{row['finding']} {row['source']}" for row in content["published"])
    return (
        _element("p", content["figures"])
        + _items(moving)
        + _element("p", f"Figures of {', '.join(content['attributions'])}.", "muted")
        + _element("h3", "Hold it against what was published")
        + _items(published)
    )


def _titled(title: str, inside: str) -> str:
    return f"<section>{_element('h2', title)}{inside}</section>" if inside else ""


def _listed(title: str, sentences: Sequence[str]) -> str:
    return _titled(title, _items(sentences))


def _items(sentences: Iterable[str]) -> str:
    items = "".join(_element("li", sentence) for sentence in sentences)
    return f"<ul>{items}</ul>" if items else ""


def _table(
    name: str, heads: Mapping[str, str], rows: Sequence[Document], style: str = "table"
) -> str:
    """Return rows as a table that can be moved sideways, by keys too, where it is too wide."""
    if not rows:
        return ""
    top = "".join(f'<th scope="col">{escape(head)}</th>' for head in heads.values())
    first, *others = heads
    body = "".join(
        f'<tr><th scope="row">{escape(row[first])}</th>'
        + "".join(_element("td", row[key]) for key in others)
        + "</tr>"
        for row in rows
    )
    table = f'<table class="{style}"><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>'
    label = escape(f"Table: {name}", quote=True)
    return f'<div class="scroll" tabindex="0" role="region" aria-label="{label}">{table}</div>'


def _element(tag: str, text: str, style: str = "") -> str:
    named = f' class="{style}"' if style else ""
    return f"<{tag}{named}>{escape(text)}</{tag}>" if text else ""
