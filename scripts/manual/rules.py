"""The page of the rules of a plan: each rule's key, its words, and its mathematics."""

from __future__ import annotations

from typing import Final

from manual.markdown import page, table
from whowhere.model.portfolio.rules import (
    RULE_KINDS,
    CountryGroup,
    RuleKind,
    Rules,
    require_every_rule,
)

INTRO: Final = """\
A plan chooses for each package one option (or splits it between several, where the package may be
split) and the year in which it moves, at the least cost, within these rules. It is a mixed-integer
linear programme, solved by HiGHS to a proven bound, so `whowhere plan` can say what no plan beats
and what each rule costs. A rule that is left out asks for nothing."""
SYMBOLS: Final = (
    ("`x[c]`", "share of its package that choice `c` does, 0 to 1; a choice is a package, an option"
               " and a year"),
    ("`u[c]`", "1 if choice `c` is used at all, else 0; `x[c] ≤ u[c]`"),
    ("`y[h]`", "1 if hub `h`, a site of our own abroad or a vendor, is open; `x[c] ≤ y[h]` for each"
               " choice that uses it"),
    ("`w[c]`", "work of the choice's package, in the heads that it takes at home"),
    ("`W`", "work of all packages: the sum of their heads"),
    ("`cost[c]`, `setup[c]`", "expected cost of the choice over the horizon, and what setting it up"
                              " costs, in present value"),
    ("`people[c]`, `hires[c]`", "people whom the choice needs in its country, and hires there in"
                                " its year"),
    ("`limit`", "what the rule says in the file"),
)  # fmt: skip
FORMULAS: Final = {
    "most_in_one_place": "for each country abroad: `Σ w[c]·x[c] / W ≤ limit`, over its choices",
    "most_with_one_vendor": "for each vendor: `Σ w[c]·x[c] / W ≤ limit`, over its choices",
    "most_in_one_currency": "for each foreign currency: `Σ cost[c]·x[c]`, over choices paid in it,"
                            " `≤ limit · Σ cost[c]·x[c]`, over all",
    "core_in_house": "`Σ w[c]·x[c] ≥ limit · (work of core packages)`, over choices of core"
                     " packages (core 0.6 or more) done by own staff",
    "data_stays_in": "`x[c] = 0` for each choice of a package with personal data whose people are"
                     " elsewhere",
    "shared_hours": "`x[c] = 0` for each choice with fewer working hours a day shared with home",
    "language_gap": "`x[c] = 0` for each choice where the package's languages are scarcer",
    "barred_places": "`x[c] = 0` for each choice in such a country",
    "round_the_clock": "for each half-hour of the day: `Σ u[c] ≥ 1`, over choices of these packages"
                       " that have people at work then, from 7:00 to 21:00 by their own clocks",
    "set_up_cash_a_year": "for each year: `Σ setup[c]·x[c] ≤ limit`, over choices of that year; new"
                          " hubs, `Σ setup[h]·y[h]`, count in the first",
    "most_sites": "`Σ y[h] ≤ limit`, over own sites abroad",
    "most_vendors": "`Σ y[h] ≤ limit`, over vendors",
    "least_people_at_a_site": "for each own site abroad: `Σ people[c]·x[c] ≥ limit · y[h]`",
    "moves_a_year": "for each year: packages that move in it `≤ limit`; a package moves where any"
                    " part of it does",
    "most_of_labour_force": "for each country: `Σ people[c]·x[c] / (its labour force) ≤ limit`",
    "hires_a_month": "for each country and year: `Σ hires[c]·x[c] / 12 ≤ limit`",
    "groups.most": "`Σ w[c]·x[c] / W ≤ limit`, over choices in the group's countries",
    "groups.least": "`Σ w[c]·x[c] / W ≥ limit`, over choices in the group's countries",
    "together": "for each country and each two of the packages: `Σ x[c]` of one `= Σ x[c]` of the"
                " other",
    "apart": "for each country: at most one of the packages has any `x[c] > 0` there",
}  # fmt: skip
require_every_rule("the mathematics of rules", FORMULAS)
UNITS: Final = {
    "share": "slack is a share", "people": "slack is people", "money": "slack is money",
    "count": "slack is a number of them", "": "kept or broken",
}  # fmt: skip


def rules_page() -> str:
    """Return every rule of a plan with what it takes in a file, its meaning and its mathematics."""
    rows = [
        (f"`{kind.key}`", _meaning(kind), FORMULAS[kind.key], UNITS[kind.unit])
        for kind in RULE_KINDS
    ]
    head = ("Rule", "Meaning", "In the programme", "Told as")
    after = (
        "A mix, and today's way in parts, are choices that are taken together or not at all:"
        " `u` is one for all its parts. The price of a rule is what the best plan would cost less"
        " without it, found by solving the plan again."
    )
    return page(
        "Rules of a plan", INTRO,
        f"## Symbols\n\n{table(('Symbol', 'Meaning'), SYMBOLS)}",
        f"## Rules\n\nThey stand under `[rules]` in a portfolio, those of groups under"
        f" `[[rules.groups]]`.\n\n{table(head, rows)}\n{after}",
    )  # fmt: skip


def _meaning(kind: RuleKind) -> str:
    key, _, part = kind.key.partition(".")
    fields = CountryGroup.model_fields if part else Rules.model_fields
    return fields[part or key].description or ""
