"""Every reading of a case gives the same numbers: the browser's, and the workbook's likely case."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from tests.page_build import build_engine
from tests.page_engine import PageEngine
from whowhere.decide.compare.comparison import Comparison
from whowhere.model.case import Case
from whowhere.model.scenario.options import Option
from whowhere.report.compare.verdict import verdict_sentence
from whowhere.report.media.documents import Document
from whowhere.report.page.case import page_case
from whowhere.report.workbook.layout import WorkbookLayout
from whowhere.report.workbook.likely_ledger import likely_ledger
from whowhere.simulate.central import CentralLeaves, central_costs

AGREED = 1e-9
CENT = 1e-6
"""What is nothing is nothing to less than this, whichever sum came first."""


def require_browser_agrees(found: Comparison) -> Document:
    """Hold the browser's verdict and numbers against a comparison; return what it answers."""
    build_engine()
    page = PageEngine(page_case(found.case, found.seed, found.draws)).answer()

    assert page["verdict"] == verdict_sentence(found)
    for theirs, ours in zip(page["options"], found.options, strict=True):
        assert theirs["id"] == ours.id
        assert [line["id"] for line in theirs["lines"]] == [line.line.id for line in ours.lines]
        assert [line["mean"] for line in theirs["lines"]] == pytest.approx(
            [line.amount.mean for line in ours.lines], rel=AGREED, abs=CENT
        )
        assert theirs["payback_month"]["p50"] == ours.payback_month.p50
        assert theirs["steady"]["month"]["p50"] == pytest.approx(ours.steady.month.p50, rel=AGREED)
    assert found.overall is not None
    for theirs in page["overall"]["options"]:
        assert theirs["natural"] == pytest.approx(
            dict(found.overall.by_id[theirs["id"]].natural), rel=1e-6, abs=AGREED
        )
    return page


def require_workbook_agrees(case: Case, options: Iterable[Option]) -> None:
    """Hold the workbook's likely case of some options against the model's."""
    layout = WorkbookLayout(case, case.options)
    central = central_costs(case, case.options, CentralLeaves(case, 1, {}))
    for option in options:
        ledger = likely_ledger(layout, option)
        assert ledger.total == pytest.approx(central[option].item(), rel=AGREED)
        assert ledger.monthly.sum() == pytest.approx(ledger.total, rel=1e-6)
