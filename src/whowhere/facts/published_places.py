"""Where a published index puts countries as places of services, to hold a ranking against."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from whowhere.facts.tables import table

TABLE = "published_places"


@cache
def published_places() -> Mapping[str, Mapping[str, int]]:
    """Return the known positions of each edition, by year and ISO 3166-1 alpha-2 code.

    1 is best. Only positions that the press named are known: the first ones, mostly.
    """
    found: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for row in table(TABLE):
        found[row["year"]][row["iso2"]] = int(row["rank"])
    return dict(found)
