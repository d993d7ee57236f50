from __future__ import annotations

import pytest
from tests.cases import SMALL, changed

from whowhere.model.scenario.settings import with_settings
from whowhere.quantities.faults import Faults


def assumptions(*settings: str, **written: object) -> dict[str, object]:
    found = with_settings({**SMALL, "assumptions": written}, settings)["assumptions"]
    assert isinstance(found, dict)
    return found


def test_a_set_value_replaces_the_files_and_all_that_it_speaks_of() -> None:
    written = {"attrition": 0.2, "PH": {"attrition": 0.3, "pay": {"support_agent": 9000}}}
    assert assumptions("attrition=0.45", **written) == {
        "attrition": "0.45",
        "PH.pay.support_agent": 9000,
    }
    assert assumptions("PH.pay=18000 to 24000", **written) == {
        "attrition": 0.2,
        "PH.attrition": 0.3,
        "PH.pay": "18000 to 24000",
    }


def test_a_key_of_the_work_is_set_as_the_file_would_say_it() -> None:
    found = with_settings(SMALL, ["work.horizon_months=48", "company.city=Denver"])
    assert found["work"] == {**SMALL["work"], "horizon_months": 48}
    assert found["company"]["city"] == "Denver"
    assert SMALL["work"]["horizon_months"] == 24
    assert changed(SMALL, work__horizon_months=48)["work"] == found["work"]


@pytest.mark.parametrize("setting", ["attrition", "=0.4", "attrition=", "", "="])
def test_a_setting_without_name_or_value_is_refused(setting: str) -> None:
    with pytest.raises(Faults, match="NAME=VALUE"):
        with_settings(SMALL, [setting])
