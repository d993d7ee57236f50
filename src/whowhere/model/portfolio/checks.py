"""Whether the parts of a portfolio fit together: packages, rules, sites and vendors."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterator, Sequence
from math import fsum
from typing import Final

from whowhere.model.engagements import Engagement
from whowhere.model.portfolio.portfolio import Package, Portfolio
from whowhere.model.portfolio.software import OF_ONE_TEAM
from whowhere.model.scenario.checks import misfits
from whowhere.model.scenario.lines import Path
from whowhere.model.scenario.misfit import Misfit
from whowhere.model.scenario.options import Option
from whowhere.model.scenario.policy_checks import rules_bear_on_the_case
from whowhere.model.scenario.refusal import refusal
from whowhere.quantities.faults import nearest, one_of
from whowhere.quantities.names import listed

OURS: Final = frozenset(
    {Engagement.OWN_STAFF, Engagement.EMPLOYER_OF_RECORD, Engagement.CONTRACTOR}
)
"""Engagements that no vendor delivers."""
OF_ALL: Final = frozenset({"options", "automation"})
"""Tables that are those of the portfolio where a package has none of its own."""
OF_NO_PACKAGE: Final = "policy"
"""A table of the portfolio alone: what does not reach one package may reach another."""


def portfolio_misfits(portfolio: Portfolio, known: Collection[str]) -> Iterator[Misfit]:
    """Return what does not fit; ``known`` are the names that assumptions may have."""
    told = [found for check in CHECKS for found in check(portfolio)]
    yield from told
    seen = {found.path for found in told}
    for at, package in enumerate(portfolio.packages):
        for found in _of_package(portfolio, package, at, known):
            if found.path not in seen:
                seen.add(found.path)
                yield found


def _of_package(
    portfolio: Portfolio, package: Package, at: int, known: Collection[str]
) -> Iterator[Misfit]:
    """Return what does not fit within one package, found as in a scenario of its own."""
    scenario = portfolio.scenarios[at]
    others = len((package.options or portfolio.options).mixes)
    for found in misfits({**dict(scenario), "known": known}):
        if found.path[0] == OF_NO_PACKAGE:
            continue
        yield found._replace(path=_path_in(package, at, _own_mix(found.path, others)))


def _own_mix(path: Path, others: int) -> Path:
    """Return the path of a package's own mix, which comes after those of its options."""
    match path:
        case ("options", "mixes", int(index), *rest) if index >= others:
            return ("mixes", index - others, *rest)
    return path


def _path_in(package: Package, at: int, path: Path) -> Path:
    """Return where a part of a package's scenario stands in the portfolio's file."""
    first, *rest = path
    is_shared = first == "company" or (first in OF_ALL and getattr(package, str(first)) is None)
    if is_shared or (first == "assumptions" and rest[0] not in package.assumptions):
        return path
    return ("packages", at, *rest) if first == "work" else ("packages", at, *path)


def tax_rules_bear_on_a_package(portfolio: Portfolio) -> Iterator[Misfit]:
    """A rule that is switched on reaches some package."""
    said = portfolio.policy
    found = [
        {misfit.path: misfit for misfit in rules_bear_on_the_case(each.company, each.work, said)}
        for each in portfolio.scenarios
    ]
    for path, misfit in found[0].items():
        if all(path in others for others in found):
            yield misfit


def ids_are_told_apart(portfolio: Portfolio) -> Iterator[Misfit]:
    """Each package has an id of its own."""
    for at in _repeated([package.id for package in portfolio.packages]):
        name = portfolio.packages[at].id
        error = refusal(
            "an id of its own", do="Give one of the two another.", given=f"{name} again"
        )
        yield Misfit(("packages", at, "id"), name, error)


def teams_are_among_the_employees(portfolio: Portfolio) -> Iterator[Misfit]:
    """The company employs at least those who do the work of all packages at home today."""
    said = portfolio.company.employees
    teams = fsum(scenario.heads_at_home for scenario in portfolio.scenarios)
    if said is not None and said < teams and len(portfolio.packages) > 1:
        do = "Count everybody at home, these teams among them."
        error = refusal(f"at least {teams:g}, today's teams at home", do=do)
        yield Misfit(("company", "employees"), said, error)


