"""``whowhere classify``: what the field calls an arrangement."""

from __future__ import annotations

import sys
from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from whowhere.interfaces.cli.options import as_of_option, day, json_option, width_option
from whowhere.quantities.faults import Fault, Faults

if TYPE_CHECKING:
    from whowhere.model.classify.reading import Given


@click.command("classify")
@click.option(
    "--employer",
    metavar="WHO",
    help="Who employs the people on paper: company (yours at home), subsidiary (yours there),"
    " partner (on paper only), vendor, or themselves.",
)
@click.option(
    "--directs", metavar="WHO", help="Who directs the daily work: company, vendor or themselves."
)
@click.option("--home", metavar="PLACE", help="Your country or city.")
@click.option("--place", metavar="PLACE", help="Country or city where the work is done.")
@click.option(
    "--entity",
    metavar="WHOSE",
    help="Whose company there has them on its books: own, partner, vendor or none.",
)
@click.option(
    "--answers-for", metavar="WHAT", help="What you pay for: result, or people (their time)."
)
@click.option(
    "--handover/--no-handover", default=None, help="The vendor builds the team and hands it over."
)
@click.option("--until", metavar="YYYY-MM-DD", help="Day on which it ends, or of the handover.")
@click.option("--premises", metavar="WHOSE", help="Where they sit: company, vendor or elsewhere.")
@click.option("--clients", metavar="HOW_MANY", help="For whom they work: one client, or several.")
@click.option("--from", "file", metavar="FILE", help="Read facts from a JSON file; - is stdin.")
@as_of_option
@json_option
@width_option
def command(
    *,
    file: str | None,
    as_of: datetime | None,
    as_json: bool,
    width: int | None,
    **flags: str | bool | None,
) -> None:
    """Say what an arrangement is called, why, and what it is not.

    Outsourcing says who does the work, offshoring says where. Without any facts, on a terminal,
    a few questions are asked.

    Example: whowhere classify --employer vendor --directs vendor --home US --place PH
    """
    from whowhere.facts.practice import load_practice  # noqa: PLC0415 - only when needed
    from whowhere.model.classify.classifying import classify  # noqa: PLC0415
    from whowhere.model.classify.reach import limits_of  # noqa: PLC0415
    from whowhere.model.classify.reading import told  # noqa: PLC0415
    from whowhere.report.classify import terminal as classification  # noqa: PLC0415
    from whowhere.report.classify.document import classification_document  # noqa: PLC0415
    from whowhere.report.media import documents  # noqa: PLC0415
    from whowhere.report.media.terminal import console  # noqa: PLC0415

    today, limits = day(as_of), limits_of(load_practice())
    facts = _given(file, flags)
    if not facts and not sys.stdin.isatty():
        raise Faults([_NO_FACTS])
    if not facts:
        from whowhere.interfaces.cli.asking import asked  # noqa: PLC0415

        facts = asked(today, limits)
    found = classify(told(facts, today, limits))
    if as_json:
        click.echo(documents.as_json(classification_document(found)))
    else:
        classification.print_classification(console(width), found)


_NO_FACTS = Fault(
    "",
    "facts",
    "none",
    "flags, or a file with --from",
    do="Try: whowhere classify --employer vendor --directs vendor --home US --place PH",
)


def _given(file: str | None, flags: dict[str, Any]) -> dict[str, Given]:
    """Return the facts of the file, overridden by those of the flags."""
    from whowhere.model.classify.files import facts_in  # noqa: PLC0415
    from whowhere.model.classify.reading import Given  # noqa: PLC0415

    by_flag = {
        key: Given(value, "", f"--{key.replace('_', '-')}")
        for key, value in flags.items()
        if value is not None
    }
    return {**(facts_in(file) if file else {}), **by_flag}
