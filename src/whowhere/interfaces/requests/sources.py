"""Where a command reads its scenario from: a file, standard input, or an example."""

from __future__ import annotations

from pathlib import Path

from whowhere.quantities.faults import Fault, Faults, nearest, one_of

_PACKAGE = Path(__file__).resolve().parents[2]
_PLACES = (_PACKAGE / "examples", _PACKAGE.parents[1] / "examples")
"""Inside the installed package, or beside the sources of a checkout."""
STAFFING = "staffing"
"""The folder of examples of demand and sites."""


def examples() -> dict[str, Path]:
    """Return the examples that come with whowhere, by name."""
    folder = next((place for place in _PLACES if place.is_dir()), None)
    return {path.stem: path for path in sorted(folder.glob("*.toml"))} if folder else {}


def scenario_path(file: str | None, example: str | None) -> Path:
    """Return the file to read. Raises ``Faults`` unless exactly one of the two is given."""
    if (file is None) == (example is None):
        given = "neither FILE nor --example" if file is None else "both FILE and --example"
        raise Faults(
            [
                Fault(
                    "", "scenario", given, "a FILE, or --example NAME",
                    do="Try: whowhere compare --example support-desk",
                )
            ]
        )  # fmt: skip
    if example is None:
        return Path(str(file))
    known = examples()
    if example not in known:
        raise Faults([Fault("", "--example", example, one_of(known), nearest(example, known))])
    return known[example]


def staffing_path(file: str | None, example: str | None) -> Path:
    """Return the file of demand and sites to read. Raises ``Faults``, as ``scenario_path``."""
    folder = next((place / STAFFING for place in _PLACES if (place / STAFFING).is_dir()), Path())
    known = {path.stem: path for path in sorted(folder.glob("*.toml"))}
    if (file is None) == (example is None):
        given = "neither FILE nor --example" if file is None else "both FILE and --example"
        do = "Try: whowhere staff --example support-volume"
        raise Faults([Fault("", "staff", given, "a FILE, or --example NAME", do=do)])
    if example is not None and example not in known:
        raise Faults([Fault("", "--example", example, one_of(known), nearest(example, known))])
    return Path(str(file)) if example is None else known[example]
