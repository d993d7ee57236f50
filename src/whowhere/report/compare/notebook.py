"""A comparison as a notebook shows it: the verdict, and the leading options as a table."""

from __future__ import annotations

from html import escape

from whowhere.quantities.names import counted
from whowhere.report.media.documents import Document
from whowhere.report.media.numbers import whole_percent
from whowhere.report.media.scenes import Drawn
from whowhere.report.media.terminal import short

SHOWN = 12
"""Options in the table, besides today's."""
HEADINGS = (
    "Option", "Cost, likely low", "Median", "Likely high",
    "Saving", "Chance of loss", "Cheapest in",
)  # fmt: skip


def comparison_html(document: Document, chart: Drawn | None = None) -> str:
    """Return the verdict, a chart and a table of the leading options as a piece of HTML."""
    verdict = escape(document["verdict"]["sentence"])
    leading = document["options"][:SHOWN]
    today = [each for each in document["options"][SHOWN:] if each["id"] == document["as_is"]["id"]]
    head = "".join(f'<th scope="col">{heading}</th>' for heading in HEADINGS)
    body = "".join(_row(option) for option in [*leading, *today])
    left = len(document["options"]) - len(leading) - len(today)
    more = f"<p>{left} more in <code>.options</code> and <code>.frame()</code>.</p>" if left else ""
    return (
        f"<p><strong>{verdict}</strong></p>{_figure(chart)}"
        f"<table><caption>Present value over {counted(document['horizon_months'], 'month')},"
        f" {escape(document['currency'])}; {document['draws']:,} futures, figures as of"
        f" {escape(document['as_of'])}.</caption><thead><tr>{head}</tr></thead>"
        f"<tbody>{body}</tbody></table>{more}"
    )


def _figure(chart: Drawn | None) -> str:
    if chart is None:
        return ""
    caption = escape(" ".join(filter(None, (chart.label, chart.footnote))))
    return f"<figure>{chart.svg}<figcaption>{caption}</figcaption></figure>"


def _row(option: Document) -> str:
    cost, saving = option["cost"], option["saving"]
    cells = (
        short(cost["p10"]), short(cost["p50"]), short(cost["p90"]),
        whole_percent(saving["p50"]), whole_percent(saving["chance_of_loss"]),
        whole_percent(option["cheapest_share"]),
    )  # fmt: skip
    name = escape(option["id"])
    return f'<tr><th scope="row">{name}</th>' + "".join(f"<td>{c}</td>" for c in cells) + "</tr>"


def text_html(text: str, chart: Drawn | None = None) -> str:
    """Return a text as it is printed, under its chart, as a piece of HTML."""
    return f"{_figure(chart)}<pre>{escape(text)}</pre>"
