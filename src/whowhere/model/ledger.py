"""The ledger of an option: which costs arise under which engagement, when, and at which index."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from whowhere.model.cost_groups import Part
from whowhere.model.engagements import Engagement
from whowhere.model.graph.figure import FROM

Phase: TypeAlias = Literal["set_up", "run", "leave", "risk"]


@dataclass(frozen=True)
class Line:
    """One named cost: ``amount``, money a month or once, times ``driver`` is its present value.

    The driver says when it flows, at which index, and what that is worth today.
    """

    id: str
    name: str
    phase: Phase
    part: Part
    amount: str
    driver: str
    untold: str = ""
    """Its id before what it is made of was told; empty where that is its id."""

    @property
    def group(self) -> Part:
        """The group that it is told in: all that a headline calls set-up is the one-off cost."""
        return "changing_over" if self.phase == "set_up" else self.part


def _run(part: Part, id_: str, name: str, amount: str, driver: str) -> Line:
    return Line(id_, name, "run", part, amount, driver)


def _set_up(id_: str, name: str, amount: str, driver: str) -> Line:
    return Line(id_, name, "set_up", "changing_over", amount, driver)


def _leave(id_: str, name: str, amount: str, driver: str) -> Line:
    return Line(id_, name, "leave", "leaving", amount, driver)


def _risk(id_: str, name: str, amount: str, driver: str) -> Line:
    return Line(id_, name, "risk", "leaving", amount, driver)


GROWTH = "growth_bill"
"""The amount of the line that only arises where there is more work from year to year."""
UPKEEP = "entity_upkeep"
"""The amount of the line that a company of one's own has."""
JOINING = "joining_bill"  # its amount where heads are stated by date
BY_DATE = {
    "pay_months": "joining_months",
    "owned_pay_months": "owned_joining_months",
    "today_pay_months": "today_joining_months",
    "standing_pay_months": "standing_joining_months",
    "before_pay_months": "before_joining_months",
    "waiting_months": "waiting_joining_months",
    "watching_months": "waiting_joining_months",
}
"""When that line flows where people join by date, by when it does where they join evenly."""
OWN, LARGE = "own_contributions_bill", "contributions_bill"
"""What the team's own employer contributes, by its size; what a partner does, a large one."""


def _growth(pay: str) -> Line:
    return _run("people", "growth", "Hiring for growth", GROWTH, pay)


IDLE_FEE = _run("partner", "idle_fee", "Idle out of season: partner's fee", "idle_fee_bill",
               "fee_months")  # fmt: skip
WAITING_IDLE = _run("today", "waiting_idle", "Idle out of season until the work moves",
                   "idle_today_bill", "waiting_months")  # fmt: skip
OUT_OF_SEASON = _run("partner", "out_of_season", "Minimum billed out of season",
                    "out_of_season_bill", "contract_months")  # fmt: skip
SEASON_LEARNING = _run("partner", "season_learning", "Learning before each peak",
                      "season_learning_bill", "contract_months")  # fmt: skip
FEES_OUT_OF_SEASON = replace(OUT_OF_SEASON, amount="out_of_season_fees", driver="fee_months")
SEASONAL = frozenset({
    "idle_bill", "idle_workplace_bill", "idle_fee_bill", "idle_today_bill",
    "from_idle_centre_bill", "from_idle_leased_bill", "out_of_season_bill", "out_of_season_fees",
    "season_learning_bill", "season_learning_fees", "from_season_bill", "from_season_fees",
})  # fmt: skip
"""Amounts of lines that only arise where there is a season."""


def _people(pay: str, contributions: str) -> tuple[Line, ...]:
    return (
        _run("people", "pay", "Pay", "base_pay_bill", pay),
        _run("people", "extra_pay", "Statutory extra months", "extra_pay_bill", pay),
        _run("people", "contributions", "Employer on-costs", contributions, pay),
        _run("people", "nights", "Night premiums", "night_bill", pay),
        _run("people", "holidays", "Work on public holidays", "holiday_bill", pay),
        _run("people", "benefits", "Benefits", "benefits_bill", pay),
        _run("people", "supporting", "Training, quality, planning, IT", "supporting_bill", pay),
        _run("people", "attrition", "Attrition backfill", "attrition_bill", pay),
        _growth(pay),
        _run("people", "idle", "Idle out of season", "idle_bill", pay),
    )


def _desks(price: str) -> tuple[Line, ...]:
    return (
        _run("site", "workplace", "Workplace", "workplace_bill", price),
        _run("site", "equipment", "Equipment and software", "equipment_bill", price),
        _run("site", "idle_workplace", "Idle out of season: workplaces", "idle_workplace_bill",
             price),
    )  # fmt: skip


