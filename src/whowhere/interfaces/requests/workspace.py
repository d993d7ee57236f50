"""A folder of scenarios, portfolios, weeks of demand and grids as a team keeps it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from whowhere.interfaces.requests.cases import scenario_in
from whowhere.interfaces.requests.portfolios import portfolio_in
from whowhere.interfaces.requests.sources import GRID, PORTFOLIO, SCENARIO, STAFFING, SourceKind
from whowhere.interfaces.requests.written import Written
from whowhere.model.scenario.parsing import document_of
from whowhere.model.scenario.reading import read_text
from whowhere.model.staffing.loading import parse_staffing
from whowhere.model.sweep.loading import grid_in
from whowhere.quantities.faults import Argument, Fault, Faults
from whowhere.quantities.names import counted

ENDINGS = (".toml", ".json")
MOST_FILES = 1_000
"""More are no folder of a team, and reading each takes time."""
_MARKS = {"packages": PORTFOLIO, "axes": GRID, "points": GRID, "latin_hypercube": GRID,
          "work": SCENARIO, "demand": STAFFING}  # fmt: skip
"""By which key a file is told, the surest first."""


@dataclass(frozen=True)
class WorkspaceFile:
    """A file of a workspace: what it is, or why it cannot be read as what it is."""

    path: Path
    kind: SourceKind
    title: str
    says: str
    """What it is about, in short: ``44 people, 53 options, 36 months``."""
    faults: tuple[Fault, ...]

    def name_in(self, folder: Path) -> str:
        """Return what it is called inside a folder."""
        return self.path.relative_to(folder).as_posix()

    @property
    def written(self) -> Written:
        """What it says, read anew."""
        return Written(read_text(self.path), self.path.name, str(self.path), self.path.parent)


def workspace(folder: Path) -> list[WorkspaceFile]:
    """Return the files of a folder and of those inside it that are ours, by name.

    Raises ``Faults`` where there is no such folder, or none of its files is ours.
    """
    if not folder.is_dir():
        given = f"{folder}, which is {'a file' if folder.exists() else 'not there'}"
        raise Faults([Fault("", Argument("folder"), given, "a folder with scenarios")])
    paths = [path for path in sorted(folder.rglob("*")) if path.suffix in ENDINGS]
    if len(paths) > MOST_FILES:
        given = f"{folder}, with {len(paths):,} files"
        raise Faults([Fault("", Argument("folder"), given, f"at most {MOST_FILES:,} files")])
    found = [each for path in paths if (each := _file(path))]
    if not found:
        given, do = f"{folder}, where there is none", "Write one: whowhere init my-team.toml"
        raise Faults([Fault("", Argument("folder"), given, "a folder with scenarios", do=do)])
    return found


def _file(path: Path) -> WorkspaceFile | None:
    """Return what a file is; ``None`` where it is none of ours."""
    try:
        document, _ = document_of(read_text(path), path.name)
    except Faults as found:
        return WorkspaceFile(path, SCENARIO, path.stem, "", found.faults)
    kind = next((kind for mark, kind in _MARKS.items() if mark in document), None)
    if kind is None:
        return None
    written = Written(read_text(path), path.name, str(path), path.parent)
    title = str(document.get("title", path.stem))
    try:
        return WorkspaceFile(path, kind, title, _SAYS[kind.name](written), ())
    except Faults as found:
        return WorkspaceFile(path, kind, title, "", found.faults)


def _scenario(written: Written) -> str:
    found = scenario_in(written)
    work = found.work
    people = counted(round(work.heads), "person", "people")
    options, months = counted(len(found.compared), "option"), counted(work.horizon_months, "month")
    return f"{people}, {options}, {months}"


def _portfolio(written: Written) -> str:
    packages = portfolio_in(written).packages
    people = counted(round(sum(each.heads for each in packages)), "person", "people")
    return f"{counted(len(packages), 'package')}, {people}"


def _week(written: Written) -> str:
    found = parse_staffing(str(written.content), written.name, written.folder)
    return f"{counted(len(found.demand), 'demand')}, {counted(len(found.sites), 'site')}"


def _grid(written: Written) -> str:
    _, axes, _ = grid_in(written.content, written.name)
    return counted(len(axes), "axis", "axes")


_SAYS: Mapping[str, Callable[[Written], str]] = {
    SCENARIO.name: _scenario, PORTFOLIO.name: _portfolio,
    STAFFING.name: _week, GRID.name: _grid,
}  # fmt: skip
