"""The leaves of the model: every value that facts or the user give, with unit and scope."""

from __future__ import annotations

from whowhere.model.automation_inputs import AUTOMATION, LUCK_TAKEN_BACK, SAID_OF_SOFTWARE
from whowhere.model.graph.figure import Input, Scope
from whowhere.model.input_rows import inputs_of
from whowhere.model.later_inputs import (
    CHANGING,
    EMPLOYER_SIZE,
    ENGAGEMENT_PRICES,
    EXCHANGE,
    GRADES,
    HOME_LAW,
    LAW,
    LEVIES_BY_SIZE,
    LEVY_CASES,
    LEVY_SHAPES,
    OF_CHANGE,
    OFFERED_ROLES,
    OFFERS,
    OWN_PAY,
    PARTING,
    PLACE_PRICES,
    RAMP,
    RAMP_PLACE,
    RAMP_WORK,
    ROLE_CASES,
    SAID_OF_CHANGE,
    SPEAKERS,
    SPEAKERS_PAY,
    SPEAKING,
    STAGES,
    STANDING,
    TODAY,
    TOWNS,
    WORK_PRICES,
)
from whowhere.model.policy_inputs import LUCK_OF_BILLS, POLICIES
from whowhere.quantities.units import unit

WORK = inputs_of(
    (
        ("horizon", "month", "Length of the comparison"),
        ("talk_share", "1", "Share of the team's time that needs people at home awake"),
        ("team_today", "1", "1 if a team does the work at home today, 0 if the work is new"),
        ("ends_at_horizon", "1", "1 if the work ends at the horizon, 0 if it goes on"),
        ("discount_rate", "1/year", "The company's yearly discount rate, nominal"),
        ("home_currency_inflation", "1/year", "Yearly rise of prices at home"),
        ("money_per_usd", "money/usd", "Company currency for one US dollar at the start"),
        ("manager_pay", "usd/year", "Yearly pay at home of those who would oversee the work"),
        ("talk_not_made_up", "1", "Share of lost live talk whose worth mail does not make up for"),
        ("language_loss", "1", "Share of output lost where nobody speaks a language of the work"),
        ("institution_loss", "1", "Share of output lost per point of institutional distance"),
        ("friction_abroad", "1", "Share of output lost to rework and hand-offs, far away by night"),
        ("law_weight", "1", "Rise of a breach's chance, as a log, per point of weaker rule of law"),
        ("breach_cost", "usd/head", "Cost of a personal data breach, per head with access"),
        ("personal_data", "1", "1 if the work sees personal data, else 0"),
        ("disruption_chance", "1", "Yearly chance of a disruption where stability is average"),
        ("stability_weight", "1", "Fall of that chance, as a log, per point of more stability"),
        ("disruption_weeks", "week", "Weeks of work that a disruption stops"),
        ("failure_months", "month", "Months of bridging when a vendor fails"),
        ("control_lost_to_distance", "1", "Share of control lost where no hour is shared"),
        ("tax_penalty", "1", "Penalty and interest on tax found later, as a share of it"),
        ("backlash_cost", "year", "Cost of backlash at home, in years of the moved team's pay"),
        ("severance_weeks_customary", "week", "Weeks of pay that leavers get by custom at home"),
        ("retention_bonus", "year", "Retention bonus paid at the handover, in years of pay"),
        ("currency_shock_chance", "1", "Yearly rate of a currency shock where there is no risk"),
        ("premium_weight", "1", "Rise of that rate, as a log, per unit of country risk premium"),
        ("shock_rise", "1", "Rise of the place's pay in the company's money after a shock"),
        ("share_not_redeployed", "1", "Share of today's team that leaves the company"),
        ("tenure_at_home", "year", "Average years of service of today's team"),
        ("flight_fixed", "usd/trip", "Cost of a return flight whatever the distance"),
        ("flight_per_km", "usd/km", "Cost of a return flight per kilometre between the places"),
        ("days_per_trip", "day/trip", "Days on site in one visit"),
        ("administrators_per_head", "1", "Local staff in personnel, payroll and books, per head"),
        ("supporting_share", "1", "Training, quality, planning and IT beside the roles, of pay"),
        ("smallest_site_staff", "head", "People that any own centre abroad needs to be run"),
        ("replacement_cost", "year", "Cost of replacing one person, in years of that pay"),
        ("hiring_cost", "year", "Cost of hiring one person, in years of that pay"),
        ("office_per_head", "usd/head/year", "Workplace of one person at US price level"),
        ("equipment_per_head", "usd/head/year", "Computer, software and telephony of one person"),
        ("intercompany_mark_up", "1", "Profit mark-up on cost that tax law asks of an own centre"),
        ("talk_lost_per_hour", "1", "Share of live talk lost with each shared hour a day that is"),
        ("loss_at_half_overlap", "1", "Share of talking time lost to waiting, half the day shared"),
        ("customary_night_premium", "1", "What employers add to pay at night where law adds less"),
        ("holiday_premium", "1", "What work on a public holiday adds to pay, as a share of it"),
        ("night_attrition", "1", "Rise of attrition where all work is at night, as a share of it"),
        ("transition_overrun", "1", "Share by which the transfer exceeds its plan"),
        ("margin_abroad", "1", "Share of a price that vendors keep besides where pay is far lower"),
        ("lease_left", "month", "Months for which workplaces at home are still leased"),
        ("vacant_share", "1", "Share of the vacated workplaces that nobody else uses"),
        ("retained_share", "1", "Share of today's team that stays because part of its work does"),
        ("brought_home_share", "1", "Share of arrangements ended early whose work comes home"),
    ),
    scopes=set(),
)

