"""A ranking of places as rows, in the order of rank."""

from __future__ import annotations

from collections.abc import Sequence

from whowhere.report.media.documents import Document


def place_rows(document: Document) -> list[dict[str, object]]:
    """Return one row per ranked place, with the value of every indicator; unknown is empty."""
    keys = [indicator["indicator"] for indicator in document["indicators"]]
    return [
        {
            **{key: place[key] for key in ("rank", "place", "name", "score")},
            **{f"pillar_{pillar}": score for pillar, score in place["pillars"].items()},
            "employer_cost_known": place["employer_cost_known"],
            "missing": " ".join(place["missing"]),
            **_values(place, keys),
        }
        for place in (*document["places"], *document["not_ranked"])
    ]


def _values(place: Document, keys: Sequence[str]) -> dict[str, object]:
    known = {move["indicator"]: move["value"] for move in place["moved_by"]}
    return {key: known.get(key) for key in keys}
