"""A folder of results named in place of a grid: it is read, and nothing is computed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date

from whowhere.interfaces.requests.sources import RESULTS
from whowhere.interfaces.requests.written import Written
from whowhere.interfaces.sweeping.folder import SweepFolder
from whowhere.model.sweep.axes import Axis
from whowhere.model.sweep.grid import SweepGrid
from whowhere.model.sweep.loading import grid_in
from whowhere.quantities.faults import Fault, Faults


@dataclass(frozen=True)
class Finished:
    """A finished sweep in its folder."""

    folder: SweepFolder
    grid: SweepGrid
    axes: tuple[Axis, ...]
    as_of: date
    parts: int


def finished_in(written: Written) -> Finished | None:
    """Return the sweep in a folder that was named; ``None`` where a grid was named.

    Raises ``Faults`` where it is not finished.
    """
    if written.folder is None or written.name != str(written.folder):
        return None
    if not (written.folder / RESULTS).is_file():
        return None
    said, folder = json.loads(str(written.content)), SweepFolder(written.folder)
    if folder.count < said["parts"]:
        given = f"half done: {folder.count} of {said['parts']} parts are there"
        do = f"Go on with it: whowhere sweep GRID -o {written.name}"
        raise Faults([Fault(written.name, "the folder", given, "a finished sweep", do=do)])
    grid, axes, _ = grid_in(said["written"], written.name)
    return Finished(folder, grid, axes, date.fromisoformat(said["as_of"]), said["parts"])
