"""Which costs arise where today's way is another than own staff at home: to stay, and to move away.

Staying has the lines of its engagement without set-up, from the first month to the last. Moving
has the lines of the option, and those of leaving what stands today, until the last wave has moved.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from whowhere.model.engagements import VENDORS, Engagement
from whowhere.model.ledger import (
    BACKLASH,
    MOVING,
    RAMP,
    RECRUITING,
    VENDOR_RAMP,
    WAITING_IDLE,
    Line,
)

STANDING: dict[str, str] = {
    "pay_months": "standing_pay_months",
    "price_months": "standing_price_months",
    "entity_months_kept": "standing_entity_months",
    "contract_months": "standing_contract_months",
    "fee_months": "today_price_months",
    "visit_months": "standing_visit_months",
    "home_team_months": "today_pay_months",
    "in_the_run": "today_in_the_run",
}
"""The drivers of what is there from the start, for those of what has still to come."""

BEFORE: dict[str, str] = {
    "pay_months": "before_pay_months",
    "price_months": "before_price_months",
    "contract_months": "before_contract_months",
    "fee_months": "before_fee_months",
    "home_team_months": "before_home_months",
    "entity_months_kept": "before_entity_months",
    "visit_months": "before_visit_months",
    "in_the_run": "before_in_the_run",
    "after_end_months": "before_early_end",
    "at_horizon": "before_horizon",
    "standing_pay_months": "waiting_months",
    "standing_price_months": "waiting_price_months",
    "standing_contract_months": "waiting_contract_months",
    "standing_entity_months": "waiting_entity_months",
    "standing_visit_months": "visiting_months",
    "today_pay_months": "watching_months",
    "today_price_months": "waiting_fee_months",
    "today_in_the_run": "waiting_in_the_run",
}
"""The drivers of what flows until another takes over, for those of what flows to the horizon."""


def _run(id_: str, name: str, amount: str, driver: str) -> Line:
    return Line(id_, name, "run", "today", amount, driver)


def _set_up(id_: str, name: str, amount: str, driver: str) -> Line:
    return Line(id_, name, "set_up", "changing_over", amount, driver)


_OPERATED = Engagement.BUILD_OPERATE_TRANSFER
_UNCHANGED = {line.id for line in MOVING} & {"first_travel", "delay"}
"""Lines of moving that are the same wherever the work comes from."""
_LINES = {line.id: line for line in MOVING}


def _watched(oversight: str) -> tuple[Line, ...]:
    """Return what home spends on people elsewhere until their work has moved."""
    return (
        _run("watching", "Oversight of today's people until then", oversight, "watching_months"),
        _run("visiting", "Visits to them until then", "from_travel_bill", "visiting_months"),
    )


KNOWLEDGE = _set_up("relearning", "Ramp-up: longer without the vendor's notes", "relearning",
                        "at_arrival")  # fmt: skip


def _until_moved(
    amount: str, idle: str, name: str, oversight: str = "from_oversight_bill"
) -> tuple[Line, ...]:
    """Return what people there cost until their work has moved, and while they teach."""
    return (
        _run("waiting", f"{name} until its work moves", amount,
                 "waiting_months"),
        replace(WAITING_IDLE, amount=idle),
        _set_up("knowledge_transfer", "Parallel running (knowledge transfer)", amount,
                    "teaching_months"),
        *_watched(oversight),
    )  # fmt: skip


UNTIL_RELEASED = _run("waiting_season", "Season of today's vendor until the work moves",
                      "from_season_bill", "waiting_contract_months")  # fmt: skip


def _until_released(amount: str) -> tuple[Line, ...]:
    """Return what a vendor costs until its work has moved, and beyond that by contract."""
    return (
        _run("waiting", "Today's vendor until its work moves", amount,
                 "waiting_contract_months"),
        UNTIL_RELEASED,
        _set_up("knowledge_transfer", "Parallel running (knowledge transfer)", amount,
                    "teaching_contract_months"),
        _run("notice", "Today's vendor until its notice ends",
                 "from_vendor_price", "contract_months_kept"),
        _run("minimum", "Minimum of today's contract to its end",
                 "minimum_bill_left", "minimum_months"),
        _set_up("termination", "Early termination of today's contract", "termination_charge",
                    "at_parting"),
        _set_up("tools", "Replacing today's vendor's tools", "tools_replaced", "at_arrival"),
        *_watched("from_oversight_bill"),
    )  # fmt: skip


DISMISSING = tuple(
    replace(_LINES[each], name=name)
    for each, name in (
        ("kept_by_law", "Today's team until the law there lets it go"),
        ("severance_at_home", "Redundancy cost where the work is today"),
        ("retention_at_home", "Retention bonuses"),
    )
)
"""What the law, and who must teach, ask for where people are employed today."""

CLOSING = _set_up("closing_today", "Closing today's company there", "from_closing_cost",
                      "at_parting")  # fmt: skip

PARTING: dict[Engagement, tuple[Line, ...]] = {
    Engagement.OWN_STAFF: (
        *_until_moved(
            "from_employed_bill", "from_idle_centre_bill", "Today's team",
            "from_own_centre_oversight",
        ),
        *DISMISSING,
        replace(_LINES["empty_desks"], name="Stranded cost: empty workplaces there"),
        replace(_LINES["retained"], name="Retained organisation there"),
        CLOSING,
    ),
    Engagement.EMPLOYER_OF_RECORD: (
        *_until_moved("from_leased_bill", "from_idle_leased_bill", "Today's team"), *DISMISSING,
    ),
    Engagement.CONTRACTOR: tuple(
        replace(UNTIL_RELEASED, amount=line.amount, driver=line.driver)
        if line.id == WAITING_IDLE.id
        else line
        for line in _until_moved(
            "from_freelance_bill", "from_season_fees", "Today's contractors"
        )
    ),
    Engagement.STAFF_AUGMENTATION: _until_released("from_seats_bill"),
    Engagement.MANAGED_SERVICE: _until_released("from_contract_bill"),
    _OPERATED: _until_released("from_contract_bill"),
}  # fmt: skip
"""What leaving today's way takes, by its engagement, wherever the work goes."""

