"""What stands today: one part or several, each an engagement in a place, with its contract."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Annotated, Final, Literal

from pydantic import BeforeValidator, Field

from whowhere.model.engagements import VENDORS, Engagement
from whowhere.model.scenario.dates import as_date
from whowhere.model.scenario.names import CurrencyCode
from whowhere.model.scenario.options import Option
from whowhere.model.scenario.ranges import Amount, MonthlyAmount, Share, YearlyRate
from whowhere.model.scenario.table import Line, List, Table
from whowhere.model.scenario.work import NOTHING, OWN_STAFF, RoleNeed

PART_LIMIT: Final = 12
"""The most parts that today's way may have."""
WITH_A_PARTNER: Final = VENDORS | {Engagement.EMPLOYER_OF_RECORD}
"""Engagements in which there is somebody to be changed for another."""
ANOTHER: Final = "another"
"""What stands for the vendor's name in the id of an option: the same by another vendor."""
RENEWED: Final = "renewed"
"""What stands there for today's contract at the price that its vendor has quoted."""
IN_PARTS: Final = "in_parts"
"""What stands there where today's way has several parts."""

Owner = Literal["us", "vendor"]


class Contract(Table):
    """What today's contract says of its end, and of what belongs to whom."""

    ends: Annotated[
        dt.date | None,
        BeforeValidator(as_date, json_schema_input_type=dt.date),
        Field(description="The day on which its term is over; none if it runs until notice."),
    ] = None
    notice_months: Annotated[
        float | None,
        Field(ge=0, le=60, description="Months of notice; usual practice if left out."),
    ] = None
    termination_fee: Annotated[
        Amount | None,
        Field(
            description="What ending it before its term costs, in the part's currency; usual"
            " practice if left out."
        ),
    ] = None
    minimum: Annotated[
        Share | None,
        Field(description="Share of the price that is owed to the end of the term in any case."),
    ] = None
    indexation: Annotated[
        YearlyRate | None,
        Field(description="The yearly rise of the price by contract; usual practice if left out."),
    ] = None
    owns_knowledge: Annotated[
        Owner | None,
        Field(description="Whose the documents and know-how are: us, or vendor."),
    ] = None
    owns_tools: Annotated[
        Owner | None, Field(description="Whose the tools of the work are: us, or vendor.")
    ] = None
    people_hired: Annotated[
        Share | None,
        Field(
            description="Share of new people of ours there who would come from the vendor; usual"
            " practice if left out, 0 where the contract forbids it."
        ),
    ] = None
    non_solicit_fee: Annotated[
        Share | None,
        Field(description="What it asks for each of them, as a share of a year's pay."),
    ] = None


class TodayPart(Table):
    """A part of the work as it is done today."""

    option: Annotated[
        Option,
        Field(description='Who does it, and where: "managed_service@PH", "own_staff@home".'),
    ]
    vendor: Annotated[
        Line | None, Field(description="The vendor or partner, as reports name it.")
    ] = None
    share: Annotated[
        Share | None,
        Field(description="Share of the work, of every role alike; the rest if left out."),
    ] = None
    heads: Annotated[
        Mapping[str, float] | None,
        Field(
            max_length=40,
            description="Instead of a share, people of each role, by its name: heads at home, as"
            " in work.roles; a role that is left out has none.",
        ),
    ] = None
    since: Annotated[
        dt.date | None,
        BeforeValidator(as_date, json_schema_input_type=dt.date),
        Field(description="Since when it is done so: nobody's service is longer."),
    ] = None
    price_per_month: Annotated[
        MonthlyAmount | None,
        Field(
            description="What the vendor is paid per month for this part, in start prices; the"
            " model's own price if left out."
        ),
    ] = None
    currency: Annotated[
        CurrencyCode | None,
        Field(description="ISO 4217 code of price and fee; the company's currency if left out."),
    ] = None
    lease_months: Annotated[
        float | None,
        Field(ge=0, le=240, description="Months for which workplaces there are still leased."),
    ] = None
    contract: Annotated[
        Contract, Field(description="What the contract says; usual practice if left out.")
    ] = Contract.model_construct()

    @property
    def has_the_rest(self) -> bool:
        """Whether it has what the other parts leave."""
        return self.heads is None and self.share is None

    def heads_of(self, role: RoleNeed) -> float:
        """Return the heads of a role that this part says it has."""
        if self.heads is not None:
            return self.heads.get(role.role, self.heads.get(role.key, 0.0))
        return 0.0 if self.share is None else role.heads_at_start * self.share.likely


class Today(Table):
    """The arrangement that stands today."""

    parts: Annotated[
        List[TodayPart],
        Field(
            min_length=1,
            max_length=PART_LIMIT,
            description="Who does the work today: one part, or several that make up the whole.",
        ),
    ]


def parts_of(today: Today | None, said: str | None) -> tuple[TodayPart, ...]:
    """Return the parts of today's way; none for new work."""
    if today is not None:
        return today.parts
    if said in {None, NOTHING}:
        return ()
    return (TodayPart(option=Option.read("own_staff@home" if said == OWN_STAFF else said)),)


def as_is_of(parts: Sequence[TodayPart], home: str) -> Option | None:
    """Return the option that stands for today's way; ``None`` for new work.

    Of several parts it is named after the first, and says that there is more.
    """
    if not parts:
        return None
    first = parts[0].option.at_home_in(home)
    return first if len(parts) == 1 else replace(first, offer=IN_PARTS)


def with_today(
    compared: Sequence[Option],
    parts: Sequence[TodayPart],
    home: str,
    *,
    is_renewed: bool = False,
) -> tuple[Option, ...]:
    """Return what is compared with what stands today: to stay is an option.

    Where a vendor or partner does the work, another one in its place is an option too, and so is
    today's contract as its vendor offers to renew it.
    """
    as_is = as_is_of(parts, home)
    if as_is is None or as_is == Option(Engagement.OWN_STAFF, home):
        return tuple(compared)
    first = parts[0].option.at_home_in(home)
    has_partner = len(parts) == 1 and first.engagement in WITH_A_PARTNER
    switched = [replace(first, offer=ANOTHER)] if has_partner else []
    renewed = [replace(first, offer=RENEWED)] if has_partner and is_renewed else []
    return tuple(dict.fromkeys([*compared, *renewed, *switched, as_is]))


def heads_of(
    parts: Sequence[TodayPart], roles: Sequence[RoleNeed]
) -> tuple[tuple[float, ...], ...]:
    """Return the heads of each role that each part has; who says nothing has what is left."""
    stated = [[part.heads_of(role) for role in roles] for part in parts]
    if not parts:
        return ()
    columns = zip(roles, zip(*stated, strict=True), strict=True)
    left = [max(0.0, role.heads_at_start - sum(column)) for role, column in columns]
    return tuple(
        tuple(left) if part.has_the_rest else tuple(heads)
        for part, heads in zip(parts, stated, strict=True)
    )


def own_heads_at_home(parts: Sequence[TodayPart], roles: Sequence[RoleNeed], home: str) -> float:
    """Return how many people of the company's own do the work at home today."""
    own = Option(Engagement.OWN_STAFF, home)
    shares = zip(parts, heads_of(parts, roles), strict=True)
    return sum(sum(heads) for part, heads in shares if part.option.at_home_in(home) == own)
