"""Ways in which work may stand today, as scenarios state them: for tests of every reading."""

from __future__ import annotations

from typing import Any

VENDOR = {
    "option": "managed_service@PH",
    "vendor": "Harbour BPO",
    "since": "2021-05-01",
    "price_per_month": 120_000,
    "contract": {
        "ends": "2028-03-31",
        "notice_months": 6,
        "termination_fee": 60_000,
        "minimum": "60%",
        "indexation": "3%",
        "owns_knowledge": "vendor",
        "owns_tools": "us",
        "people_hired": "40%",
        "non_solicit_fee": "25%",
    },
}
"""A vendor with every clause of a contract."""
WAYS: dict[str, list[dict[str, Any]]] = {
    "a vendor abroad": [{"option": "managed_service@PH"}],
    "a vendor with a contract": [VENDOR],
    "a centre abroad": [{"option": "own_staff@PL", "since": "2019-01-01", "lease_months": 18}],
    "an employer of record": [{"option": "employer_of_record@PL"}],
    "contractors": [{"option": "contractor@PL"}],
    "seats at home": [{"option": "staff_augmentation@home"}],
    "a centre that a partner runs": [{"option": "build_operate_transfer@PL"}],
    "half and half": [
        {"option": "own_staff@home", "share": "50%"},
        {"option": "managed_service@PH", "price_per_month": 50_000},
    ],
    "three partners": [
        {"option": "employer_of_record@PL", "share": "30%"},
        {"option": "contractor@PL", "share": "30%"},
        {"option": "staff_augmentation@home", "contract": {"notice_months": 2}},
    ],
    "three parts": [
        {"option": "own_staff@home", "share": "20%"},
        {"option": "own_staff@PL", "share": "30%"},
        {**VENDOR, "price_per_month": 40_000},
    ],
}


def standing(parts: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the changes that make a scenario's work stand so today."""
    return {"today": {"parts": parts}, "work__today": None}
