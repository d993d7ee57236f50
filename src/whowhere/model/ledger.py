"""The ledger of an option: which costs arise under which engagement, when, and at which index."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from whowhere.model.engagements import Engagement

Phase: TypeAlias = Literal["set_up", "run", "leave", "risk"]


@dataclass(frozen=True)
class Line:
    """One named cost: its amount times its driver is its present value.

    ``amount`` is a figure in money a month, or in money where it is paid once; ``driver`` is the
    figure that says when it flows, at which index, and what that is worth today.
    """

    id: str
    name: str
    phase: Phase
    amount: str
    driver: str


def _people(pay: str) -> tuple[Line, ...]:
    return (
        Line("pay", "Pay", "run", "base_pay_bill", pay),
        Line("extra_pay", "Statutory extra months", "run", "extra_pay_bill", pay),
        Line("contributions", "Employer contributions", "run", "contributions_bill", pay),
        Line("nights", "Night premiums", "run", "night_bill", pay),
        Line("holidays", "Work on public holidays", "run", "holiday_bill", pay),
        Line("benefits", "Benefits", "run", "benefits_bill", pay),
        Line("supporting", "Training, quality, planning, IT", "run", "supporting_bill", pay),
        Line("attrition", "Replacing leavers", "run", "attrition_bill", pay),
    )


def _desks(price: str) -> tuple[Line, ...]:
    return (
        Line("workplace", "Workplace", "run", "workplace_bill", price),
        Line("equipment", "Equipment and software", "run", "equipment_bill", price),
    )


def _own_centre(pay: str, price: str) -> tuple[Line, ...]:
    return (
        *_people(pay),
        *_desks(price),
        Line("administration", "Local administration", "run", "administration_bill", pay),
        Line("entity_upkeep", "Legal entity, upkeep", "run", "entity_upkeep", price),
        Line("intercompany_tax", "Tax on intercompany profit", "run", "intercompany_tax", pay),
        Line("conversion", "Currency conversion", "run", "conversion_bill", pay),
    )


def _vendor(contract: str) -> tuple[Line, ...]:
    return (
        Line("vendor_price", "Vendor's price", "run", "vendor_price", contract),
        Line("change_requests", "Change requests", "run", "change_request_bill", contract),
        Line("governance", "Managing the vendor", "run", "governance_bill", contract),
    )


MOVING = (
    Line("waiting", "Today's team until the start", "run", "home_own_centre_cost",
         "waiting_months"),
    Line("knowledge_transfer", "Both teams side by side", "set_up", "parallel_bill",
         "parallel_months"),
    Line("severance_at_home", "Severance at home", "set_up", "severance_at_home", "at_handover"),
    Line("retention_at_home", "Bonuses for staying on", "set_up", "retention_at_home",
         "at_handover"),
    Line("first_travel", "Visits for the handover", "set_up", "first_travel", "at_start"),
    Line("ramp_up", "Output lost while learning", "set_up", "ramp_cost", "at_start"),
)  # fmt: skip

VISITS = Line("visits", "Visits", "run", "travel_bill", "fee_months")
DISTANCE = (
    Line("oversight", "Oversight from home", "run", "oversight_bill", "home_team_months"),
    VISITS,
)
OWN_DISTANCE = (
    Line("oversight", "Oversight from home", "run", "own_centre_oversight", "home_team_months"),
    VISITS,
)

ENTITY = Line("entity_set_up", "Legal entity, set-up", "set_up", "entity_set_up", "at_decision")
PREPARING = Line("preparation", "Advice and contracts", "set_up", "preparation_cost", "at_decision")
CHOOSING = Line("selection", "Choosing the vendor", "set_up", "selection_cost", "at_decision")
RECRUITING = Line("recruiting", "Recruiting", "set_up", "recruiting_cost", "at_start")
PARTNER = Line("partner_fee", "Partner's fee", "run", "partner_fee_bill", "fee_months")
LEAVING_OWN = Line("leaving", "Leaving", "leave", "leaving_own_centre", "at_horizon")
LEAVING_PARTNER = Line("leaving", "Leaving", "leave", "leaving_partner", "at_horizon")

DISRUPTION = Line("disruption", "Unrest or power failure", "risk", "disruption_loss", "in_the_run")
CURRENCY = Line("currency_shock", "Currency shock", "risk", "currency_shock_loss", "in_the_run")
BREACH = Line("breach", "Leak of personal data", "risk", "breach_loss", "in_the_run")
BACKLASH = Line("backlash", "Backlash at home", "risk", "backlash_loss", "at_start")
FAILURE = Line("vendor_failure", "Vendor or partner fails", "risk", "vendor_failure_loss",
               "in_the_run")  # fmt: skip
DEMANDS = Line("renegotiation", "Vendor asks for more", "risk", "renegotiation_loss", "in_the_run")
TAX_PRESENCE = Line("tax_presence", "Permanent establishment found", "risk", "tax_presence_loss",
                    "in_the_run")  # fmt: skip
MISCLASSIFIED = Line("misclassification", "Contractors count as staff", "risk",
                     "misclassification_loss", "in_the_run")  # fmt: skip

EVENTS: dict[Engagement, tuple[Line, ...]] = {
    Engagement.OWN_STAFF: (DISRUPTION, CURRENCY, BREACH, BACKLASH),
    Engagement.EMPLOYER_OF_RECORD: (DISRUPTION, CURRENCY, BREACH, BACKLASH, FAILURE, TAX_PRESENCE),
    Engagement.CONTRACTOR: (DISRUPTION, CURRENCY, BREACH, BACKLASH, TAX_PRESENCE, MISCLASSIFIED),
    Engagement.STAFF_AUGMENTATION: (
        DISRUPTION,
        CURRENCY,
        BREACH,
        BACKLASH,
        FAILURE,
        DEMANDS,
        TAX_PRESENCE,
    ),
    Engagement.MANAGED_SERVICE: (DISRUPTION, CURRENCY, BREACH, BACKLASH, FAILURE, DEMANDS),
    Engagement.BUILD_OPERATE_TRANSFER: (DISRUPTION, CURRENCY, BREACH, BACKLASH, FAILURE, DEMANDS),
}
"""What may happen under each engagement; each stands in its ledger."""

TODAY: tuple[Line, ...] = (
    *_people("today_pay_months"),
    *_desks("today_price_months"),
    Line("administration", "Local administration", "run", "administration_bill",
         "today_pay_months"),
    Line("leaving", "Leaving", "leave", "leaving_today", "at_horizon"),
    Line("breach", "Leak of personal data", "risk", "breach_loss", "today_in_the_run"),
)  # fmt: skip
"""The as-is: a team that exists at home has nothing to set up."""

_COSTS: dict[Engagement, tuple[Line, ...]] = {
    Engagement.OWN_STAFF: (
        ENTITY, PREPARING, RECRUITING, *MOVING,
        *_own_centre("pay_months", "price_months"), *OWN_DISTANCE, LEAVING_OWN,
    ),
    Engagement.EMPLOYER_OF_RECORD: (
        PREPARING, RECRUITING, *MOVING, *_people("pay_months"), *_desks("price_months"), PARTNER,
        Line("deposit", "Interest on the deposit", "run", "deposit_bill", "pay_months"),
        Line("conversion", "Currency conversion", "run", "conversion_bill", "pay_months"),
        *DISTANCE, LEAVING_PARTNER,
    ),
    Engagement.CONTRACTOR: (
        PREPARING, RECRUITING, *MOVING,
        Line("contractors", "Contractors' fees", "run", "contractor_bill", "pay_months"),
        Line("supporting", "Training, quality, planning, IT", "run", "supporting_bill",
             "pay_months"),
        Line("attrition", "Replacing leavers", "run", "attrition_bill", "pay_months"), PARTNER,
        Line("conversion", "Currency conversion", "run", "conversion_bill", "pay_months"),
        *DISTANCE, LEAVING_PARTNER,
    ),
    Engagement.STAFF_AUGMENTATION: (
        CHOOSING, *MOVING, *_vendor("contract_months"), *DISTANCE, LEAVING_PARTNER,
    ),
    Engagement.MANAGED_SERVICE: (
        CHOOSING, *MOVING, *_vendor("contract_months"), *DISTANCE, LEAVING_PARTNER,
    ),
    Engagement.BUILD_OPERATE_TRANSFER: (
        CHOOSING, ENTITY, *MOVING, *_vendor("operate_contract_months"),
        Line("handing_over", "Fee for the transfer", "set_up", "handing_over_fee",
             "at_handing_over"),
        *_own_centre("owned_pay_months", "owned_price_months"), *DISTANCE, LEAVING_OWN,
    ),
}  # fmt: skip

LEDGERS: dict[Engagement, tuple[Line, ...]] = {
    engagement: (*lines, *EVENTS[engagement]) for engagement, lines in _COSTS.items()
}
"""Every line of every engagement: what it costs, then what may happen."""
