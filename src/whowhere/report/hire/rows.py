"""What one employee costs, as rows."""

from __future__ import annotations

from whowhere.model.hiring import HireAnswer
from whowhere.report.hire.document import duty_document, line_document


def hire_rows(answer: HireAnswer) -> list[dict[str, object]]:
    """Return gross pay and one row per line; the amounts add up to the employer's cost."""
    currency, statutes = answer.exchange.currency, answer.hire.statutes
    gross = {"id": "gross", "name": "Gross pay of twelve months", "kind": "gross"}
    flat = [
        {**line, **line["source"]}
        for line in (
            {**gross, "amount": answer.gross, "due": True, "source": {}},
            *(line_document(line, answer.exchange) for line in answer.hire.lines),
            *({**duty_document(duty), "kind": "not_priced"} for duty in statutes.not_priced),
        )
    ]
    keys = (
        "id", "name", "kind", "rate", "base", "bound", "due", "amount", "condition", "status",
        "law", "address", "checked", "producer", "licence",
    )  # fmt: skip
    return [{"currency": currency} | {key: row.get(key) for key in keys} for row in flat]