ROLES = inputs_of(
    (("heads", "head", "People that the work needs at home, working as today"),),
    scopes=set(),
    axes={"role"},
)

PLACE = inputs_of(
    (
        ("abroad", "1", "1 if the place is another country than home, else 0"),
        ("local_per_usd", "local/usd", "Local currency for one US dollar at the start"),
        ("weekly_hours", "hour/week", "Working hours in a week of full-time work"),
        ("leave_days", "day/year", "Paid leave by statute"),
        ("leave_days_customary", "day/year", "Paid leave that employers give where law asks less"),
        ("holiday_days", "day/year", "Public holidays that fall on weekdays"),
        ("sick_days", "day/year", "Paid days of sickness"),
        ("shared_hours", "hour/day", "Office hours shared with home, mean over the year"),
        ("distance", "km/trip", "Great-circle distance from home"),
        ("benefits_share", "1", "Customary benefits beyond statute, as a share of pay"),
        ("price_level", "1", "Price level relative to the United States"),
        ("real_pay_growth", "1/year", "Yearly rise of pay beyond prices"),
        ("exchange_volatility", "1", "Yearly standard deviation of the exchange rate, as a log"),
        ("exchange_drift", "1/year", "Yearly real rise of the place's currency against home's"),
        ("administrator_pay", "usd/head/year", "Yearly pay of local administrators"),
        ("severance_weeks_1", "week", "Notice and severance after 1 year of service, by statute"),
        ("severance_weeks_5", "week", "Notice and severance after 5 years of service, by statute"),
        ("severance_weeks_10", "week", "Notice and severance after 10 years, by statute"),
        ("entity_missing", "1", "1 if the company has no legal entity in the place, else 0"),
        ("entity_set_up_cost", "usd", "Forming a legal entity"),
        ("entity_upkeep_cost", "usd/year", "Books, audit, filings and licences of an entity"),
        ("site_day_cost", "usd/day", "Hotel, meals and local travel of a visitor, US price level"),
        ("corporate_tax", "1", "Corporate income tax rate"),
        ("language_gap", "1", "Scarcity of the work's scarcest language, 0 to 1"),
        ("institutional_distance", "1", "Difference in governance from home, in points"),
        ("country_risk_premium", "1", "Extra yearly return that investors ask for the country"),
        ("political_stability", "1", "Political stability, absence of violence; 0 is the world"),
        ("rule_of_law", "1", "Rule of law; 0 is the world, about -2.5 to 2.5"),
    ),
    scopes={"place"},
)

SHIFTS = inputs_of(
    (
        ("night_share", "1", "Share of the team's hours that lie in the night of the place"),
        ("night_premium", "1", "What the law adds to pay at night, as a share of it"),
        ("holidays_worked", "day/year", "Public holidays there on which the work goes on"),
    ),
    scopes={"place"},
)

SHIFT_PAY = inputs_of(
    (("shift_pay_due", "1", "1 where night and holiday pay come on top, 0 where a role says pay"),),
    scopes={"place"},
    axes={"role"},
)

PAY = inputs_of(
    (
        ("pay", "usd/head/year", "Gross yearly pay, statutory extra months included"),
        ("attrition", "1/year", "Share of the people who leave in a year"),
    ),
    scopes={"place"},
    axes={"role"},
)

