"""Tax and trade rules as a user switches them: laws off, bills on with a chance."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Final, TypeAlias

from pydantic import BeforeValidator, Field

from whowhere.model.scenario.accepted import COMMENT
from whowhere.model.scenario.months import month_named
from whowhere.model.scenario.ranges import MoneyRule, RangeRule, Share
from whowhere.model.scenario.refusal import refusal
from whowhere.model.scenario.table import Table
from whowhere.quantities.ranges import Range

CHANCE: Final = 'a chance from 0% to 100%, such as "chance 5% to 30%" or 0.2'
LAW: Final = "true (it counts) or false (it does not)"
MONTH: Final = 'a month such as "2028-01"'


class ChanceRule(RangeRule):
    """Reads a chance: a share, with the word before it or without; true is certain."""

    def read(self, written: object) -> Range:
        """Return the chance that was written; refuse in plain words what is none."""
        return super().read(float(written) if isinstance(written, bool) else written)

    def of_text(self, text: str) -> Range:
        """Read ``chance 5% to 30%``. Raises ``UnreadNumber``."""
        words = text.strip()
        return super().of_text(words.removeprefix("chance").strip() or words)


Chance: TypeAlias = Annotated[Range, ChanceRule(CHANCE, 0.0, 1.0)]
Grants: TypeAlias = Annotated[
    Range, MoneyRule("an amount of money above zero, such as 200k", 0.01, per="year")
]


def _month(written: object) -> object:
    """Read a month of a year, or a day in it."""
    found = month_named(written)
    if found is None:
        raise refusal(MONTH)
    return found


Since: TypeAlias = Annotated[
    dt.date,
    BeforeValidator(_month, json_schema_input_type=str),
    Field(json_schema_extra={COMMENT: MONTH}),
]


class LawSwitch(Table):
    """A law: whether it counts."""

    counts: Annotated[bool, Field(description="false: it is left out, as if it were none.")] = True


class Relief(LawSwitch):
    """UK relief for research: what of the work qualifies."""

    qualifying_share: Annotated[
        Share | None,
        Field(description="Share of the pay of such work at home that qualifies as research."),
    ] = None


class Vat(LawSwitch):
    """Value-added tax: how much is not recovered."""

    share: Annotated[
        Share | None, Field(description="Share of it that the company does not get back.")
    ] = None
    rate: Annotated[
        Share | None, Field(description="Its rate; home's standard rate if left out.")
    ] = None


class Withholding(LawSwitch):
    """Tax that the payer keeps back from vendors abroad, and bears."""

    rate: Annotated[
        Share | None, Field(description="Its rate on services; what was read for home if left out.")
    ] = None


class Bill(Table):
    """A bill: the chance that it becomes law, and from when on."""

    chance: Annotated[Chance, Field(description="Chance that it becomes law.")]
    since: Annotated[Since | None, Field(description="The month from which on it would hold.")] = (
        None
    )


class HireAct(Bill):
    """The HIRE Act."""

    us_consumer_share: Annotated[
        Share | None,
        Field(description="Share of the work that is for consumers in the United States."),
    ] = None


class CallCenters(Bill):
    """The Keep Call Centers in America Act."""

    federal_grants: Annotated[
        Grants | None, Field(description="Federal grants that the company has, a year.")
    ] = None


class VisaFee(Bill):
    """The H-1B fee, if it goes on."""

    new_share: Annotated[
        Share | None,
        Field(description="Share of a vendor's people at the customer for whom it is due."),
    ] = None


def _law(kind: type[LawSwitch], figure: str = "") -> BeforeValidator:
    """Return what reads a law: true, false, a table, or the one figure that it asks for."""

    def read(written: object) -> object:
        if isinstance(written, bool):
            return {"counts": written}
        if isinstance(written, dict | Table):
            return written
        if figure and isinstance(written, int | float | str):
            return {figure: written}
        raise refusal(LAW + (f", or a table such as {{{figure} = 0.3}}" if figure else ""))

    said: Any = bool | Share | kind if figure else bool | kind
    return BeforeValidator(read, json_schema_input_type=said)


def _bill(kind: type[Bill]) -> BeforeValidator:
    """Return what reads a bill: a chance, true for certain, false for none, or a table."""

    def read(written: object) -> object:
        return {"chance": written} if isinstance(written, int | float | str) else written

    said: Any = bool | Chance | kind
    return BeforeValidator(read, json_schema_input_type=said)


class Policy(Table):
    """Rules by name. A law counts unless it is false; a bill does not without a chance."""

    us_section_174: Annotated[
        LawSwitch | None,
        _law(LawSwitch),
        Field(description="US section 174: development abroad is deducted over 15 years."),
    ] = None
    uk_rd_relief: Annotated[
        Relief | None,
        _law(Relief, "qualifying_share"),
        Field(description="UK R&D relief, which work abroad does not earn."),
    ] = None
    vat_not_recovered: Annotated[
        Vat | None,
        _law(Vat, "share"),
        Field(description="VAT on vendors' bills that banks, insurers, health do not get back."),
    ] = None
    withholding_tax: Annotated[
        Withholding | None,
        _law(Withholding, "rate"),
        Field(description="Tax kept back from payments to vendors abroad, and borne by us."),
    ] = None
    us_hire_act: Annotated[
        HireAct | None,
        _bill(HireAct),
        Field(description="HIRE Act: 25% on payments abroad, a bill."),
    ] = None
    us_fcc_onshoring: Annotated[
        Bill | None,
        _bill(Bill),
        Field(description="FCC rule on call centres of telephone companies, a proposal."),
    ] = None
    us_keep_call_centers: Annotated[
        CallCenters | None,
        _bill(CallCenters),
        Field(description="Keep Call Centers in America Act, a bill: loss of federal grants."),
    ] = None
    us_h1b_fee: Annotated[
        VisaFee | None,
        _bill(VisaFee),
        Field(description="H-1B fee for a vendor's people at the customer, if it goes on."),
    ] = None

    @property
    def said(self) -> dict[str, LawSwitch | Bill]:
        """What is said of each rule, by name."""
        return {name: value for name in type(self).model_fields if (value := getattr(self, name))}
