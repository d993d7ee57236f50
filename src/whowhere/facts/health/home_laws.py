"""What is wrong with the files of what home's law asks, and which homes have none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from whowhere.facts.home_law import load_home_law
from whowhere.quantities.faults import Fault, Faults


def home_law_faults(folder: Path, countries: Iterable[str]) -> Iterator[Fault]:
    """Yield every fault of every file, and each country (ISO code) that has no file."""
    for iso2 in countries:
        if not (folder / f"{iso2.lower()}.toml").exists():
            given, accepted = (
                "no file",
                f"{folder.name}/{iso2.lower()}.toml, empty if nothing is known",
            )
            yield Fault(folder.name, iso2, given, accepted, do="Add it.")
            continue
        try:
            load_home_law(iso2, folder)
        except Faults as found:
            yield from found.faults
