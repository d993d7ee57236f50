"""Software is said under ``[automation]`` alone: nothing else may be named with it, or for it."""

from __future__ import annotations

from typing import Any

import pytest
from tests.cases import SMALL, case_of, changed

from whowhere.quantities.faults import Faults

ACME = {"vendor": "Acme", "kind": "output", "monthly_price": 50_000}


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ({"work__today": "own_staff@PH+auto"}, "work.today"),
        ({"options__mixes": [{"own_staff": {"home": 0.2, "PH+auto": 0.8}}]},
         "options.mixes[1].parts[2].option"),
        ({"options__paths": [{"first": "own_staff@PH+auto", "then": "own_staff@PL"}]},
         "options.paths[1].first"),
        ({"offers": [{**ACME, "option": "managed_service@PH+auto"}]}, "offers[1].option"),
    ],
)  # fmt: skip
def test_what_others_are_made_of_is_named_without_software(said: dict[str, Any], key: str) -> None:
    document = changed(SMALL, automation={"kind": "voice"}, **said)
    with pytest.raises(Faults, match=r"without \+auto") as refused:
        case_of(document)
    assert [fault.key for fault in refused.value.faults] == [key]
    assert refused.value.faults[0].nearest in {"own_staff@PH", "managed_service@PH"}


@pytest.mark.parametrize("name", ["share_solved", "work_saved", "price_of_unit"])
def test_an_own_value_of_software_needs_software(name: str) -> None:
    with pytest.raises(Faults, match="work without software"):
        case_of(changed(SMALL, assumptions={name: 0.5}))
    case_of(changed(SMALL, assumptions={name: 0.5}, automation={"kind": "written contacts"}))
