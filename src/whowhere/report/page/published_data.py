"""What deals were published to have saved, and our saving among them: what a chart takes."""

from __future__ import annotations

from whowhere.decide.compare.results import OptionResult
from whowhere.facts.base_rates import BaseRate, base_rates
from whowhere.model.case import Case
from whowhere.quantities.names import capital
from whowhere.report.media.documents import Document
from whowhere.report.wording.options import option_said


def published_rates() -> list[Document]:
    """Return every published outcome: its words, its source, and the sizes that it tells."""
    return [_rate(rate) for rate in base_rates()]


def _rate(rate: BaseRate) -> Document:
    sizes = {
        "mean": rate.saving_mean, "low": rate.saving_low, "high": rate.saving_high,
        "gross": rate.gross_saving, "costs_more": rate.share_dearer,
    }  # fmt: skip
    told = {name: size for name, size in sizes.items() if size is not None}
    bands = {"bands": [list(band) for band in rate.bands]} if rate.bands else {}
    return {
        "name": rate.name, "finding": rate.finding, "source": str(rate.origin), **told, **bands
    }  # fmt: skip


def published_data(case: Case, result: OptionResult) -> Document:
    """Return an option's saving among those that were published."""
    saving, steady = result.saving, result.steady.saving
    return {
        "name": capital(option_said(result.option, case)),
        "months": case.horizon_months,
        "saving": {name: getattr(saving, name) for name in ("p10", "p50", "p90", "chance_of_loss")},
        "steady": {name: getattr(steady, name) for name in ("p10", "p50", "p90")},
        "rates": published_rates(),
    }
