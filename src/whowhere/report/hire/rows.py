"""What one employee costs, as rows."""

from __future__ import annotations

from whowhere.model.hire_asked import HireAnswer
from whowhere.report.hire.document import duty_document, line_document
from whowhere.report.hire.words import base_named, in_asked_money


def hire_rows(answer: HireAnswer) -> list[dict[str, object]]:
    """Return pay and one row per line; the amounts add up to the employer's cost."""
    rate, statutes = answer.exchange, answer.hire.statutes
    gross = {"id": "gross", "name": base_named(answer.hire), "kind": "gross"}
    base = in_asked_money(answer.hire.gross, rate)
    flat = [
        {**line, **line["source"]}
        for line in (
            {**gross, "amount": base, "due": True, "source": {}},
            *(line_document(line, rate) for line in answer.hire.lines),
            *({**duty_document(duty), "kind": "not_priced"} for duty in statutes.not_priced),
        )
    ]
    keys = (
        "id", "name", "kind", "rate", "base", "bound", "due", "amount", "condition", "status",
        "law", "address", "checked", "producer", "licence",
    )  # fmt: skip
    place = {"country": statutes.iso2, "place": answer.key, "currency": rate.currency}
    return [place | {key: row.get(key) for key in keys} for row in flat]
