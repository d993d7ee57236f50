"""A comparison as rows of a table, one per option."""

from __future__ import annotations

from whowhere.report.media.documents import Document


def compare_rows(document: Document) -> list[dict[str, object]]:
    """Return one row per option of a comparison's document."""
    return [_row(option) for option in document["options"]]


def _row(option: Document) -> dict[str, object]:
    row: dict[str, object] = {key: option[key] for key in ("id", "engagement", "place")}
    offer = option["offered"] or {}
    row |= {"vendor": offer.get("vendor"), "valid_until": offer.get("valid_until")}
    for group in ("cost", "cost_per_useful_hour", "saving", "set_up", "payback_month"):
        row |= {f"{group}_{name}": value for name, value in option[group].items()}
    row |= {f"steady_saving_{name}": value for name, value in option["steady"]["saving"].items()}
    row["cheapest_share"] = option["cheapest_share"]
    row["fails"] = option["fails"]
    return row
