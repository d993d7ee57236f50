"""``whowhere report``: the whole answer as a file for a board, an analyst or a program."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from whowhere.interfaces.cli.command_of import argument_options, naming, told
from whowhere.interfaces.cli.options import scenario_argument
from whowhere.interfaces.questions.onlooker import Onlooker
from whowhere.interfaces.questions.plan import PlanArguments
from whowhere.interfaces.questions.report import ReportArguments
from whowhere.interfaces.requests.sources import PORTFOLIO
from whowhere.interfaces.requests.written import Written, written_of_either
from whowhere.quantities.faults import Argument, Fault, Faults

if TYPE_CHECKING:
    from whowhere.interfaces.requests.reports import ReportKind
    from whowhere.report.media.slides.look import DeckLook


FONTS = (
    "A folder with fonts for letters of a .pdf that the usual fonts lack. Latin, Greek and Cyrillic"
    " are always drawn; for others these come first, then the fonts of the machine. Repeatable."
)


def _report(
    file: str | None,
    example: str | None,
    *,
    output: str,
    force: bool,
    fonts: tuple[Path, ...],
    template: str | None,
    logo: str | None,
    **values: Any,
) -> None:
    """Write a report: a workbook, a paper or slides for the board, a page, text, or a table.

    .xlsx follows every change of an assumption; .pdf is a paper of two to eight pages; .pptx are
    some ten slides with charts that stay open, in your own template if you name one; .html is
    the page in one file, with live sliders; .md says the same as the paper in plain text; .csv has
    one number in each row. FILE may be a portfolio too, by its name: then the report is on its
    plan, of every kind but .html, in 1,024 futures unless said. The same file, seed and day give
    the same bytes.
    """
    from whowhere.interfaces.cli.progress import progress  # noqa: PLC0415 - when asked
    from whowhere.interfaces.questions.report import written_report  # noqa: PLC0415
    from whowhere.interfaces.requests.looks import look_of  # noqa: PLC0415
    from whowhere.interfaces.requests.reports import check_fonts, kind_of  # noqa: PLC0415
    from whowhere.interfaces.requests.writing import check_free, write_new  # noqa: PLC0415

    path = Path(output)
    with naming(ReportArguments):
        kind = kind_of(output, "--output")
        check_fonts(kind, fonts, "--fonts")
        check_free(path, replace=force)
        look = look_of(kind, template, logo)
        about, source = written_of_either(file, example)
        if about is PORTFOLIO:
            written = _of_plan(source, kind, values, fonts, look)
        else:
            with progress("Looking for flip points") as on_progress:
                asked = told(ReportArguments, values, source)
                written = written_report(asked, kind, Onlooker(on_progress), fonts, look)
    write_new(path, written, replace=force)
    click.echo(f"Wrote {path} ({len(written):,} bytes).", err=True)


def _of_plan(
    source: Written,
    kind: ReportKind,
    values: dict[str, Any],
    fonts: tuple[Path, ...],
    look: DeckLook,
) -> bytes:
    """Return the report on the plan of a portfolio. Raises ``Faults``."""
    from whowhere.decide.portfolio.planning import PlanRequest, plan_portfolio  # noqa: PLC0415
    from whowhere.interfaces.cli.plan_watch import watching  # noqa: PLC0415
    from whowhere.interfaces.requests.plan_reports import (  # noqa: PLC0415
        check_plan_kind,
        check_plan_letters,
        plan_report,
    )
    from whowhere.interfaces.requests.portfolios import portfolio_case  # noqa: PLC0415

    asked = told(ReportArguments, values, source)
    _require_of_a_plan(asked)
    check_plan_kind(kind, "--output")
    case = portfolio_case(asked.about, asked.day)
    check_plan_letters(case, kind, fonts)
    usual = PlanArguments.model_fields["draws"].default
    draws = asked.draws if "draws" in asked.model_fields_set else usual
    with watching() as watch:
        planned = plan_portfolio(case, PlanRequest(asked.seed, draws), watch, watch.costed)
    return plan_report(planned, kind, fonts, look)


def _require_of_a_plan(asked: ReportArguments) -> None:
    """Refuse what only a report on one piece of work can be asked. Raises ``Faults``."""
    faults = [
        Fault("", Argument(name), f"{', '.join(given)}, for a portfolio", accepted, do=do)
        for name, given, accepted, do in (
            ("options", asked.options, "nothing: every option of every package is told",
             "Leave it out; the workbook has the cost of each."),
            ("set", asked.settings, "a value in the portfolio itself",
             "Write it under [assumptions] in the file, or under one package."),
        )
        if given
    ]  # fmt: skip
    if faults:
        raise Faults(faults)


def _command() -> click.Command:
    made = click.command("report")(scenario_argument(_report))
    output = "The report to write; its ending says which: .xlsx, .pdf, .pptx, .html, .md or .csv."
    template = "A template of your own for slides: .potx or .pptx; its layouts, fonts and colours."
    logo = "A logo at the foot of every slide: PNG or JPEG."
    made.params += [
        click.Option(["-o", "--output"], required=True, metavar="FILE", help=output),
        click.Option(
            ["--fonts"],
            multiple=True,
            metavar="FOLDER",
            type=click.Path(path_type=Path),
            help=FONTS,
        ),
        click.Option(["--template"], metavar="FILE", help=template),
        click.Option(["--logo"], metavar="FILE", help=logo),
        click.Option(["--force"], is_flag=True, help="Replace the report if it is there already."),
        *argument_options(ReportArguments),
    ]
    for param in made.params:
        if param.name == "given_draws" and isinstance(param, click.Option):
            param.default, param.show_default = None, "8192; 1024 for a portfolio"
    return made


command = _command()
