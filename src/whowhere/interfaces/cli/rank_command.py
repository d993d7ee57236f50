"""``whowhere rank``: any decision table by published methods, and where they disagree."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

import click

from whowhere.interfaces.cli.options import csv_option, json_option, width_option
from whowhere.quantities.faults import Fault, Faults

if TYPE_CHECKING:
    from collections.abc import Callable

    from whowhere.decide.ranking.ahp import Hierarchy
    from whowhere.model.decision_table.written import Written
    from whowhere.report.rank_document import Ranking

Answer = TypeVar("Answer")

EXTRA = """\b
Methods with their parameters and usual values (those of the paper named):
  topsis      normalisation=vector distance=euclidean (or manhattan,
              chebyshev); Hwang and Yoon 1981; pymcdm scales by minmax
  vikor       v=0.5 normalisation=none; Opricovic and Tzeng 2004; LOW is best
  promethee2  preference_function=usual (or ushape, vshape, level,
              vshape_indifference, gaussian), with q, p, s in the unit of the
              criterion; Brans and Vincke 1985
  wsm         normalisation=sum; weighted sum, Fishburn 1967
  edas        none; Keshavarz Ghorabaee and others 2015
  codas       tau=0.02 normalisation=linear; Keshavarz Ghorabaee 2016
  mabac       normalisation=minmax; Pamucar and Cirovic 2015
  marcos      normalisation=linear; Stevic and others 2020
  cocoso      lambda=0.5 normalisation=minmax; Yazdani and others 2019
  electre1    concordance=0.65 discordance=0.35 (or mean)
              discordance_scale=table (or criterion, pair)
              normalisation=minmax; Roy 1968; its score is how many an
              alternative outranks, less how many outrank it
