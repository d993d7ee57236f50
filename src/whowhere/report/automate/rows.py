"""What software is worth as rows of a table, one for each option."""

from __future__ import annotations

from whowhere.report.media.documents import Document


def automating_rows(document: Document) -> list[dict[str, object]]:
    """Return every option without and with software, the cheapest first."""
    return [
        {
            "id": each["id"],
            "cost_p50": each["cost"]["p50"],
            "with_software_p50": each["with_software"]["p50"],
            "saves_p10": each["saves"]["p10"],
            "saves_p50": each["saves"]["p50"],
            "saves_p90": each["saves"]["p90"],
            "costs_more": each["costs_more"],
            "meets_requirements": each["meets_requirements"],
        }
        for each in document["options"]
    ]
