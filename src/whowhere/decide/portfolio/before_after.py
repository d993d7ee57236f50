"""Before and after: what other values would do to a plan, its cost, and each of its packages."""

from __future__ import annotations

from dataclasses import dataclass

from whowhere.decide.portfolio.plan import Part
from whowhere.decide.portfolio.planning import Planned
from whowhere.decide.portfolio.problem import Package


@dataclass(frozen=True)
class PackageChange:
    """A package before and after; without parts where there is no plan on that side."""

    package: Package
    before: tuple[Part, ...]
    after: tuple[Part, ...]

    @property
    def is_done_otherwise(self) -> bool:
        """Whether other options do it, in other shares or in another year."""
        return _as_done(self.before) != _as_done(self.after)

    @property
    def cost_before(self) -> float:
        """Its expected cost before, without what is shared."""
        return sum(part.cost for part in self.before)

    @property
    def cost_after(self) -> float:
        """Its expected cost after, without what is shared."""
        return sum(part.cost for part in self.after)


SAME_SHARE = 3
"""Decimals to which two shares are the same."""


def _as_done(parts: tuple[Part, ...]) -> set[tuple[str, int, float]]:
    return {
        (each.choice.option.id, each.choice.year, round(each.share, SAME_SHARE)) for each in parts
    }


@dataclass(frozen=True)
class PlanChange:
    """Two plans of the same portfolio, in the same futures."""

    before: Planned
    after: Planned
    packages: tuple[PackageChange, ...]

    @property
    def done_otherwise(self) -> tuple[PackageChange, ...]:
        """The packages that the plan does otherwise."""
        return tuple(each for each in self.packages if each.is_done_otherwise)

    @property
    def cost(self) -> float | None:
        """By how much more the plan is expected to cost; ``None`` without a plan on both sides."""
        if self.before.plan is None or self.after.plan is None:
            return None
        return self.after.plan.cost - self.before.plan.cost


def plan_change(before: Planned, after: Planned) -> PlanChange:
    """Return what changes from one plan to the other, package by package."""
    return PlanChange(
        before,
        after,
        tuple(
            PackageChange(package, _parts(before, package.id), _parts(after, package.id))
            for package in after.problem.packages
        ),
    )


def _parts(planned: Planned, package: str) -> tuple[Part, ...]:
    return planned.plan.of(package) if planned.plan else ()
