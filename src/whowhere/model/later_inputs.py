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

RAMP_WORK = inputs_of(
    (
        ("delay_cost", "money/month", "What a month without the new team costs the company"),
        ("contact_hours", "hour/week", "Hours that home spends on a distant team of any size"),
        ("whole_crew_from", "head", "Team from which an own centre needs its smallest crew whole"),
    ),
    scopes=set(),
)

TOWNS = inputs_of(
    (("elsewhere", "1", "1 if the place is another than home, be it in the same country, else 0"),),
    scopes={"place"},
)