LEVIES = inputs_of(
    (
        ("levy_rate", "1", "Rate of a contribution or of a statutory extra"),
        ("levy_share", "1", "Share of gross pay that the base is, before floor and cap"),
        ("levy_floor", "local/head/year", "Lowest base, or start of the slice"),
        ("levy_cap", "local/head/year", "Highest base, or end of the slice"),
        ("levy_slice", "1", "1 if only the slice between floor and cap is charged, else 0"),
        ("levy_flat", "local/head/year", "Fixed amount"),
        ("levy_min_gross", "local/head/year", "Gross pay from which the line is due"),
        ("levy_max_gross", "local/head/year", "Gross pay up to which the line is due"),
        ("levy_is_contribution", "1", "1 for what every large employer owes, 0 for extra pay"),
    ),
    scopes={"place"},
    axes={"levy"},
)

ENGAGEMENT = inputs_of(
    (
        ("preparation_months", "month", "From the decision to a partner's contract"),
        ("hiring_rate", "head/month", "People that start in a month, however small the team"),
        ("transfer_months", "month", "Months in which a wave and those it follows work together"),
        ("parallel_share", "1", "Share of today's people kept while their work is handed over"),
        ("ramp_months", "month", "From new people's first day to their full output"),
        ("search_cost", "1", "Selection, contract and legal advice, share of a year's price"),
        ("first_trips", "trip", "Visits while the work is handed over"),
        ("trips_per_year", "trip/year", "Visits per year once the work runs"),
        ("oversight_hours", "hour/head/week", "Hours that home spends on one distant person"),
        ("governance_share", "1", "Vendor management, as a share of the vendor's price"),
        ("office_share", "1", "Share of people who have a workplace at the company's expense"),
        ("partner_fee", "usd/head/month", "Fee of the employer of record or contractor platform"),
        ("deposit_months", "month", "Months of the team's cost that the partner holds as deposit"),
        ("contractor_premium", "1", "What a contractor charges beyond an employee's cost"),
        ("vendor_margin", "1", "Overheads and profit, as a share of the vendor's price"),
        ("vendor_pay_ratio", "1", "A vendor's pay abroad relative to the market"),
        ("vendor_efficiency", "1", "Share of effort that a vendor saves by practice and scale"),
        ("indexation", "1/year", "Yearly rise of the vendor's price by contract"),
        ("change_requests", "1", "Paid changes, as a share of the vendor's price"),
        ("operate_months", "month", "Months until a build-operate-transfer centre is handed over"),
        ("transfer_fee", "year", "Fee for handing the centre over, in years of its price"),
        (
            "misclassification_chance",
            "1/year",
            "Chance in a year that contractors with every sign of employment are reclassified",
        ),
        ("misclassification_cost", "1", "What that then costs, as a share of their past fees"),
        ("vendor_failure_chance", "1", "Yearly chance that the vendor or partner fails"),
        ("renegotiation_chance", "1", "Yearly chance that the vendor renegotiates"),
        ("renegotiation_rise", "1", "Rise of the price when it does"),
        ("breach_chance", "1", "Yearly chance of a personal data breach, with home's rule of law"),
        ("tax_presence_chance", "1", "Yearly chance that a permanent establishment is found"),
        ("control", "1", "Control that the engagement gives, side by side, from 0 to 1"),
        ("committed_share", "1", "Share of what less demand would save that goes on being paid"),
        ("backlash_chance", "1", "Chance of backlash at home when the work moves abroad"),
        ("conversion_spread", "1", "Lost on each exchange of currencies"),
        ("yearly_end_chance", "1", "Chance in a year that the arrangement ends early"),
        ("exit_months", "month", "Months of the running cost that leaving takes"),
        ("dismissed_on_leaving", "1", "Share of the people whose severance we owe on leaving"),
        ("vendor_bench", "1", "Share of a vendor's paid people who wait or train for work"),
        ("onsite_share", "1", "Share of a vendor's effort abroad that it does at the customer's"),
        ("surplus_share", "1", "Surplus capacity billed by the month, as a share of the price"),
        ("employer_premium", "1", "What foreign employers pay beyond the market, of the cost"),
        ("taken_over", "1", "Share of today's people who are re-badged to a partner at home"),
    ),
    scopes={"engagement"},
)

QUOTES = inputs_of(
    (
        ("quoted_price", "money/month", "The vendor's quote for the whole work package"),
        ("has_quote", "1", "1 if a vendor has quoted, else 0"),
        ("quoted_indexation", "1/year", "Yearly rise of the quoted price"),
        ("has_quoted_indexation", "1", "1 if the quote says how its price rises, else 0"),
    ),
    scopes={"place", "engagement", "offer"},
)