LOSING_HEART = replace(BACKLASH, amount="losing_heart")

FROM_A_VENDOR: dict[str, tuple[Line, ...]] = {
    RECRUITING.id: (
        replace(RECRUITING, name="Recruiting those who are not re-badged",
                amount="recruiting_of_others"),
        _set_up("hiring_fee", "Fee for re-badging the vendor's people", "hiring_fee",
                    "at_arrival"),
    ),
    RAMP.id: (replace(RAMP, amount="learning_of_others"), KNOWLEDGE),
}  # fmt: skip
"""What changes for new people of ours if a vendor's people did the work: some come over."""
TO_A_VENDOR: dict[str, tuple[Line, ...]] = {
    VENDOR_RAMP.id: (VENDOR_RAMP, replace(KNOWLEDGE, amount="vendor_relearning")),
}


@cache
def parting(engagement: Engagement, *, at_home: bool, closes: bool = True) -> tuple[Line, ...]:
    """Return what leaving a part of today's way takes; people at home may lose heart besides.

    Where some of it stays, nothing is closed.
    """
    lines = tuple(line for line in PARTING[engagement] if closes or line != CLOSING)
    return (*lines, LOSING_HEART) if at_home else lines


@cache
def staying(usual: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return what goes on as it is, from the usual lines of its engagement or offer."""
    kept = (line for line in usual if line.phase != "set_up" and line not in (*MOVING, BACKLASH))
    return tuple(replace(line, driver=STANDING.get(line.driver, line.driver)) for line in kept)


@cache
def arriving(lines: tuple[Line, ...], today: Engagement) -> tuple[Line, ...]:
    """Return an option's own lines where its work comes from today's way."""
    return tuple(_arriving(lines, today))


def _arriving(lines: Iterable[Line], today: Engagement) -> Iterator[Line]:
    changed = FROM_A_VENDOR if RECRUITING in lines else TO_A_VENDOR
    moving = {line.id for line in MOVING} - _UNCHANGED
    for line in lines:
        if line.id in moving or line == BACKLASH:
            continue
        yield from changed.get(line.id, (line,)) if today in VENDORS else (line,)
