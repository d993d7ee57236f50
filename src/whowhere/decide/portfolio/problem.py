"""What a plan chooses from, as arrays: packages, choices, and what several choices share."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from whowhere.model.scenario.mixes import is_mix
from whowhere.model.scenario.options import Option
from whowhere.quantities.ranges import Array

Key = TypeVar("Key", bound=Hashable)
SLOTS = 48
"""Half hours of a day."""
NO_HOURS = np.zeros(SLOTS, dtype=bool)


@dataclass(frozen=True)
class Package:
    """A piece of work, as the programme sees it."""

    id: str
    name: str
    work: float
    """Heads that it takes at home: what shares of the work are counted in."""
    may_split: bool = False
    least_part: float = 0.0
    """The smallest share that a part may have, where it may be split."""
    is_core: bool = False
    personal_data: bool = False


@dataclass(frozen=True)
class Choice:
    """One option of one package, moved to in one year."""

    package: str
    option: Option
    costs: Array
    """Present value in each future without what is shared, shape (draws,); as all that follows, of
    the whole package done so."""
    terms: Option | None = None
    """The option whose price and terms hold, where it is a part of a mix; itself if left out."""
    whole: Option | None = None
    """What it is a part of, a mix or today's way in several: they are taken all or none."""
    portion: float = 1.0
    """The share of the package that such a part has where the whole is taken."""
    year: int = 0
    """Whole years that pass before the move begins."""
    hub: str = ""
    """The site or vendor that it belongs to; empty where there is nothing to share."""
    hub_staff: float = 0.0
    """People that it brings to those who run the hub."""
    vendor: str = ""
    people: float = 0.0
    """Those who do it at the start; where software does part of the work, those who are left."""
    people_at_start: float = 0.0
    """Those who do it before software does any of it."""
    freed: float = 0.0
    """Own people who are there today and are let go because software does their work."""
    hires: float = 0.0
    set_up: float = 0.0
    """Expected cost of setting up."""
    currency: str = ""
    """The foreign currency that it is paid in; empty for home's."""
    is_move: bool = True
    stands: bool = False
    """Whether it is what stands today, at its price or at a renewed one; never of new work."""
    is_abroad: bool = True
    is_at_home: bool = False
    """Whether it is at home itself, not in another town of that country."""
    is_in_house: bool = False
    data_stays: bool = True
    """Whether personal data stays where the rules want it."""
    shared_hours: float = 8.0
    language_gap: float = 0.0
    at_work: NDArray[np.bool_] = field(default_factory=lambda: NO_HOURS)
    """Half hours of home's day in which people there are at work, shape (48,)."""
    criteria: Mapping[str, float] = field(default_factory=dict)
    """What else it is weighed by: sums in money, or values from 0 to 1 and the like."""

    @property
    def place(self) -> str:
        """Where it is done."""
        return self.option.place

    @property
    def taken(self) -> Option:
        """The option that is taken with it: itself, or the mix or today's way as a whole."""
        return self.whole or self.option

    @property
    def offered(self) -> Option:
        """The option whose price and terms hold."""
        return self.terms or self.option

    @property
    def mix(self) -> str:
        """The mix that it is a part of, by its id without software; empty where it is none."""
        return self.whole.without_software.id if self.whole and is_mix(self.whole) else ""

    @property
    def has_software(self) -> bool:
        """Whether software does part of the work."""
        return self.option.automated

    @property
    def key(self) -> tuple[str, Option]:
        """Package and option, whatever the year."""
        return self.package, self.option


@dataclass(frozen=True)
class SharedSite:
    """What is paid once, however many packages share it: a site or a vendor."""

    id: str
    name: str
    is_site: bool
    costs: Array
    """Present value of running it at all, shape (draws,)."""
    least_staff: float = 0.0
    """People who run it at least; packages bring their own, and the rest is paid here."""
    staff_price: Array = field(default_factory=lambda: np.zeros(1))
    """Present value of one of them, shape (draws,)."""
    set_up: float = 0.0
    """The part of its expected cost that is paid when it opens."""
    exists: bool = False
    closing: Array = field(default_factory=lambda: np.zeros(1))
    """What closing it costs where it exists, shape (draws,)."""

    def staff_paid(self, brought: float) -> float:
        """Return the people who run it and are paid here: those that packages do not bring."""
        return max(0.0, self.least_staff - brought)

    def expected_cost(self, brought: float) -> float:
        """Return what an open one is expected to cost, ``brought`` the people from packages."""
        return float(self.costs.mean() + self.staff_paid(brought) * self.staff_price.mean())


@dataclass(frozen=True)
class Problem:
    """Everything that a plan chooses from."""

    packages: tuple[Package, ...]
    choices: tuple[Choice, ...]
    hubs: tuple[SharedSite, ...] = ()
    labour_forces: Mapping[str, float] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)
    """Names of places, by code."""
    years: int = 1
    """Years in which a package may move."""

    @cached_property
    def draws(self) -> int:
        """How many futures there are."""
        return len(self.choices[0].costs)

    @cached_property
    def costs(self) -> Array:
        """Every choice's cost in every future, shape (choices, draws)."""
        return np.stack([choice.costs for choice in self.choices])

    @cached_property
    def work(self) -> Array:
        """The work behind each choice, shape (choices,)."""
        heads = {package.id: package.work for package in self.packages}
        return np.array([heads[choice.package] for choice in self.choices])

    @cached_property
    def of_package(self) -> dict[str, NDArray[np.int64]]:
        """Positions of each package's choices."""
        return _positions([choice.package for choice in self.choices])

    @cached_property
    def ways(self) -> dict[str, tuple[NDArray[np.int64], ...]]:
        """The ways to do each package: positions of a choice, or of the parts taken together."""
        return {
            package: tuple(
                _positions([(self.choices[each].taken, self.choices[each].year) for each in at],
                           at).values()
            )
            for package, at in self.of_package.items()
        }  # fmt: skip

    @cached_property
    def way_of(self) -> dict[int, int]:
        """The first choice of the way that each choice belongs to, by position."""
        ways = (way.tolist() for ways in self.ways.values() for way in ways)
        return {at: way[0] for way in ways for at in way}

    @cached_property
    def portions(self) -> Array:
        """The share of its package that each choice has where it is taken in full."""
        return np.array([choice.portion for choice in self.choices])

    @cached_property
    def of_place(self) -> dict[str, NDArray[np.int64]]:
        """Positions of the choices in each place."""
        return _positions([choice.place for choice in self.choices])

    @cached_property
    def of_hub(self) -> dict[str, NDArray[np.int64]]:
        """Positions of the choices at each hub."""
        found = _positions([choice.hub for choice in self.choices])
        return {hub.id: found.get(hub.id, np.empty(0, np.int64)) for hub in self.hubs}

    @cached_property
    def by_id(self) -> dict[str, Package]:
        """The packages by id."""
        return {package.id: package for package in self.packages}

    def place_name(self, place: str) -> str:
        """Return what a place is called."""
        return self.places.get(place, place)


def _positions(
    keys: Sequence[Key], among: Iterable[int] | None = None
) -> dict[Key, NDArray[np.int64]]:
    """Return the positions of each key, in ``among`` or from the first on."""
    found: dict[Key, list[int]] = {}
    for at, key in zip(range(len(keys)) if among is None else among, keys, strict=True):
        found.setdefault(key, []).append(at)
    return {key: np.array(at, dtype=np.int64) for key, at in found.items()}