LUCK = tuple(
    Input(f"luck_{event}", unit("1"), f"Luck with {words}, even between 0 and 1", scopes)
    for event, words, scopes in (
        ("vendor_failure", "the vendor's health", frozenset[Scope]({"place", "engagement"})),
        ("renegotiation", "the vendor's demands", frozenset[Scope]({"place", "engagement"})),
        ("breach", "data", frozenset[Scope]({"place", "engagement"})),
        ("currency", "the place's currency", frozenset[Scope]({"place"})),
        ("disruption", "peace and power in the place", frozenset[Scope]({"place"})),
        ("tax_presence", "the tax office", frozenset[Scope]({"place", "engagement"})),
        ("misclassification", "labour courts", frozenset[Scope]({"place", "engagement"})),
        ("backlash", "opinion at home", frozenset[Scope]()),
        ("early_end", "how long the arrangement lasts", frozenset[Scope]({"place", "engagement"})),
        ("back_home", "where the work goes after it", frozenset[Scope]({"place", "engagement"})),
    )
)
"""Chance itself: an event comes where its luck falls below its chance."""

MONTHLY = (
    Input("month_end", unit("month"), "Months from the decision to the end of each month",
          frozenset(), frozenset({"month"})),
    Input("exchange_walk", unit("1"), "Random walk of the exchange rate, yearly unit variance",
          frozenset({"place"}), frozenset({"month"})),
)  # fmt: skip

INPUTS: tuple[Input, ...] = (
    *WORK, *ROLES, *PLACE, *PAY, *LEVIES, *ENGAGEMENT, *QUOTES, *LUCK, *MONTHLY,
    *SHIFTS, *SHIFT_PAY, *SPEAKING, *SPEAKERS, *SPEAKERS_PAY,
    *WORK_PRICES, *PLACE_PRICES, *OWN_PAY, *ENGAGEMENT_PRICES, *RAMP, *RAMP_PLACE, *RAMP_WORK,
    *HOME_LAW, *LAW, *LEVY_SHAPES, *LEVY_CASES, *LEVIES_BY_SIZE, *EMPLOYER_SIZE, *ROLE_CASES,
    *GRADES, *EXCHANGE, *TOWNS, *OFFERS, *OFFERED_ROLES, *TODAY, *STANDING, *PARTING, *CHANGING,
    *OF_CHANGE, *STAGES, *AUTOMATION, *POLICIES)  # fmt: skip

_OF_SOME = (*LEVY_SHAPES, *LEVY_CASES, *LEVIES_BY_SIZE, *EMPLOYER_SIZE, *ROLE_CASES, *GRADES)
OF_SOME_LAWS = frozenset(leaf.name for leaf in _OF_SOME)
"""Inputs that only some countries' laws ask for: elsewhere a case lacks them."""
_OF_WAYS = (*STANDING, *PARTING, *OF_CHANGE, *STAGES, *AUTOMATION, *POLICIES)
_LUCK = (LUCK_TAKEN_BACK, *LUCK_OF_BILLS)
OF_SOME_CASES = OF_SOME_LAWS | {leaf.name for leaf in _OF_WAYS if leaf not in _LUCK}
"""What a case may lack: what its laws do not ask for, today's contract, software, tax rules."""

OF_A_CONTRACT = frozenset({
    "contract_left", "termination_fee", "minimum_owed", "knowledge_theirs", "tools_theirs"
})  # fmt: skip
"""What only today's contract itself can say."""

FIXED = frozenset({
    "horizon", "team_today", "ends_at_horizon", "money_per_usd", "heads", "abroad", "elsewhere",
    "entity_missing", "pay", "month_end", "exchange_walk", "personal_data",
    "has_quote", "has_quoted_indexation", "shift_pay_due", "speakers_needed", "own_pay_ratio",
    "delay_cost", "exchange_moves", "away", "standing", "by_attrition", "heads_by_date",
    "sells_output", "is_a_fee", "changes_in_hours", "has_ramp_plan",
    "planned_start", "planned_ramp", "minimum_term", "payment_delay", "offered_heads",
    "offered_hours", "says_hours", *OF_A_CONTRACT,
    *(leaf.name for leaf in (*LEVIES, *LUCK, *LAW, *_OF_SOME, *SAID_OF_CHANGE, *STAGES,
                             *SAID_OF_SOFTWARE, *POLICIES)),
})  # fmt: skip
"""Inputs that the scenario, a statute or the calendar says in a place of its own."""

ASSUMABLE: tuple[str, ...] = tuple(leaf.name for leaf in INPUTS if leaf.name not in FIXED)
"""Inputs for which a user may state an own value by name."""
