"""Values that a user sets on a portfolio for one run: they beat what its file says."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

from whowhere.model.own_values import OF_SOFTWARE
from whowhere.model.portfolio.portfolio import Package
from whowhere.model.portfolio.rules import Rules
from whowhere.model.scenario.assumptions import UNKNOWN_NAME, flattened
from whowhere.model.scenario.automation import Automation
from whowhere.model.scenario.company import Company
from whowhere.model.scenario.policy import Policy
from whowhere.model.scenario.requirements import Requirements
from whowhere.model.scenario.settings import KEY, others, split, toml_value
from whowhere.model.scenario.table import Table
from whowhere.model.scenario.work import Tasks
from whowhere.quantities.faults import Argument, Fault, Faults, nearest, one_of

SOFTWARE: Final = "automation"
"""The table of a package, or of all of them, that says what software does."""
OF_ALL: Final = ("start", "horizon_months")
"""Keys of a scenario's work that a portfolio has once for all packages."""
TABLES: Final[Mapping[str, type[Table]]] = {
    "company": Company,
    "rules": Rules,
    "policy": Policy,
}
ACCEPTED: Final = (
    "an assumption as PH.attrition; company.KEY; work.KEY, requirements.KEY and automation.KEY of"
    " every package; rules.KEY; policy.KEY; or packages.ID.KEY, where KEY is a key of that"
    " package, or one of its automation, or an assumption"
)
Document = dict[str, Any]


def with_portfolio_settings(document: Mapping[str, Any], settings: Sequence[str]) -> Document:
    """Return a portfolio's document with values set; a set value replaces what it speaks of.

    Keys are those of a scenario, for every package, and the portfolio's own: ``rules.most_sites``,
    ``packages.desk.core``. Raises ``Faults``.
    """
    result = _own_copy(document)
    faults: list[Fault] = []
    for name, written in map(split, settings):
        try:
            _SET.get(name.partition(".")[0], _assumption)(result, name, written)
        except Faults as found:
            faults += found.faults
    if faults:
        raise Faults(faults)
    return result


def settings_told(found: Faults, settings: Sequence[str]) -> Faults:
    """Return faults that name what was set instead of where it came to stand, each once."""
    names = [name for name, _ in map(split, settings)]

    def told(fault: Fault) -> Fault:
        key = fault.key.replace('"', "")
        meant = next((name for name in names if _stands_at(name, key)), None)
        if meant is None:
            return fault
        said = Argument(KEY, meant)
        near = _nearest(meant, fault)
        return Fault("", said, fault.given, fault.accepted, near, fault.do)

    return Faults(list(dict.fromkeys(map(told, found.faults))))


def _stands_at(name: str, key: str) -> bool:
    """Whether the key of a fault is where a set value came to stand."""
    first, _, rest = name.partition(".")
    _, _, of_package = key.partition("].") if key.startswith("packages[") else ("", "", "")
    if first == "packages":
        rest = rest.partition(".")[2]
        return bool(of_package) and of_package in {rest, f"assumptions.{rest}"}
    if first == "work":
        return (rest in OF_ALL and key == rest) or of_package == rest
    if first in {"requirements", SOFTWARE}:
        return name in {of_package, key}
    said = f"assumptions.{name}"
    return key in {name, said} or of_package == said


def _nearest(name: str, fault: Fault) -> str:
    """Return what was meant: of a name within a package also the package's own keys."""
    first, ident, key = (*name.split(".", 2), "", "")[:3]
    if first != "packages" or fault.given != UNKNOWN_NAME:
        return fault.nearest
    near = fault.nearest or nearest(key, Package.model_fields)
    return f"packages.{ident}.{near}" if near else ""


def _own_copy(document: Mapping[str, Any]) -> Document:
    """Return the document with tables that may be written to."""
    result = {
        key: dict(value) if key in {*TABLES, SOFTWARE} and isinstance(value, Mapping) else value
        for key, value in document.items()
    }
    packages = document.get("packages")
    if isinstance(packages, list):
        result["packages"] = [dict(each) if isinstance(each, Mapping) else each
                              for each in packages]  # fmt: skip
    return result


def _packages(document: Document) -> Iterator[Document]:
    packages = document.get("packages")
    yield from (each for each in packages or () if isinstance(each, dict))


