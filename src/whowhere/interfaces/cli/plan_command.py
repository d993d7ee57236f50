"""``whowhere plan``: a question that takes a facility-location table too."""

from __future__ import annotations

import sys
from typing import Any

import click

from whowhere.interfaces.cli.command_of import arguments_of, command_of, naming, show
from whowhere.interfaces.questions.onlooker import Onlooker, Printing
from whowhere.interfaces.questions.plan import QUESTION
from whowhere.interfaces.questions.question import Answer
from whowhere.quantities.faults import Argument, Fault, Faults

EXTRA = """\b
A facility-location table of your own: whowhere plan --table FILE.json with
  {"sites": [{"id", "fixed_cost", "capacity"}], "packages": [{"id", "demand"}],
   "cost": [[cost of serving all of package j from site i]], "split": true}
gives {"objective", "bound", "gap", "open": [...], "shares": [[...]]}.
Ctrl-C while it solves takes the best plan so far, with its bound.
"""

_plain = command_of(QUESTION)


@click.pass_context
def _run(context: click.Context, /, *, table: str | None, **values: Any) -> None:
    with naming(QUESTION.arguments):
        if table is not None:
            click.echo(_table_planned(table, values))
            return
        asked = arguments_of(QUESTION, values)
        show(context, QUESTION, _answered(asked, values), values, asked.source)


def _answered(asked: Any, values: dict[str, Any]) -> Answer:
    """Return the answer; on a terminal the plan is shown once it is found, the rest when known."""
    from whowhere.interfaces.cli.plan_watch import watching  # noqa: PLC0415 - when asked
    from whowhere.report.media.terminal import console  # noqa: PLC0415

    is_read_at_once = sys.stdout.isatty() and not (values["as_json"] or values["as_csv"])
    with watching() as watch:

        def shown(printing: Printing) -> None:
            watch.show(lambda: printing(console(values["width"])))

        onlooker = Onlooker(watch.costed, watch, shown if is_read_at_once else None)
        return QUESTION.answer(asked, onlooker)


def _table_planned(table: str, values: dict[str, Any]) -> str:
    from whowhere.interfaces.cli.plan_watch import watching  # noqa: PLC0415 - when asked
    from whowhere.interfaces.requests.plans import table_planned  # noqa: PLC0415
    from whowhere.model.decision_table.files import text_of  # noqa: PLC0415
    from whowhere.model.scenario.reading import name_of  # noqa: PLC0415
    from whowhere.report.media.documents import as_json  # noqa: PLC0415

    file, example = values.pop("file"), values.pop("example")
    if file is not None or example is not None:
        given = f"given beside {file or f'--example {example}'}"
        raise Faults([Fault("", Argument("table"), given, "a table or a portfolio, not both")])
    limit, gap = values["given_time_limit"], values["given_gap"]
    with watching() as watch:
        return as_json(table_planned(text_of(table), name_of(table), limit, gap, watch))


command = click.Command(
    _plain.name,
    callback=_run,
    params=[
        *_plain.params,
        click.Option(
            ["--table"], metavar="FILE", help="Solve a facility-location table in JSON instead."
        ),
    ],
    help=_plain.help,
    epilog=EXTRA,
)
