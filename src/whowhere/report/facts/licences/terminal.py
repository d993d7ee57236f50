"""Licences and attributions of the factbook, on a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console

from whowhere.facts.health.licences import TableLicence
from whowhere.report.media.terminal import indented


def print_licences(console: Console, tables: Sequence[TableLicence], page: str) -> None:
    """Print every table with its licence and whom to name, then its sources."""
    console.print("Whoever passes these figures on names their sources as said here.\n")
    for table in tables:
        console.print(f"{table.path}: {', '.join(table.licences)}", style="bold")
        console.print(indented(table.attribution, 2))
        for source in table.sources:
            title = source.title.rstrip(".")
            console.print(indented(f"{source.producer}: {title}. {source.licence}.", 4))
            if source.address:
                console.print(f"    {source.address}", style="dim", soft_wrap=True)
    console.print(f"\nTerms in full, and notices that must be kept: {page}", soft_wrap=True)
