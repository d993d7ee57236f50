"""The question ``sweep``: many points near one scenario, and where the answer turns."""

from __future__ import annotations

from concurrent.futures import Executor
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, WithJsonSchema

from whowhere.interfaces.questions.arguments import DoubtedArguments, Flag, Line
from whowhere.interfaces.questions.onlooker import Onlooker
from whowhere.interfaces.questions.question import Answer, File, Question
from whowhere.interfaces.requests.sources import GRID
from whowhere.model.scenario.accepted import COMMENT

ADDRESS = "the address of a Dask scheduler, such as tcp://10.0.0.5:8786, or in Python an executor"


class SweepArguments(DoubtedArguments):
    """Sweep a grid of points near a scenario: where does the answer turn?

    A grid names a base, and axes along which it is changed: home, places, heads, heads.ROLE,
    pay.ROLE, horizon_months, start, any assumption, offers.VENDOR.KEY, automation, files of
    scenarios, the day of the figures. Every value is checked before the first run. Each point's
    verdict, levels, costs and first flips are rows of a table in FOLDER; a point that is refused
    says why in its row. An interrupted sweep goes on when the same command is given again. Same
    seed, same bytes, whoever works. A finished FOLDER named in place of FILE is only read, as for
    another map.
    """

    in_order = ("output",)

    output: Annotated[
        str | Path | None,
        Field(description="The folder that keeps the results; without it nothing is kept."),
        WithJsonSchema({"type": "string", COMMENT: "the name of a folder"}),
        Flag(metavar="FOLDER"),
    ] = None
    map: Annotated[
        Line | None,
        Field(
            examples=["heads,horizon_months"],
            description="Draw a decision map over one axis, or two: heads,horizon_months.",
        ),
        Flag(metavar="X,Y"),
    ] = None
    by: Annotated[
        Literal["option", "change", "distance", "place", "engagement", "software"],
        Field(description="What the map tells apart: options, or the answers of a level."),
    ] = "option"
    workers: Annotated[
        int | None,
        Field(ge=1, le=1024, description="Processes on this machine (default: its processors)."),
    ] = None
    cluster: Annotated[
        str | Executor | None,
        Field(
            description="Workers elsewhere: the address of a Dask scheduler, tcp://HOST:PORT; in"
            " Python also any executor of concurrent.futures.",
        ),
        WithJsonSchema({"type": "string", COMMENT: ADDRESS}),
        Flag(metavar="ADDRESS"),
    ] = None
    format: Annotated[
        Literal["csv", "parquet"] | None,
        Field(description="The form of the tables (default: parquet where pyarrow is installed)."),
    ] = None
    again: Annotated[
        bool, Field(description="Give up what the folder holds of a sweep, and begin anew.")
    ] = False


def _answer(asked: SweepArguments, onlooker: Onlooker) -> Answer:
    from whowhere.interfaces.questions import charts
    from whowhere.interfaces.sweeping.sweeping import SweepAsked, swept
    from whowhere.report.sweep.document import sweep_document
    from whowhere.report.sweep.rows_of_map import map_rows
    from whowhere.report.sweep.terminal import print_sweep

    found = swept(
        asked.about,
        SweepAsked(
            None if asked.output is None else Path(asked.output),
            asked.as_of, asked.map, asked.by, asked.workers, asked.cluster, asked.format,
            again=asked.again,
        ),
        onlooker.on_progress,
    )  # fmt: skip
    drawn = found.map
    return Answer(
        lambda: sweep_document(found),
        lambda console, _: print_sweep(console, found),
        lambda: map_rows(drawn) if drawn else found.points,
        lambda: charts.of_sweep(found),
        files={"svg": lambda: File(charts.of_sweep(found)["map"]().svg)} if drawn else {},
    )


QUESTION = Question(
    "sweep", SweepArguments, _answer, GRID, waiting="Sweeping",
    no_address="It is a job of minutes to hours: it belongs to whoever can wait for it.",
    files={"svg": "the decision map as a picture"},
    example="whowhere sweep --example india-or-tulsa -o india --map heads,horizon_months",
)  # fmt: skip
