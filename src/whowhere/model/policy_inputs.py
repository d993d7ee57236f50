"""The leaves of the model that only arise where a tax or trade rule reaches a case."""

from __future__ import annotations

from typing import Final

from whowhere.model.graph.figure import Input
from whowhere.model.input_rows import inputs_of
from whowhere.quantities.units import unit

GROUP: Final = "policies"
"""They are drawn together, apart from the rest of the work."""

SIZES: Final = inputs_of(
    (
        ("federal_tax", "1", "Federal tax on the profit of a company in the United States"),
        ("deduction_years", "1", "Years over which development done abroad is deducted"),
        ("rd_credit", "1", "Taxable credit on research at home, as a share of what qualifies"),
        ("rd_qualifying_share", "1", "Share of the pay of such work at home that qualifies"),
        ("vat_rate", "1", "Value-added tax on vendors' and partners' bills at home"),
        ("vat_not_recovered", "1", "Share of it that the company does not get back"),
        ("withholding_rate", "1", "Tax kept back from payments to vendors abroad"),
        ("hire_act_rate", "1", "Tax on payments abroad if the HIRE Act becomes law"),
        ("us_consumer_share", "1", "Share of the work that is for consumers in the United States"),
        ("fcc_share_home", "1", "Share of calls to be handled at home if the FCC rules so"),
        ("federal_grants", "money/year", "Federal grants and guarantees that the company has"),
        ("h1b_fee", "usd/head", "Fee for a person whom a vendor sends to the customer"),
        ("h1b_years", "year", "Years for which that fee is paid once"),
        ("h1b_new_share", "1", "Share of such people for whom it is due"),
        ("hire_act_chance", "1", "Chance that the HIRE Act becomes law"),
        ("fcc_chance", "1", "Chance that the FCC's call centre rule becomes law"),
        (
            "call_centers_chance",
            "1",
            "Chance that the Keep Call Centers in America Act becomes law",
        ),
        ("h1b_chance", "1", "Chance that the H-1B fee goes on"),
    ),
    scopes=set(),
    group=GROUP,
)

STARTS: Final = inputs_of(
    (
        ("hire_act_start", "month", "Months from the decision to the first on which it is due"),
        ("fcc_start", "month", "Months from the decision to the first on which it holds"),
        ("call_centers_start", "month", "Months from the decision to the first on which it holds"),
        ("h1b_start", "month", "Months from the decision to the first on which it is due"),
    ),
    scopes=set(),
    group=GROUP,
)

OF_ROLES: Final = inputs_of(
    (
        ("develops", "1", "1 for a role that develops software or products, else 0"),
        ("answers_calls", "1", "1 for a role that answers customers, else 0"),
    ),
    scopes=set(),
    axes={"role"},
    group=GROUP,
)

LUCK_OF_BILLS: Final = tuple(
    Input(f"luck_{event}", unit("1"), f"Luck with {words}, even between 0 and 1", group=GROUP)
    for event, words in (
        ("hire_act", "the HIRE Act"),
        ("fcc", "the FCC"),
        ("call_centers", "the Keep Call Centers in America Act"),
        ("h1b", "the H-1B fee"),
    )
)
"""Whether a bill becomes law: one event for all options."""

POLICIES: Final = (*SIZES, *STARTS, *OF_ROLES, *LUCK_OF_BILLS)
"""Facts of tax and trade rules, and chance."""
