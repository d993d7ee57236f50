"""Inputs that came after the first: languages, prices by kind of work, and how work moves.

Their order only grows, since an input's place in it is part of what its draws follow from.
"""

from __future__ import annotations

from whowhere.model.input_rows import inputs_of

SPEAKING = inputs_of(
    (
        ("speaker_odds", "1", "Odds that people of the trade speak a language, in those of all"),
        ("employer_reach", "1", "Share of a trade's people in a place that one employer can win"),
        ("everyday_share", "1", "Share of a place's people from which on a language limits nobody"),
    ),
    scopes=set(),
)

SPEAKERS = inputs_of(
    (
        ("speakers_needed", "head", "People who must speak the language that is scarcest there"),
        ("trade_people", "head", "People of the place in the trade that must speak it"),
        ("speaker_share", "1", "Share of the place's people who can use that language"),
    ),
    scopes={"place"},
)

SPEAKERS_PAY = inputs_of(
    (("language_premium", "1", "What the languages of the work add to pay, as a share of it"),),
    scopes={"place"},
    axes={"role"},
)

WORK_PRICES = inputs_of(
    (
        ("friction_next_door", "1", "Share of output lost so between neighbouring countries"),
        ("far_away", "km/trip", "Distance from home at which a place is as far as can be"),
        ("full_time", "1", "Share of a full week for which each person is asked for"),
        ("set_hours", "1", "1 if the work sets the hours of its people, 0 if they choose"),
        ("directed", "1", "1 if a team that we direct does the work today, a half if it is new"),
        ("long_engagement", "year", "Years after which one client counts as an employer"),
    ),
    scopes=set(),
)

PLACE_PRICES = inputs_of(
    (
        ("terms_kept", "1", "1 where law moves pay and terms with people, 0 where none does"),
        ("reclassification_years", "year", "Years that a finding of employment reaches back"),
    ),
    scopes={"place"},
)

OWN_PAY = inputs_of(
    (("own_pay_ratio", "1", "Pay that the company states over the market's; 1 if none"),),
    scopes={"place"},
    axes={"role"},
)

ENGAGEMENT_PRICES = inputs_of(
    (
        ("vendor_pay_at_home", "1", "A vendor's pay at home relative to the market"),
        ("margin_at_home", "1", "Overheads and profit in the price of work done at home"),
    ),
    scopes={"engagement"},
)

RAMP = inputs_of(
    (
        ("entity_months", "month", "Months in which a legal entity is formed, if one is needed"),
        ("hiring_share", "1/month", "Share of the team that can start in a month, if that is more"),
        ("fill_months", "month", "From the first search for people to the first who agree"),
        ("notice_served", "1", "Share of their notice elsewhere that the first people serve"),
    ),
    scopes={"engagement"},
)

RAMP_PLACE = inputs_of(
    (("notice_months", "month", "Notice that people there owe the employer they leave"),),
    scopes={"place"},
)

HOME_LAW = inputs_of(
    (
        ("release_months", "month", "Months before which home's law lets nobody of the team go"),
        ("collective_pay", "week", "Weeks of pay that the law adds for each of many dismissed"),
        ("collective_pay_per_year", "week/year", "The same for each year of service"),
    ),
    scopes=set(),
)

RAMP_WORK = inputs_of(
    (
        ("delay_cost", "money/month", "What a month without the new team costs the company"),
        ("contact_hours", "hour/week", "Hours that home spends on a distant team of any size"),
        ("whole_crew_from", "head", "Team from which an own centre needs its smallest crew whole"),
    ),
    scopes=set(),
)

