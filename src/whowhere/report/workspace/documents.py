"""A workspace, the difference of two files, and verdicts of two days, for programs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from whowhere.decide.recheck import Rechecked
from whowhere.decide.whatif import WhatIf
from whowhere.report.compare.verdict import verdict_sentence
from whowhere.report.media.documents import SCHEMA_VERSION, Document
from whowhere.report.media.numbers import rounded
from whowhere.report.whatif.document import what_if_document
from whowhere.report.workspace.differences import Difference


def listed_document(folder: Path, files: Sequence[Document]) -> Document:
    """Return every file of a workspace."""
    return {"schema_version": SCHEMA_VERSION, "folder": str(folder), "files": list(files)}


def difference_document(
    names: tuple[str, str], found: Sequence[Difference], answers: WhatIf
) -> Document:
    """Return what differs in two files, and in their answers."""
    told = what_if_document(answers, ())
    return {
        "schema_version": SCHEMA_VERSION,
        "before": {"file": names[0], **told["before"]},
        "after": {"file": names[1], **told["after"]},
        "verdict_changes": answers.verdict_changes,
        "currencies": [answers.before.case.currency, answers.after.case.currency],
        "input": [{"key": each.key, "before": each.before, "after": each.after} for each in found],
        "options": told["options"],
    }


def rechecked_row(name: str, found: Rechecked) -> Document:
    """Return what has become of one file's verdict; ``change`` is a share of the cost then."""
    return {
        "file": name,
        "since": found.since.isoformat(),
        "as_of": found.now.case.as_of.isoformat(),
        "verdict_changes": found.verdict_changes,
        "best_then": found.then.best.id if found.then.best else None,
        "best_now": found.now.best.id if found.now.best else None,
        "change": None if found.change is None else rounded(found.change),
        "then": verdict_sentence(found.then),
        "now": verdict_sentence(found.now),
        "fault": None,
    }


def refused_row(name: str, fault: str) -> Document:
    """Return a file that has no answer, with the reason."""
    return {
        "file": name, "since": None, "as_of": None, "verdict_changes": None, "best_then": None,
        "best_now": None, "change": None, "then": None, "now": None, "fault": fault,
    }  # fmt: skip


def rechecked_document(folder: Path, rows: Sequence[Document]) -> Document:
    """Return what has become of every verdict of a workspace."""
    changed = sum(bool(row["verdict_changes"]) for row in rows)
    return {
        "schema_version": SCHEMA_VERSION, "folder": str(folder), "changed": changed,
        "files": list(rows),
    }  # fmt: skip
