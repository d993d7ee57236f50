"""From a portfolio to a report as bytes: which kinds a plan has, and what each needs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from whowhere.decide.portfolio.planning import Planned
from whowhere.interfaces.requests.reports import ReportKind
from whowhere.model.portfolio.resolving import PortfolioCase
from whowhere.quantities.faults import Fault, Faults
from whowhere.report.media.slides.look import OURS, DeckLook

KINDS = tuple(kind for kind in ReportKind if kind is not ReportKind.PAGE)
"""The kinds of report that there are of a plan."""


def check_plan_kind(kind: ReportKind, key: str) -> None:
    """Refuse a kind of report that a plan has not, before it is solved; ``key`` named it.

    Raises ``Faults``.
    """
    if kind not in KINDS:
        known = [each.value for each in KINDS]
        given = f"a {kind.value} report of a portfolio"
        accepted = f"a name that ends in {', '.join(known[:-1])} or {known[-1]}"
        do = "To look at a plan on a screen: whowhere plan."
        raise Faults([Fault("", key, given, accepted, do=do)])


def check_plan_letters(case: PortfolioCase, kind: ReportKind, fonts: Sequence[Path]) -> None:
    """Refuse a paper with a letter that no font draws, before solving. Raises ``Faults``."""
    if kind is ReportKind.PAPER:
        from whowhere.report.plan.board.paper import check_plan_words  # noqa: PLC0415 - when needed

        check_plan_words(case, fonts)


def plan_report(
    planned: Planned, kind: ReportKind, fonts: Sequence[Path] = (), look: DeckLook = OURS
) -> bytes:
    """Return the report on a plan; the same portfolio, seed and draws give the same bytes.

    ``fonts`` are folders of fonts for a paper, ``look`` is that of slides. Raises ``Faults`` for a
    kind that a plan has not, for a table where there is no plan, and for a paper with a letter that
    no font draws.
    """
    check_plan_kind(kind, "the report")
    match kind:
        case ReportKind.TABLE:
            return _table(planned)
        case ReportKind.WORKBOOK:
            from whowhere.report.plan.workbook.writing import plan_workbook  # noqa: PLC0415

            return plan_workbook(planned)
        case ReportKind.PAPER:
            from whowhere.report.plan.board.paper import plan_paper  # noqa: PLC0415 - when needed

            return plan_paper(planned, fonts)
        case ReportKind.SLIDES:
            from whowhere.report.plan.slides.writing import plan_slides  # noqa: PLC0415

            return plan_slides(planned, look)
    from whowhere.report.plan.board.markdown import plan_markdown  # noqa: PLC0415

    return plan_markdown(planned).encode()


def _table(planned: Planned) -> bytes:
    from whowhere.report.media.documents import as_csv  # noqa: PLC0415 - when needed
    from whowhere.report.plan.document import plan_document  # noqa: PLC0415
    from whowhere.report.plan.rows import plan_rows  # noqa: PLC0415

    return f"{as_csv(plan_rows(plan_document(planned)))}\n".encode()