def mixes_of_all_are_made_of_what_all_have(portfolio: Portfolio) -> Iterator[Misfit]:
    """A mix of every package names no role and no offer that only some of them have."""
    asked = [package for package in portfolio.packages if package.options is None]
    known = [(package.title, _roles_and_offers(package, portfolio.home)) for package in asked]
    for path, name in _named_in_mixes(portfolio):
        without = [title for title, names in known if name not in names]
        if 0 < len(without) < len(known):
            do = f"Write it as mixes of the packages that have it; {without[0]} has none."
            yield Misfit(path, name, refusal("what every package has", do=do))


def _named_in_mixes(portfolio: Portfolio) -> Iterator[tuple[Path, str]]:
    """Yield the roles and the offers in the mixes of all packages, with where each stands."""
    for index, mix in enumerate(portfolio.options.mixes):
        for number, part in enumerate(mix.parts):
            at: Path = ("options", "mixes", index, "parts", number)
            yield from (((*at, "roles", role), role) for role in part.roles or ())
            if part.option.offer:
                yield (*at, "option"), part.option.at_home_in(portfolio.home).id


def _roles_and_offers(package: Package, home: str) -> frozenset[str]:
    roles = (name for role in package.roles for name in (role.role, role.key))
    return frozenset((*roles, *(offer.row.at_home_in(home).id for offer in package.offers)))


def packages_do_not_change_on_the_way(portfolio: Portfolio) -> Iterator[Misfit]:
    """A plan is one choice for each package and month: no path is stated."""
    stated: dict[Path, bool] = {("options",): bool(portfolio.options.paths)}
    for at, package in enumerate(portfolio.packages):
        stated["packages", at, "options"] = bool(package.options and package.options.paths)
    for path in (path for path, has_paths in stated.items() if has_paths):
        do = "Remove them; compare the package alone to see what a path is worth."
        error = refusal("no paths in a portfolio", do=do, given="stated")
        yield Misfit((*path, "paths"), None, error)


def packages_stay_as_large(portfolio: Portfolio) -> Iterator[Misfit]:
    """A plan sizes sites and vendors for one number of heads."""
    for at, package in enumerate(portfolio.packages):
        for index, role in enumerate(package.roles):
            if role.by_date:
                most = max(count for _, count in role.by_date.steps)
                do = f"Write what to plan for, such as {most:g}."
                key = ("heads",) if role.heads else ("volume", "per_week")
                error = refusal("one number in a plan", do=do, given="given by month")
                yield Misfit(("packages", at, "roles", index, *key), role.role, error)


def software_does_work_of_a_package(portfolio: Portfolio) -> Iterator[Misfit]:
    """The software of all packages does work of some, and says nothing that one team has."""
    said = portfolio.automation
    if said is None:
        return
    does = [each for each in portfolio.packages if portfolio.is_work_of_software(each)]
    if not does:
        do = "Say it under the package that it is for: [packages.automation]."
        error = refusal("software for what most people of some package do", do=do)
        yield Misfit(("automation", "kind"), said.kind, error)
    meant = [each for each in does if portfolio.may_have_software_of_all(each)]
    for key in OF_ONE_TEAM if len(meant) > 1 else ():
        if (amount := getattr(said, key)) is not None:
            do = f"Say it under each: {listed([each.title for each in meant])}."
            accepted = "what holds for every package; this is of one team"
            error = refusal(accepted, do=do, given=str(amount))
            yield Misfit(("automation", key), str(amount), error)


def software_is_wanted_or_not(portfolio: Portfolio) -> Iterator[Misfit]:
    """A package that says what software does of it does not say that it is without."""
    for at, package in enumerate(portfolio.packages):
        if package.automation and package.without_software:
            error = refusal("false where the package has its own automation", do="Remove one.")
            yield Misfit(("packages", at, "without_software"), value=True, error=error)


