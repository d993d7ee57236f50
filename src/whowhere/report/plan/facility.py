"""A facility-location plan as a document, with the keys of its published form."""

from __future__ import annotations

from math import isfinite

from whowhere.decide.portfolio.facility import FacilityPlan
from whowhere.report.media.documents import Document


def facility_document(plan: FacilityPlan) -> Document:
    """Return cost, bound, gap, open sites and shares; ``shares`` has the shape of ``cost``."""
    solved = plan.solved
    shares = plan.shares.T if plan.table.by_package else plan.shares
    return {
        "objective": _finite(solved.objective),
        "bound": _finite(solved.bound),
        "gap": _finite(solved.gap),
        "open": list(plan.open),
        "shares": shares.tolist(),
    }


def _finite(value: float) -> float | None:
    return value if isfinite(value) else None
