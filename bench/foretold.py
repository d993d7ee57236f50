"""How near the workbook's foretold medians come to the futures computed anew.

The workbook moves an option's median as much as its likely case moves. Here single assumptions of
the support desk are set, and both ways are held against each other for the leading options.

Run: python bench/foretold.py
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np

from whowhere.facts.factbook import Factbook
from whowhere.model.case import Case
from whowhere.model.inputs import ASSUMABLE
from whowhere.model.resolving import resolve
from whowhere.model.scenario.loading import parse_scenario
from whowhere.simulate.central import CentralLeaves, central_costs
from whowhere.simulate.outcomes import Futures

SOURCE = Path(__file__).parents[1] / "examples" / "support-desk.toml"
DRAWS = 1_024
LEADING = 12
SETTINGS = (
    "PH.pay=x1.2", "PH.pay=x2", "attrition=0.6", "discount_rate=0.15", "contractor.hiring_rate=6",
    "language_loss=0.15", "shock_rise=0.9", "disruption_weeks=20", "work.horizon_months=24",
)  # fmt: skip


def case_with(*settings: str) -> Case:
    """Return the support desk with some values set."""
    scenario = parse_scenario(SOURCE.read_text("utf-8"), SOURCE.name, ASSUMABLE, settings)
    return resolve(scenario, Factbook(date(2026, 11, 23)))


def medians(case: Case) -> dict[str, float]:
    """Return each option's median over the futures."""
    outcomes = Futures(case, 1, DRAWS).outcomes()
    return {each.option.id: float(np.median(each.cost)) for each in outcomes}


def likely(case: Case) -> dict[str, float]:
    """Return each option's cost in the likely case."""
    costs = central_costs(case, case.options, CentralLeaves(case, 1, {}))
    return {option.id: float(cost[0]) for option, cost in costs.items()}


def main() -> None:
    """Print the largest error among the leading options for each setting."""
    case = case_with()
    as_written, likely_before = medians(case), likely(case)
    leading = sorted(as_written, key=lambda each: as_written[each])[:LEADING]
    for setting in SETTINGS:
        changed = case_with(setting)
        anew, likely_now = medians(changed), likely(changed)
        foretold = {each: as_written[each] * likely_now[each] / likely_before[each]
                    for each in leading}  # fmt: skip
        error = max(abs(foretold[each] / anew[each] - 1) for each in leading)
        same = min(leading, key=lambda each: foretold[each]) == min(
            leading, key=lambda each: anew[each]
        )
        print(f"{100 * error:5.1f}%  {'same best' if same else 'other best'}  {setting}")


if __name__ == "__main__":
    main()
