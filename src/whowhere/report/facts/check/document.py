"""The health of the factbook as one document."""

from __future__ import annotations

from whowhere.facts.health.ages import Age
from whowhere.facts.health.checkup import Checkup
from whowhere.facts.health.steps import PassedStep
from whowhere.quantities.faults import Fault
from whowhere.report.media.documents import Document

OLDEST = 15


def health_document(found: Checkup, limit: float | None) -> Document:
    """Return a look at the whole factbook as a JSON document; ``limit`` is an age in years."""
    document: Document = {
        "as_of": found.as_of.isoformat(),
        "sound": not found.faults,
        "files": found.files,
        "faults": [_fault(fault) for fault in found.faults],
        "counts": {kind: dict(counts) for kind, counts in found.counts.items()},
        "coverage": {iso2: dict(known) for iso2, known in found.coverage.items()},
        "exchange_rates": {kind: list(each) for kind, each in found.exchange_kinds.items()},
        "oldest": [_age(age) for age in found.ages[:OLDEST]],
        "statutes": [_age(age) for age in found.statutes],
        "passed_steps": [_step(step) for step in found.passed_steps],
    }
    if limit is not None:
        document["max_age_years"] = limit
        document["too_old"] = [_age(age) for age in found.older_than(limit)]
    return document


def _fault(fault: Fault) -> Document:
    names = ("where", "key", "given", "accepted", "nearest", "do")
    return {name: getattr(fault, name) for name in names}


def _age(age: Age) -> Document:
    return {
        "file": age.file, "subject": age.subject, "period": age.period, "years": age.years
    }  # fmt: skip


def _step(step: PassedStep) -> Document:
    return {
        "file": step.file, "subject": step.subject, "since": step.since.isoformat(),
        "read": step.read, "was_announced": step.was_announced,
    }  # fmt: skip
