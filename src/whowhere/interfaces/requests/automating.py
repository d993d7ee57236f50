"""From a scenario to its case with software, and to the one in which software comes first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import ceil

from whowhere.decide.automate.pairs import BothWays
from whowhere.facts.factbook import Factbook
from whowhere.interfaces.requests.cases import scenario_in
from whowhere.interfaces.requests.changing import resolved
from whowhere.interfaces.requests.meant import require_meant
from whowhere.interfaces.requests.own_folder import factbook
from whowhere.interfaces.requests.placing import placed
from whowhere.interfaces.requests.written import Written
from whowhere.model.case import Case
from whowhere.model.engagements import Engagement
from whowhere.model.graph.evaluate import Spot
from whowhere.model.scenario.automation import Automation
from whowhere.model.scenario.options import OptionPath
from whowhere.model.scenario.scenario import Scenario
from whowhere.model.software_kinds import KINDS, Kind
from whowhere.quantities.faults import Argument, Fault, Faults, one_of


@dataclass(frozen=True)
class ScenarioWithSoftware:
    """A scenario with software, and its case."""

    scenario: Scenario
    book: Factbook
    case: Case

    def software_first(self, move: BothWays) -> Case | None:
        """Return the case in which a move begins once the software has its whole share.

        ``None`` where no one arrangement stands today, or the move changes by itself.
        """
        people, today = move.people.option, self.scenario.as_is
        operated = Engagement.BUILD_OPERATE_TRANSFER
        is_one = len(self.scenario.today_parts) == 1
        changes = operated in {people.engagement, today and today.engagement}
        if not is_one or changes or self.case.is_of_several(people):
            return None
        months = sum(
            self.case.facts[name, Spot()][0].value.likely
            for name in ("software_start", "software_ramp")
        )
        if months >= self.scenario.work.horizon_months:
            return None
        path = OptionPath(first=today, then=people, after_months=float(ceil(months)))
        options = self.scenario.options.model_copy(update={"paths": (path,), "mixes": ()})
        changed = Scenario.model_construct(**{**dict(self.scenario), "options": options})
        return resolved(changed, self.book)


def with_software(
    written: Written, as_of: date, settings: Sequence[str], kind: Kind | None
) -> ScenarioWithSoftware:
    """Return a scenario with the software that it states, or with some of a kind.

    Raises ``Faults`` where neither says what it does, or both say another.
    """
    scenario, book = scenario_in(written, settings), factbook(as_of)
    if kind is not None and scenario.automation is not None and scenario.automation.kind != kind:
        do = f"Leave it out, or ask of {written.name} without its [automation]."
        accepted = f"{scenario.automation.kind}, as the scenario says"
        raise Faults([Fault("", Argument("kind"), kind, accepted, do=do)])
    if kind is not None and scenario.automation is None:
        said = {**dict(scenario), "automation": Automation(kind=kind)}
        scenario = Scenario.model_construct(**said)
    if scenario.automation is None:
        do = (
            'Add [automation] with kind = "written contacts", or ask with --kind'
            ' "written contacts".'
        )
        accepted = f"software that does part of the work: {one_of(KINDS)}"
        raise Faults([Fault("", "automation", "none in the scenario", accepted, do=do)])
    with placed(written):
        case = resolved(scenario, book)
    require_meant(scenario, written, book, case)
    _require_today(case)
    return ScenarioWithSoftware(scenario, book, case)


def _require_today(case: Case) -> None:
    """Raise ``Faults`` where what stands is not looked at with software: all is told beside it."""
    today = replace(case.as_is, automated=True)
    if today.id in case.automated:
        return
    barred = case.barred.get(today.id)
    raise Faults([
        Fault(
            "", today.id, f"no option: {barred}" if barred else "left out",
            "today's way with software among the options: all is told beside it",
            do="Ask compare, which needs none." if barred
            else f"Take {today.id} out of leave_out under [options], or ask compare.",
        )
    ])  # fmt: skip
