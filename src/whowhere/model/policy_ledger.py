"""What tax and trade rules add to a ledger: a line beside each payment that a rule bears on.

A line follows the payment's driver, so it flows when the payment does: while today's way goes on,
in each wave of a move, in either stage of a path. What is paid once (fees for taking over, ending,
leaving) bears none here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from whowhere.model.graph.evaluate import Spot, there
from whowhere.model.graph.figure import FROM
from whowhere.model.ledger import Line
from whowhere.model.policies import CaseRule
from whowhere.model.todays_way import Leg

Payee: TypeAlias = Literal[
    "own", "employer", "contractors", "vendor", "work", "software_use", "software_seats",
    "software_fixed",
]  # fmt: skip
"""Who is paid, or that the work is done there whoever does it."""

PAYEES: Final[Mapping[str, tuple[Payee, str]]] = {
    "administration_bill": ("own", "administration"),
    "deposit_bill": ("employer", "deposit"),
    "contractor_bill": ("contractors", "contractors"),
    "vendor_price": ("vendor", "vendor_price"),
    "oversight_bill": ("work", "oversight"),
    "own_centre_oversight": ("work", "oversight"),
    "software_bill": ("software_use", "software_use"),
    "seats_of_software": ("software_seats", "software_seats"),
    "software_fixed_bill": ("software_fixed", "software_fixed"),
    "from_employed_bill": ("own", ""),
    "from_leased_bill": ("employer", ""),
    "from_freelance_bill": ("contractors", ""),
    "from_seats_bill": ("vendor", ""),
    "from_contract_bill": ("vendor", ""),
}
"""The line by which each payee is known in a ledger, by its amount, with that line's id: it flows
when the payee is paid. Today's way until its work has moved is one bill."""

AMOUNTS: Final[Mapping[str, Mapping[Payee, str]]] = {
    "us_section_174": {
        "own": "section_174_on_own", "employer": "section_174_on_employer",
        "contractors": "section_174_on_contractors", "vendor": "section_174_on_vendor",
    },
    "uk_rd_relief": {"work": "rd_relief_lost"},
    "vat_not_recovered": {
        "employer": "vat_on_employer", "contractors": "vat_on_contractors",
        "vendor": "vat_on_vendor", "software_use": "vat_on_software_use",
        "software_seats": "vat_on_software_seats", "software_fixed": "vat_on_software_fixed",
    },
    "withholding_tax": {
        "contractors": "withholding_on_contractors", "vendor": "withholding_on_vendor",
    },
    "us_hire_act": {
        "own": "hire_act_on_own", "employer": "hire_act_on_employer",
        "contractors": "hire_act_on_contractors", "vendor": "hire_act_on_vendor",
    },
    "us_fcc_onshoring": {
        "own": "fcc_on_own", "employer": "fcc_on_employer",
        "contractors": "fcc_on_contractors", "vendor": "fcc_on_vendor",
    },
    "us_keep_call_centers": {"work": "grants_lost"},
    "us_h1b_fee": {"vendor": "h1b_bill"},
}  # fmt: skip
"""What a rule takes of each payee, by the name of the figure; of a bill in futures in which it
comes, and ``..._due`` what it takes if it holds."""

OF_MOVES: Final = frozenset({"us_keep_call_centers", "us_h1b_fee"})
"""Rules that bear on work that is moved, and not on what is abroad today."""
GOING_ON: Final = frozenset(
    {
        "today_pay_months", "watching_months", "standing_contract_months",
        "waiting_contract_months", "teaching_contract_months", "contract_months_kept",
        "owed_to_today_months",
    }
)  # fmt: skip
"""When people who are there today are paid, and watched over from home."""


@dataclass(frozen=True)
class _Paid:
    """A payment in a ledger."""

    line: Line
    payee: Payee
    before: str
    """``from_`` where it is looked up where the work is today; else empty."""
    tag: str
    """What its line's id says beyond what it is."""
    said: str
    """What its line's name says of whose it is."""


def with_rules(
    legs: Iterable[Leg], rules: Iterable[CaseRule], elsewhere: Mapping[str, Spot]
) -> tuple[Leg, ...]:
    """Return an option's legs with the lines of the rules that count and bear on them.

    ``elsewhere`` says where ``from_`` leads, as seen from each key.
    """
    counted = [rule for rule in rules if rule.counted]
    return tuple(Leg(leg.spot, (*leg.lines, *_lines(leg, counted, elsewhere))) for leg in legs)


def charges(
    rules: Iterable[CaseRule], legs: Sequence[Leg], elsewhere: Mapping[str, Spot]
) -> dict[str, list[tuple[Spot, Line]]]:
    """Return what each rule, by its key, adds to an option's legs if it holds for certain.

    Each line stands after its spot.
    """
    paid = [(leg, one) for leg in legs for one in _payments(leg)]
    return {
        rule.rule.key: [
            (leg.spot, _line(rule.on, one))
            for leg, one in paid
            if _reaches(rule, one, leg, elsewhere)
        ]
        for rule in rules
    }


def _lines(leg: Leg, counted: Sequence[CaseRule], elsewhere: Mapping[str, Spot]) -> Iterator[Line]:
    """Yield the lines of the rules beside those of a leg, rule by rule."""
    paid = _payments(leg) if counted else []
    for rule in counted:
        yield from (_line(rule, one) for one in paid if _reaches(rule, one, leg, elsewhere))


def _payments(leg: Leg) -> list[_Paid]:
    return [each for line in leg.lines if (each := _paid(line))]


def _reaches(rule: CaseRule, one: _Paid, leg: Leg, elsewhere: Mapping[str, Spot]) -> bool:
    """Whether a rule takes something of a payment of a leg."""
    at = there(elsewhere, one.before, leg.spot) if one.before else leg.spot
    return rule.reaches(at.place) and _bears(rule.rule.key, one)


def _bears(key: str, one: _Paid) -> bool:
    """Whether a rule takes something of a payment."""
    goes_on = key in OF_MOVES and one.line.driver in GOING_ON
    return one.payee in AMOUNTS[key] and not goes_on


def _line(each: CaseRule, one: _Paid) -> Line:
    """Return what a rule adds to a payment: certain by the month, or an event that may come."""
    key = each.rule.key
    amount = AMOUNTS[key][one.payee]
    if each.rule.status != "law" and each.is_certain:
        amount += "_due"
    return Line(
        f"policy_{key}_{one.payee}{one.tag}", f"{each.rule.name}{one.said}",
        "run" if each.is_certain else "risk", "tax",
        f"{one.before}{amount}", one.line.driver,
    )  # fmt: skip


def _paid(line: Line) -> _Paid | None:
    """Return the payment that a line stands for; ``None`` for any other line."""
    if line.amount in PAYEES and line.amount.startswith(FROM):
        payee, _ = PAYEES[line.amount]
        return _Paid(line, payee, FROM, f"_{line.id}", _in_lower_case(line))
    plain = line.amount.removeprefix(FROM)
    if plain not in PAYEES:
        return None
    (payee, id_), before = PAYEES[plain], FROM if plain != line.amount else ""
    if not line.id.startswith(id_):  # what is billed besides, such as to the end of a notice
        return _Paid(line, payee, before, f"_{line.id}", _in_lower_case(line))
    stage = "_before" if before else ""
    _, found, whose = line.name.partition(": ")
    return _Paid(line, payee, before, f"{stage}{line.id.removeprefix(id_)}", f"{found}{whose}")


def _in_lower_case(line: Line) -> str:
    """Return what a line is, after a colon."""
    return f": {line.name[:1].lower()}{line.name[1:]}"