def _own_centre(pay: str, price: str, entity: str) -> tuple[Line, ...]:
    return (
        *_people(pay, OWN),
        _run("people", "employer_premium", "Premium over market pay", "employer_premium_bill",
             pay),
        *_desks(price),
        _run("site", "administration", "Local administration", "administration_bill", pay),
        _run("site", "entity_upkeep", "Legal entity, upkeep", UPKEEP, entity),
        _run("site", "intercompany_tax", "Tax on intercompany profit", "intercompany_tax", pay),
        _run("site", "conversion", "Currency conversion", "conversion_bill", pay),
    )  # fmt: skip


def _vendor(contract: str) -> tuple[Line, ...]:
    seasonal = (replace(line, driver=contract) for line in (OUT_OF_SEASON, SEASON_LEARNING))
    return (
        _run("partner", "vendor_price", "Vendor's price", "vendor_price", contract),
        *seasonal,
        _run("partner", "change_requests", "Change requests", "change_request_bill", contract),
        _run("partner", "governance", "Vendor management", "governance_bill", contract),
    )


MOVING = (
    _run("today", "waiting", "Today's team until its work moves", "today_bill",
         "waiting_months"),
    WAITING_IDLE,
    _set_up("knowledge_transfer", "Parallel running (knowledge transfer)", "parallel_bill",
         "parallel_months"),
    _run("today", "kept_by_law", "Today's team until home's law lets it go", "kept_bill",
         "months_kept"),
    _set_up("severance_at_home", "Redundancy cost at home", "severance_at_home", "at_handover"),
    _set_up("retention_at_home", "Retention bonuses", "retention_at_home",
         "at_handover"),
    _set_up("first_travel", "Visits for the handover", "first_travel", "at_start"),
    _run("today", "empty_desks", "Stranded cost: empty workplaces", "empty_desks_bill",
         "empty_desk_months"),
    _run("distance", "retained", "Retained organisation", "retained_bill",
         "retained_months"),
    _run("leaving", "delay", "Cost of delay: waiting for the team", "delay_bill",
         "delay_months"),
)  # fmt: skip
RAMP = _set_up("ramp_up", "Ramp-up: output lost while learning", "ramp_cost", "at_arrival")
VENDOR_RAMP = replace(RAMP, amount="vendor_ramp_cost")

VISITS = _run("distance", "visits", "Visits", "travel_bill", "visit_months")
DISTANCE = (
    _run("distance", "oversight", "Oversight from home", "oversight_bill", "home_team_months"),
    VISITS,
)
OWN_DISTANCE = (
    _run(
        "distance", "oversight", "Oversight from home", "own_centre_oversight", "home_team_months"
    ),
    VISITS,
)

ENTITY = _set_up("entity_set_up", "Legal entity, set-up", "entity_set_up", "at_decision")
PREPARING = _set_up("preparation", "Advice and contracts", "preparation_cost", "at_decision")
CHOOSING = _set_up("selection", "Vendor selection", "selection_cost", "at_decision")
RECRUITING = _set_up("recruiting", "Recruiting", "recruiting_cost", "at_arrival")
PARTNER = _run("partner", "partner_fee", "Partner's fee", "partner_fee_bill", "fee_months")
LEAVING_OWN = _leave("leaving", "Exit cost", "leaving_own_centre", "at_horizon")
LEAVING_PARTNER = _leave("leaving", "Exit cost", "leaving_partner", "at_horizon")
EXIT_FEE = _leave("exit_fee", "Exit fee", "exit_charge", "at_contract_end")
"""What a vendor's offer asks for being left."""

DISRUPTION = _risk("disruption", "Unrest or power failure", "disruption_loss", "in_the_run")
CURRENCY = _risk("currency_shock", "Currency shock", "currency_shock_loss", "in_the_run")
BREACH = _risk("breach", "Personal data breach", "breach_loss", "in_the_run")
BACKLASH = _risk("backlash", "Backlash at home", "backlash_loss", "at_start")
FAILURE = _risk("vendor_failure", "Vendor or partner fails", "vendor_failure_loss",
               "in_the_run")  # fmt: skip
DEMANDS = _risk("renegotiation", "Renegotiation by the vendor", "renegotiation_loss", "in_the_run")
TAX_PRESENCE = _risk("tax_presence", "Permanent establishment found", "tax_presence_loss",
                    "in_the_run")  # fmt: skip
MISCLASSIFIED = _risk("misclassification", "Misclassification of contractors",
                     "misclassification_loss", "in_the_run")  # fmt: skip


def _brought_home(saving_lost: str) -> Line:
    return _risk("back_home", "Early return of the work", saving_lost, "after_end_months")


OWN_HOME = _brought_home("saving_lost_own")
VENDOR_HOME = _brought_home("saving_lost_vendor")
CONTRACTORS_HOME = _brought_home("saving_lost_contractors")
ANYWHERE = (DISRUPTION, CURRENCY, BREACH, BACKLASH)

