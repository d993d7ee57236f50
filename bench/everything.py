"""Every measurement, one after the other: commands, the engine, its growth, and its peers.

Peers are measured where they are installed, and named where they are not; whowhere never needs
them: pip install --group bench.

Run: python bench/everything.py
"""

from __future__ import annotations

import sys

import before
import commands
import engine
import indices
import learning
import peers
import ranking
import scale
import server
import sweeps

PARTS = {
    "Whole commands": commands.main,
    "Beside the kept baseline": before.main,
    "Shared drivers beside the naive loop": engine.main,
    "500 options": scale.main,
    "Over HTTP": server.main,
    "Sweeps beside the loop that they replace, and through Dask": sweeps.main,
    "What knowing is worth, and whose uncertainty it is, of the ten best options": learning.main,
    "Draws beside squigglepy's": peers.main,
    "Sobol's indices beside SALib's": indices.main,
    "Rankings beside pymcdm's": ranking.main,
}


def main() -> None:
    """Print each measurement under its title."""
    for title, part in PARTS.items():
        print(f"\n{title}", flush=True)
        part()


if __name__ == "__main__":
    sys.exit(main())