def _table(document: Document, name: str, written: str) -> None:
    section, _, key = name.partition(".")
    if isinstance(table := document.setdefault(section, {}), dict):
        table[key] = toml_value(written)


def _of_work(document: Document, name: str, written: str) -> None:
    """Set a key of the work: the months of all, or what every package says of itself."""
    key = name.partition(".")[2]
    if key not in OF_ALL and key not in Tasks.model_fields:
        raise _unknown(name)
    for table in [document] if key in OF_ALL else _packages(document):
        table[key] = toml_value(written)


def _of_all(document: Document, name: str, written: str) -> None:
    document[name] = toml_value(written)


def _requirement(document: Document, name: str, written: str) -> None:
    for package in _packages(document):
        _in_package(package, name, written)


def _of_software(document: Document, name: str, written: str) -> None:
    """Set a key of the software of all packages, and of those that say their own."""
    key, of_all = name.partition(".")[2], document.get(SOFTWARE)
    if key not in Automation.model_fields:
        raise _unknown(name)
    own = [each for each in _packages(document) if isinstance(each.get(SOFTWARE), Mapping)]
    for each in own:
        each[SOFTWARE] = {**each[SOFTWARE], key: toml_value(written)}
    if isinstance(of_all, Mapping) or not own:
        _table(document, name, written)


def _of_one(document: Document, name: str, written: str) -> None:
    """Set a key of one package, or an assumption for it alone."""
    _, ident, key = (*name.split(".", 2), "", "")[:3]
    known = [str(each.get("id")) for each in _packages(document)]
    if ident not in known or not key:
        given = f"about no package {ident}" if ident not in known else "without a key"
        near = nearest(ident, known)
        accepted = f"packages.ID.KEY, where ID is {one_of(known)}"
        fault = Fault("", Argument(KEY, name), given, accepted,
                      near and f"packages.{near}.{key}".rstrip("."))  # fmt: skip
        raise Faults([fault])
    for package in _packages(document):
        if str(package.get("id")) == ident:
            if SOFTWARE not in package and key.startswith(f"{SOFTWARE}."):
                package[SOFTWARE] = document.get(SOFTWARE, {})
            _in_package(package, key, written)


def _in_package(package: Document, key: str, written: str) -> None:
    section, _, rest = key.partition(".")
    if rest and section in {"requirements", SOFTWARE}:
        table = package.get(section)
        package[section] = {**(table if isinstance(table, Mapping) else {}),
                            rest: toml_value(written)}  # fmt: skip
    elif key in Package.model_fields:
        package[key] = toml_value(written)
    else:
        said = others(package.get("assumptions", {}), key)
        package["assumptions"] = {**said, key: written}


def _assumption(document: Document, name: str, written: str) -> None:
    """Set an assumption for all packages: what a package says of the same is gone."""
    first, _, key = name.rpartition(".")
    section = "" if key in OF_SOFTWARE else _section_of(key)
    if section and (not first or nearest(first, (section,))):
        raise _unknown(name)
    document["assumptions"] = {**others(document.get("assumptions", {}), name), name: written}
    for package in _packages(document):
        if isinstance(flattened(package.get("assumptions", {})), Mapping):
            package["assumptions"] = others(package.get("assumptions", {}), name)


def _section_of(key: str) -> str:
    """Return the table that has a key of this name; empty where none has."""
    found = (name for name, table in _SECTIONS.items() if key in table.model_fields)
    return next(found, "")


def _unknown(name: str) -> Faults:
    key = name.rpartition(".")[2]
    section = _section_of(key)
    near = f"{section}.{key}" if section else ""
    if not near:
        known = [f"{each}.{field}" for each, table in _SECTIONS.items()
                 for field in table.model_fields]  # fmt: skip
        near = nearest(name, [*known, *(f"work.{each}" for each in OF_ALL)])
    return Faults([Fault("", Argument(KEY, name), "an unknown key", ACCEPTED, near)])


_SECTIONS: Final[Mapping[str, type[Table]]] = {
    **TABLES,
    "requirements": Requirements,
    SOFTWARE: Automation,
    "work": Tasks,
}
_SET: Final[Mapping[str, Callable[[Document, str, str], None]]] = {
    **dict.fromkeys(TABLES, _table), **dict.fromkeys(OF_ALL, _of_all),
    "work": _of_work, "requirements": _requirement, SOFTWARE: _of_software, "packages": _of_one,
}  # fmt: skip