EVENTS: dict[Engagement, tuple[Line, ...]] = {
    Engagement.OWN_STAFF: (*ANYWHERE, OWN_HOME),
    Engagement.EMPLOYER_OF_RECORD: (*ANYWHERE, FAILURE, TAX_PRESENCE, OWN_HOME),
    Engagement.CONTRACTOR: (*ANYWHERE, TAX_PRESENCE, MISCLASSIFIED, CONTRACTORS_HOME),
    Engagement.STAFF_AUGMENTATION: (*ANYWHERE, FAILURE, DEMANDS, TAX_PRESENCE, VENDOR_HOME),
    Engagement.MANAGED_SERVICE: (*ANYWHERE, FAILURE, DEMANDS, VENDOR_HOME),
    Engagement.BUILD_OPERATE_TRANSFER: (*ANYWHERE, FAILURE, DEMANDS, OWN_HOME),
}
"""What may happen under each engagement; each stands in its ledger."""

TODAY: tuple[Line, ...] = (
    *_people("today_pay_months", OWN),
    *_desks("today_price_months"),
    _run("site", "administration", "Local administration", "administration_bill",
         "today_pay_months"),
    _leave("leaving", "Exit cost", "leaving_today", "at_horizon"),
    _risk("breach", "Personal data breach", "breach_loss", "today_in_the_run"),
)  # fmt: skip
"""The as-is: a team that exists at home has nothing to set up."""

_COSTS: dict[Engagement, tuple[Line, ...]] = {
    Engagement.OWN_STAFF: (
        ENTITY, PREPARING, RECRUITING, *MOVING, RAMP,
        *_own_centre("pay_months", "price_months", "entity_months_kept"),
        *OWN_DISTANCE, LEAVING_OWN,
    ),
    Engagement.EMPLOYER_OF_RECORD: (
        PREPARING, RECRUITING, *MOVING, RAMP, *_people("pay_months", LARGE),
        _run("people", "employer_premium", "Premium over market pay", "employer_premium_bill",
             "pay_months"),
        *_desks("price_months"), PARTNER, IDLE_FEE,
        _run("partner", "deposit", "Interest on the deposit", "deposit_bill", "pay_months"),
        _run("site", "conversion", "Currency conversion", "conversion_bill", "pay_months"),
        *DISTANCE, LEAVING_PARTNER,
    ),
    Engagement.CONTRACTOR: (
        PREPARING, RECRUITING, *MOVING, RAMP,
        _run("people", "contractors", "Contractors' fees", "contractor_bill", "fee_months"),
        FEES_OUT_OF_SEASON,
        replace(SEASON_LEARNING, amount="season_learning_fees", driver="fee_months"),
        _run("people", "supporting", "Training, quality, planning, IT", "supporting_bill",
             "pay_months"),
        _run("people", "attrition", "Attrition backfill", "attrition_bill", "pay_months"),
        _growth("pay_months"), PARTNER,
        _run("site", "conversion", "Currency conversion", "conversion_bill", "pay_months"),
        *DISTANCE, LEAVING_PARTNER,
    ),
    Engagement.STAFF_AUGMENTATION: (
        CHOOSING, *MOVING, VENDOR_RAMP, *_vendor("contract_months"),
        _run("partner", "surplus", "Surplus capacity billed", "surplus_bill", "contract_months"),
        *DISTANCE, LEAVING_PARTNER,
    ),
    Engagement.MANAGED_SERVICE: (
        CHOOSING, *MOVING, VENDOR_RAMP, *_vendor("contract_months"), *DISTANCE, LEAVING_PARTNER,
    ),
    Engagement.BUILD_OPERATE_TRANSFER: (
        CHOOSING, ENTITY, *MOVING, VENDOR_RAMP, *_vendor("operate_contract_months"),
        _set_up("handing_over", "Transfer fee", "handing_over_fee",
             "at_handing_over"),
        *_own_centre("owned_pay_months", "owned_price_months", "owned_price_months"),
        *DISTANCE, LEAVING_OWN,
    ),
}  # fmt: skip

LEDGERS: dict[Engagement, tuple[Line, ...]] = {
    engagement: (*lines, *EVENTS[engagement]) for engagement, lines in _COSTS.items()
}
"""Every line of every engagement: what it costs, then what may happen."""


def is_seasonal(line: Line) -> bool:
    """Whether a line, here or where ``from_`` leads, only arises where there is a season."""
    return line.amount in SEASONAL or line.amount.removeprefix(FROM) in SEASONAL


def is_of_growth(line: Line) -> bool:
    """Whether a line, here or where ``from_`` leads, only arises where there is more work."""
    return line.amount.removeprefix(FROM) == GROWTH


def growing_by_date(line: Line) -> Line:
    """Return a line as it is where heads are stated by date: who joins costs when he joins."""
    if not is_of_growth(line):
        return line
    joining = line.amount.replace(GROWTH, JOINING)
    return replace(line, amount=joining, driver=BY_DATE[line.driver])