def left_out_with_software_somewhere(portfolio: Portfolio) -> Iterator[Misfit]:
    """What all packages leave out with software is compared for some that share these options."""
    sharing = [each for each in portfolio.packages if each.options is None]
    if any(map(portfolio.software_of, sharing)):
        return
    for at, option in enumerate(portfolio.options.leave_out):
        if option.automated:
            do = "Remove it, or add [automation]."
            error = refusal("an option of work of which software does part", do=do)
            yield Misfit(("options", "leave_out", at), option.id, error)


def rules_speak_of_packages(portfolio: Portfolio) -> Iterator[Misfit]:
    """Every id in a rule is that of a package."""
    ids = [package.id for package in portfolio.packages]
    rules = portfolio.rules
    lists: list[tuple[Path, Sequence[str]]] = [(("round_the_clock",), rules.round_the_clock)]
    lists += [(("together", at), each) for at, each in enumerate(rules.together)]
    lists += [(("apart", at), each) for at, each in enumerate(rules.apart)]
    for where, named in lists:
        for at, name in enumerate(named):
            if name not in ids:
                error = refusal(f"the id of a package: {one_of(ids)}", nearest(name, ids))
                yield Misfit(("rules", *where, at), name, error)
    for where, named in lists[1:]:
        if len(set(named)) < 2:
            error = refusal("two packages or more, each once")
            yield Misfit(("rules", *where), list(named), error)


def groups_ask_for_something(portfolio: Portfolio) -> Iterator[Misfit]:
    """A group has a limit, and a name of its own."""
    groups = portfolio.rules.groups
    for at, group in enumerate(groups):
        if group.most is None and group.least is None:
            error = refusal('most = "50%", least = "20%", or both', given="without a limit")
            yield Misfit(("rules", "groups", at), group.name, error)
    for at in _repeated([each.name for each in groups]):
        error = refusal("each name once", given=f"{groups[at].name} again")
        yield Misfit(("rules", "groups", at, "name"), groups[at].name, error)


def sites_are_abroad(portfolio: Portfolio) -> Iterator[Misfit]:
    """A site is abroad and stands there once; home is always open."""
    places = [site.place for site in portfolio.sites]
    for at, place in enumerate(places):
        if place == portfolio.home:
            error = refusal("a country abroad", do="Remove it: home is always open.")
            yield Misfit(("sites", at, "place"), place, error)
    for at in _repeated(places):
        error = refusal("each country once", do="Add the two up.", given=f"{places[at]} again")
        yield Misfit(("sites", at, "place"), places[at], error)


def vendors_deliver(portfolio: Portfolio) -> Iterator[Misfit]:
    """A vendor delivers what vendors can, and no option has two."""
    seen: dict[Option, str] = {}
    for at, vendor in enumerate(portfolio.vendors):
        for place, option in enumerate(vendor.options):
            path: Path = ("vendors", at, "options", place)
            real = option.at_home_in(portfolio.home)
            if real.automated:
                near, do = real.without_software.id, "Its vendor is the same with software."
                yield Misfit(path, option.id, refusal("an option without +auto", near, do))
            elif real.engagement in OURS:
                yield Misfit(path, option.id, refusal("an option that a vendor delivers"))
            elif real in seen:
                given = f"{option.id}, which {seen[real]} has"
                yield Misfit(path, option.id, refusal("each option with one vendor", given=given))
            seen[real] = vendor.name


def _repeated(entries: Sequence[Hashable]) -> Iterator[int]:
    """Return the positions of entries that stood there before."""
    return (at for at, each in enumerate(entries) if each in entries[:at])


CHECKS: Final[tuple[Callable[[Portfolio], Iterator[Misfit]], ...]] = (
    ids_are_told_apart,
    packages_do_not_change_on_the_way,
    mixes_of_all_are_made_of_what_all_have,
    packages_stay_as_large,
    software_does_work_of_a_package,
    software_is_wanted_or_not,
    left_out_with_software_somewhere,
    teams_are_among_the_employees,
    rules_speak_of_packages,
    tax_rules_bear_on_a_package,
    groups_ask_for_something,
    sites_are_abroad,
    vendors_deliver,
)