\b
Normalisations: vector, minmax, max, linear, sum, share, logarithmic,
nonlinear, enhanced_accuracy, zavadskas_turskis, zscore, none; a list gives
one for each criterion. A criterion in which all are alike decides nothing,
one of weight 0 is left out. Level scores share the better rank: 1, 2, 2, 4.
--json keeps every digit of a score, all others are rounded.
"""


@click.command("rank", epilog=EXTRA)
@click.argument("file", metavar="FILE")
@click.option(
    "--method", "methods", multiple=True, metavar="NAME,...",
    help="One or more methods, or all; with several, where they disagree and why.",
)  # fmt: skip
@click.option(
    "--weights", metavar="NUMBERS",
    help="In the order of the criteria (3,2,1), or by name (price=3,quality=2).",
)  # fmt: skip
@click.option("--ahp", metavar="CSV", help="Weights from pairwise judgements (1 to 9, or 1/3).")
@click.option("--directions", metavar="MIN,MAX,...", help="Which way is better, by criterion.")
@click.option(
    "--parameter", "typed", multiple=True, metavar="NAME=VALUE",
    help="A method's parameter: v=0.4, normalisation=vector, topsis.distance=manhattan.",
)  # fmt: skip
@click.option("--top", type=click.IntRange(1), help="Show so many alternatives (default: 30).")
@json_option
@csv_option
@width_option
def command(
    file: str,
    *,
    methods: tuple[str, ...],
    weights: str | None,
    ahp: str | None,
    directions: str | None,
    typed: tuple[str, ...],
    top: int | None,
    as_json: bool,
    as_csv: bool,
    width: int | None,
) -> None:
    """Rank the alternatives of any decision table by one method or several.

    FILE is CSV: alternatives in the first column, criteria in the first line, a second row
    "direction" with min or max, if you like a row "weight". Or JSON: alternatives, criteria,
    directions, weights, matrix, parameters, method; - reads standard input.

    Example: whowhere rank vendors.csv --method topsis,vikor --weights 3,2,1
    """
    from whowhere.model.decision_table.files import written_in  # noqa: PLC0415 - only when needed

    ranking = _ranking(_overridden(written_in(file), weights, directions), methods, typed, ahp)
    if as_json or as_csv:
        from whowhere.report import documents  # noqa: PLC0415
        from whowhere.report.rank_document import rank_document, rank_rows  # noqa: PLC0415

        click.echo(
            documents.as_json(rank_document(ranking))
            if as_json
            else documents.as_csv(rank_rows(ranking))
        )
        return
    from whowhere.report.rank_table import SHOWN, print_ranking  # noqa: PLC0415
    from whowhere.report.terminal import console  # noqa: PLC0415

    print_ranking(console(width), ranking, top or SHOWN)


def _overridden(written: Written, weights: str | None, directions: str | None) -> Written:
    """Return the table with the weights and directions that were typed."""
    from whowhere.interfaces.cli.rank_arguments import stated  # noqa: PLC0415

    if weights is not None:
        written = replace(written, weights=stated(weights, "--weights"))
    if directions is not None:
        written = replace(written, directions=stated(directions, "--directions"))
    return written


def _ranking(
    written: Written, methods: tuple[str, ...], typed: tuple[str, ...], ahp: str | None
) -> Ranking:
    """Check the table and rank it. Raises ``Faults``; with ``all``, only if no method fits."""
    from whowhere.decide.ranking.contested import contested  # noqa: PLC0415
    from whowhere.decide.ranking.disagreement import disagreements  # noqa: PLC0415
    from whowhere.decide.ranking.ranked import (  # noqa: PLC0415
        ALL,
        methods_named,
        rank_by_each,
        settings_of,
    )
    from whowhere.interfaces.cli.rank_arguments import parameters  # noqa: PLC0415
    from whowhere.model.decision_table.checking import checked  # noqa: PLC0415
    from whowhere.report.rank_document import Ranking  # noqa: PLC0415

    faults: list[Fault] = []
    names = _answer(faults, lambda: _names(methods, written.method)) or []
    chosen = _answer(faults, lambda: methods_named(names)) or []
    judged = _answer(faults, lambda: _judged(written, ahp))
    table = _answer(faults, lambda: checked(judged[0] if judged else written))
    if faults or table is None or judged is None:
        raise Faults(faults)
    written, hierarchy = judged
    given = parameters(written.parameters, typed, written.where)
    ranked, refused = rank_by_each(table, chosen, settings_of(chosen, given, table.criteria))
    if refused and (ALL not in [name.strip().casefold() for name in names] or not ranked):
        raise Faults(dict.fromkeys(fault for each in refused.values() for fault in each.faults))
    found = disagreements(table, ranked)
    source = "ahp" if hierarchy else "given" if written.weights else "equal"
    return Ranking(
        table, source, ranked, refused, found,
        contested(table.alternatives, ranked, found), hierarchy,
    )  # fmt: skip


def _answer(faults: list[Fault], question: Callable[[], Answer]) -> Answer | None:
    """Return the answer; where there is none, keep the faults, so that all are told at once."""
    try:
        return question()
    except Faults as found:
        faults += found.faults
        return None


def _names(typed: tuple[str, ...], in_file: object) -> list[str]:
    """Return the methods that were named, on the command line or else in the file."""
    written = in_file if isinstance(in_file, list) else [in_file]
    parts = [part for words in typed for part in words.split(",") if part.strip()]
    names = parts or [str(each) for each in written if each is not None]
    if not names:
        do = "Try: --method topsis, or --method all to compare all of them"
        raise Faults([Fault("", "--method", "missing", "one or more methods", do=do)])
    return names


def _judged(written: Written, ahp: str | None) -> tuple[Written, Hierarchy | None]:
    """Return the table with the weights of pairwise judgements, if there are any."""
    if ahp is None:
        return written, None
    from whowhere.decide.ranking.ahp import hierarchy  # noqa: PLC0415
    from whowhere.model.decision_table.checking import names_of  # noqa: PLC0415
    from whowhere.model.decision_table.files import text_of  # noqa: PLC0415
    from whowhere.model.decision_table.pairwise_form import parse_pairwise  # noqa: PLC0415
    from whowhere.model.decision_table.written import Stated  # noqa: PLC0415

    if written.weights is not None and written.weights.key == "--weights":
        given, accepted = "given beside --ahp", "one of the two: each supplies all weights"
        raise Faults([Fault("", "--weights", given, accepted)])
    found = hierarchy(parse_pairwise(text_of(ahp), ahp, names_of(written)))
    shares = dict(zip(found.criteria, found.weights.tolist(), strict=True))
    return replace(written, weights=Stated(shares, "--ahp")), found