LAW = inputs_of(
    (
        ("extra_pay_share", "1", "Pay by statute beyond twelve months, as a share, without limit"),
        ("extra_pay_limited", "1", "1 where some of it has a limit or is an amount, else 0"),
        ("extra_pay_limited_share", "1", "Such pay that has a limit, as a share of twelve months"),
        ("extra_pay_most", "local/head/year", "What that comes to at most"),
        ("extra_pay_fixed", "local/head/year", "Pay by statute that is an amount"),
        ("extra_pay_counts", "1", "1 where a contribution is charged on such pay too, else 0"),
        ("pay_is_graded", "1", "1 where a contribution is charged by grades of pay, else 0"),
        ("levies_fade", "1", "1 where a rate falls as pay rises, else 0"),
        ("levies_by_role", "1", "1 where a contribution is due for some roles only, else 0"),
        ("levies_by_size", "1", "1 where the size of the employer there bears on them, else 0"),
    ),
    scopes={"place"},
)

LEVY_SHAPES = inputs_of(
    (
        ("levy_fading_rate", "1", "Rate on top that falls as pay rises"),
        ("levy_fading_from", "local/head/year", "Pay up to which that rate is whole"),
        ("levy_fading_to", "local/head/year", "Pay from which it is nothing"),
        ("levy_fading_power", "1", "How steeply it falls"),
        ("levy_is_graded", "1", "1 if pay is rounded up to the next grade first, else 0"),
        ("levy_on_extra_pay", "1", "1 if extra pay by statute counts as well, else 0"),
    ),
    scopes={"place"},
    axes={"levy"},
)

LEVY_CASES = inputs_of(
    (
        ("levy_first_case", "1", "Number of the first kind of role for which the line is due"),
        ("levy_last_case", "1", "Number of the last kind of role for which it is due"),
    ),
    scopes={"place"},
    axes={"levy"},
)

LEVIES_BY_SIZE = inputs_of(
    (
        (
            "levy_spared",
            "1",
            "1 if the team's own employer is too small for it, -1 if only it owes",
        ),
        ("levy_payroll_exempt", "local/year", "Part of an employer's payroll that is not charged"),
        ("levy_exempt_up_to", "local/year", "Payroll above which all of it is charged"),
    ),
    scopes={"place"},
    axes={"levy"},
)

EMPLOYER_SIZE = inputs_of(
    (("employer_scale", "1", "People of the employer in the place, for each of the team"),),
    scopes={"place"},
)

ROLE_CASES = inputs_of(
    (("role_case", "1", "Number of the kind of role by which the law tells people apart"),),
    scopes={"place"},
    axes={"role"},
)

GRADES = inputs_of(
    (("grade", "local/head/year", "Grades of pay to the next of which a base is rounded up"),),
    scopes={"place"},
    axes={"grade"},
)

EXCHANGE = inputs_of(
    (("exchange_moves", "1", "1 where the place's money has a rate to the company's, 0 if one"),),
    scopes={"place"},
)

TOWNS = inputs_of(
    (("elsewhere", "1", "1 if the place is another than home, be it in the same country, else 0"),),
    scopes={"place"},
)

OFFERS = inputs_of(
    (
        ("sells_output", "1", "1 where the price is for the output, 0 where it is for people"),
        ("is_a_fee", "1", "1 where the price is the fee of an employer of record, else 0"),
        ("changes_in_hours", "1", "1 where changes are worked in hours that are billed, else 0"),
        ("transaction_price", "money", "Price of one transaction"),
        ("transactions", "1/month", "Transactions that the work has in a month"),
        ("has_ramp_plan", "1", "1 if the offer says when people start, else 0"),
        ("planned_start", "month", "From the contract to the first people's first day, as offered"),
        (
            "planned_ramp",
            "month",
            "From the first people's first day to the last one's",
        ),
        ("transition_fee", "money", "What the vendor asks for taking the work over"),
        ("minimum_share", "1", "Share of what the offer says it costs that is billed at least"),
        ("minimum_term", "month", "Months from the start for which that is owed"),
        ("exit_fee", "money", "What the vendor asks for being left"),
        ("payment_delay", "year", "From an invoice to its payment"),
    ),
    scopes={"place", "engagement", "offer"},
)

