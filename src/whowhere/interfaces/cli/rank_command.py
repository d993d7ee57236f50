"""``whowhere rank``: any decision table by published methods, and where they disagree."""

from __future__ import annotations

import click

from whowhere.interfaces.cli.options import csv_option, json_option, width_option

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
    from whowhere.interfaces.requests.rankings import overridden, ranking  # noqa: PLC0415
    from whowhere.model.decision_table.files import written_in  # noqa: PLC0415 - only when needed

    found = ranking(overridden(written_in(file), weights, directions), methods, typed, ahp)
    if as_json or as_csv:
        from whowhere.report.media import documents  # noqa: PLC0415
        from whowhere.report.rank.document import rank_document  # noqa: PLC0415
        from whowhere.report.rank.rows import rank_rows  # noqa: PLC0415

        click.echo(
            documents.as_json(rank_document(found))
            if as_json
            else documents.as_csv(rank_rows(found))
        )
        return
    from whowhere.report.media.terminal import console  # noqa: PLC0415
    from whowhere.report.rank.terminal import SHOWN, print_ranking  # noqa: PLC0415

    print_ranking(console(width), found, top or SHOWN)
