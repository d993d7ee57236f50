"""Contacts stated by month are staffed month by month: each step is a roster of its own."""

from __future__ import annotations

import pytest
from tests.contracts.test_plausible_demand import BY_DAY, VOLUME

from whowhere.interfaces.requests.cases import scenario_in
from whowhere.interfaces.requests.written import Written
from whowhere.model.scenario.heads import HeadsByDate
from whowhere.quantities.faults import Faults


def written(calls: object) -> Written:
    return Written(VOLUME.format(demand=BY_DAY.format(calls=calls, handle="5 min")), "desk.toml")


def heads(calls: object) -> float | HeadsByDate:
    (role, *_) = scenario_in(written(calls)).work.roles
    return role.heads


def test_each_month_has_the_heads_of_its_own_contacts() -> None:
    found = heads('{"2027-01" = 1200, "2027-09" = 2400}')

    assert isinstance(found, HeadsByDate)
    assert [count for _, count in found.steps] == [heads(1200), heads(2400)]
    assert [f"{day:%Y-%m}" for day, _ in found.steps] == ["2027-01", "2027-09"]


@pytest.mark.parametrize(
    ("calls", "said"),
    [
        ('{"2027-02" = 1200}', "contacts from 2027-02 on"),
        ('{"2027-01" = 1200, "2027-09" = 0}', "0 at 2027-09"),
        ("{" + ", ".join(f'"2027-{month:02d}" = 1200' for month in range(1, 13))
         + ', "2028-01" = 1300}', "12 at most"),
    ],
)  # fmt: skip
def test_what_is_no_volume_by_month_is_refused(calls: str, said: str) -> None:
    with pytest.raises(Faults, match=said):
        scenario_in(written(calls))
