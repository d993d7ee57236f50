"""From a scenario as it was written to a resolved case."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from whowhere.decide.staffed import staffed
from whowhere.interfaces.requests.cards import with_cards
from whowhere.interfaces.requests.changing import resolved
from whowhere.interfaces.requests.meant import require_meant, require_volumes_meant
from whowhere.interfaces.requests.own_folder import factbook
from whowhere.interfaces.requests.placing import placed
from whowhere.interfaces.requests.written import Written
from whowhere.model.case import Case
from whowhere.model.inputs import ASSUMABLE
from whowhere.model.scenario.loading import parse_scenario, scenario_of
from whowhere.model.scenario.scenario import Scenario
from whowhere.model.scenario.settings import as_set
from whowhere.quantities.faults import Faults


def scenario_in(written: Written, settings: Sequence[str] = ()) -> Scenario:
    """Return a scenario checked, volumes turned into heads; ``settings`` beat it.

    Raises ``Faults``.
    """
    if isinstance(written.content, str):
        found = parse_scenario(written.content, written.name, ASSUMABLE, settings)
    else:
        found = scenario_of(written.content, written.name, ASSUMABLE, settings)
    require_volumes_meant(found, written)
    return staffed(with_cards(found, written.folder))


def case_in(written: Written, as_of: date, settings: Sequence[str] = ()) -> Case:
    """Return a scenario resolved, with values set. Raises ``Faults``."""
    return cases(written, as_of, settings)[1]


def cases(written: Written, as_of: date, settings: Sequence[str]) -> tuple[Case, Case]:
    """Resolve a scenario as it is written, and with values set. Raises ``Faults``."""
    book = factbook(as_of)
    as_written = scenario_in(written)
    with placed(written):
        plain = resolved(as_written, book)
    require_meant(as_written, written, book, plain)
    if not settings:
        return plain, plain
    scenario = scenario_in(written, settings)
    try:
        case = resolved(scenario, book)
        require_meant(scenario, written, book, case)
    except Faults as found:
        raise as_set(found, settings) from None
    return plain, case