OFFERED_ROLES = inputs_of(
    (
        ("seat_price", "money/head/month", "Price of one person for a month"),
        ("hourly_price", "money/head/hour", "Price of an hour of one person"),
        ("offered_heads", "head", "People that the offer speaks of"),
        ("offered_hours", "hour/month", "Hours of one of them that it bills"),
        ("says_hours", "1", "1 if it says so, 0 where it bills the hours that are worked"),
    ),
    scopes={"place", "engagement", "offer"},
    axes={"role"},
)

OF_ALL_HEADS = ("quoted_price", "transactions", "offered_heads")
"""What an offer says of the whole team: it grows with it."""
OF_THE_WHOLE = (*OF_ALL_HEADS, "transition_fee", "exit_fee")
"""What an offer says of all the work: for a share of the work, that share of it."""

TODAY = inputs_of(
    (("away", "1", "1 if the place is another than where the work is done today, else 0"),),
    scopes={"place"},
)

STANDING = inputs_of(
    (("standing", "1", "1 where the work is done so today, 0 where people have still to come"),),
    scopes={"place", "engagement", "offer"},
)

CHANGING = inputs_of(
    (
        ("by_attrition", "1", "1 where today's people go only as they leave by themselves, else 0"),
        ("work_growth", "1/year", "Yearly rise of how much work there is, and of the team with it"),
        ("heads_by_date", "1", "1 where heads are stated month by month, else 0"),
    ),
    scopes=set(),
)

BY_DATE = inputs_of(
    (
        ("planned_size", "1", "The team in each month over that of the start, as stated"),
        ("planned_joiners", "1", "Share of the team of each month who have joined it in that one"),
    ),
    scopes=set(),
    axes={"month"},
)

SEASON = inputs_of(
    (("season_peak", "1", "Work of the fullest month of the year over that of the mean month"),),
    scopes=set(),
)

SEASON_MONTHS = inputs_of(
    (("season", "1", "Work of each month over that of the mean month of a year"),),
    scopes=set(),
    axes={"month"},
)

SEASON_TERMS = inputs_of(
    (
        (
            "flexible_capacity",
            "1",
            "Share by which a team does more at its peak without more people all year",
        ),
        ("minimum_billed", "1", "Share of a mean month that is billed at least, whatever comes"),
    ),
    scopes={"engagement"},
)

SAID_OF_CHANGE = (*BY_DATE, *SEASON, *SEASON_MONTHS)
"""What the scenario says of a team or of work that changes."""
OF_CHANGE = (*SAID_OF_CHANGE, *SEASON_TERMS)
"""What only such cases have."""

PARTING = inputs_of(
    (
        ("contract_left", "month", "Months from the decision to the end of today's contract"),
        ("termination_fee", "money", "What today's contract asks for being ended early, if stated"),
        ("termination_months", "month", "The same in months of its price, where nothing is stated"),
        ("minimum_owed", "1", "Share of its price that today's contract asks for whatever is done"),
        ("knowledge_theirs", "1", "1 where what is written down is today's vendor's, 0 if ours"),
        ("longer_learning", "1", "Share by which learning takes longer without what they know"),
        ("tools_theirs", "1", "1 where the tools of the work are today's vendor's, 0 if ours"),
        ("tools_months", "month", "What setting them up anew costs, in months of its price"),
        ("hired_over", "1", "Share of the new people re-badged from today's vendor there"),
        ("non_solicit_fee", "year", "What it asks for each of them, in years of pay"),
    ),
    scopes={"offer"},
)

STAGES = inputs_of(
    (
        ("decided_after", "month", "Months after the decision at which a change is begun"),
        ("decided_from", "head", "People from which on it is begun; 0 if a month says it"),
        ("continues", "1", "1 where it takes over from what was chosen before it, else 0"),
        ("same_people", "1", "1 where the same people go on under another contract, else 0"),
    ),
    scopes={"offer"},
)
