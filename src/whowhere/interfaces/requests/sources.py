"""Where a command reads its scenario from: a file, standard input, or an example."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from whowhere.quantities.faults import Fault, Faults, nearest, one_of

_PACKAGE = Path(__file__).resolve().parents[2]
_PLACES = (_PACKAGE / "examples", _PACKAGE.parents[1] / "examples")
"""Inside the installed package, or beside the sources of a checkout."""
STAFFING = "staffing"
"""The folder of examples of demand and sites."""


PACKAGES = "packages"
"""What a portfolio has and a scenario has not."""


def examples() -> dict[str, Path]:
    """Return the scenarios that come with whowhere, by name."""
    return {name: path for name, path in _shipped().items() if not is_portfolio(path)}


def portfolios() -> dict[str, Path]:
    """Return the portfolios that come with whowhere, by name."""
    return {name: path for name, path in _shipped().items() if is_portfolio(path)}


def _shipped() -> dict[str, Path]:
    folder = next((place for place in _PLACES if place.is_dir()), None)
    return {path.stem: path for path in sorted(folder.glob("*.toml"))} if folder else {}


def is_portfolio(path: Path) -> bool:
    """Tell a portfolio from a scenario; what cannot be read is neither."""
    try:
        text = path.read_text("utf-8-sig")
        if text.lstrip().startswith("{"):
            return PACKAGES in json.loads(text)
        return f"[[{PACKAGES}]]" in map(str.strip, text.splitlines())
    except (OSError, ValueError, RecursionError):
        return False


def asks_for_a_plan(file: str | None, example: str | None) -> bool:
    """Say whether a file or an example is a portfolio; standard input is read as a scenario."""
    named = file is not None and file != "-" and example is None
    return is_portfolio(Path(str(file))) if named else file is None and example in portfolios()


def scenario_path(file: str | None, example: str | None) -> Path:
    """Return the scenario to read. Raises ``Faults`` unless exactly one of the two is given."""
    if example in portfolios():
        do = f"Try: whowhere plan --example {example}"
        raise Faults([Fault("", "--example", f"{example}, a portfolio", one_of(examples()), do=do)])
    return _path(file, example, examples(), "whowhere compare --example support-desk")


def portfolio_path(file: str | None, example: str | None) -> Path:
    """Return the portfolio to read. Raises ``Faults`` unless exactly one of the two is given."""
    return _path(file, example, portfolios(), "whowhere plan --example portfolio")


def _path(file: str | None, example: str | None, known: Mapping[str, Path], attempt: str) -> Path:
    if (file is None) == (example is None):
        given = "neither FILE nor --example" if file is None else "both FILE and --example"
        accepted, do = "a FILE, or --example NAME", f"Try: {attempt}"
        what = "portfolio" if "plan" in attempt else "scenario"
        raise Faults([Fault("", what, given, accepted, do=do)])
    if example is None:
        return Path(str(file))
    if example not in known:
        raise Faults([Fault("", "--example", example, one_of(known), nearest(example, known))])
    return known[example]


def staffings() -> dict[str, Path]:
    """Return the weeks of demand that come with whowhere, by name."""
    folder = next((place / STAFFING for place in _PLACES if (place / STAFFING).is_dir()), None)
    return {path.stem: path for path in sorted(folder.glob("*.toml"))} if folder else {}


def staffing_path(file: str | None, example: str | None) -> Path:
    """Return the file of demand and sites to read. Raises ``Faults``, as ``scenario_path``."""
    known = staffings()
    if (file is None) == (example is None):
        given = "neither FILE nor --example" if file is None else "both FILE and --example"
        do = "Try: whowhere staff --example support-volume"
        raise Faults([Fault("", "staff", given, "a FILE, or --example NAME", do=do)])
    if example is not None and example not in known:
        raise Faults([Fault("", "--example", example, one_of(known), nearest(example, known))])
    return Path(str(file)) if example is None else known[example]
