"""What is compared: engagements, places, requirements, and the offers of vendors."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Any, Final

from pydantic import (
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    PrivateAttr,
    model_validator,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from whowhere.facts.place import country_of
from whowhere.model.engagements import Engagement
from whowhere.model.scenario.names import HOME, CurrencyCode, Place, place_code
from whowhere.model.scenario.ranges import MonthlyAmount, Share, YearlyRate
from whowhere.model.scenario.refusal import refusal
from whowhere.model.scenario.table import LINE_LIMIT, List, Table
from whowhere.quantities.faults import nearest, one_of

MIX_LIMIT: Final = 20
"""The most mixes in one list."""
OPTION_FORM: Final = "an option such as managed_service@PH: an engagement, @ and a place"
AUTO: Final = "+auto"
"""How the id of an option ends where software does part of the work."""
OFFER_KEY: Final = r"[^\W_]\w*"
"""How a vendor's name is written in the id of its offer."""


@dataclass(frozen=True, order=True)
class Option:
    """One answer to who and where: an engagement in a place."""

    engagement: Engagement
    place: str
    """Key of a country, state or town; ``home`` until the scenario is asked where that is."""
    offer: str = ""
    """The key of the vendor whose offer it is; empty for the option at the model's own price."""
    automated: bool = False
    """Whether software does part of the work."""

    @property
    def id(self) -> str:
        """The name of the option in files, commands and addresses.

        ``managed_service@PH``, of an offer for it ``managed_service@PH:acme``; where software does
        part of the work ``managed_service@PH+auto``.
        """
        offer = f":{self.offer}" if self.offer else ""
        return f"{self.engagement}@{self.place}{offer}{AUTO if self.automated else ''}"

    @property
    def without_software(self) -> Option:
        """The same who and where without software."""
        return replace(self, automated=False)

    @property
    def country(self) -> str:
        """The country of its place, as ISO 3166 code."""
        return country_of(self.place)

    def at_home_in(self, home: str) -> Option:
        """Return the option with ``home`` replaced by the code of that country."""
        return replace(self, place=home) if self.place == HOME else self

    @classmethod
    def id_meant(cls, written: str, home: str, home_town: str) -> str:
        """Return the id of the option that a user means, or what was written where it is none.

        ``own_staff@Tulsa`` is the option of that town; ``home`` and the home town are home.
        """
        try:
            said = cls.read(written)
        except PydanticCustomError:
            return written
        return replace(said, place=home if said.place in {HOME, home_town} else said.place).id

    @classmethod
    def read(cls, written: object) -> Option:
        """Return the option of that name; refuse in plain words what is none."""
        if isinstance(written, Option):
            return written
        if not isinstance(written, str) or written.count("@") != 1 or len(written) > LINE_LIMIT:
            raise refusal(OPTION_FORM, _at_home(written))
        engagement, rest = (part.strip() for part in written.split("@"))
        automated = rest.casefold().endswith(AUTO)
        rest = rest[: -len(AUTO)].strip() if automated else rest
        place, colon, offer = (part.strip() for part in rest.partition(":"))
        engagement = re.sub(r"[\s-]+", "_", engagement.casefold())
        if engagement not in set(Engagement):
            names = [each.value for each in Engagement]
            near = nearest(engagement, names)
            raise refusal(f"{one_of(names)}; then @ and a place", near and f"{near}@{rest}")
        if colon and not re.fullmatch(OFFER_KEY, offer):
            raise refusal(f"{OPTION_FORM}; or one of its offers, as {engagement}@{place}:acme")
        return cls(Engagement(engagement), place_code(place), offer, automated)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Read from text and write as text."""
        del source, handler
        return core_schema.no_info_plain_validator_function(
            cls.read, serialization=core_schema.plain_serializer_function_ser_schema(_id_of)
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Describe the name of an option."""
        del schema, handler
        return {"type": "string", "pattern": f"^({'|'.join(Engagement)})@.+$"}


def _at_home(written: object) -> str:
    """Return the option at home that a bare engagement may mean; empty where it is none."""
    name = str(written).strip().casefold()[:LINE_LIMIT]
    return f"{name}@{HOME}" if name in set(Engagement) else ""


def _id_of(option: Option) -> str:
    """Return the name of an option, for files."""
    return option.id


class MixShare(Table):
    """One part of a mix: an option, and how much of the work it has."""

    option: Annotated[Option, Field(description='Who does it, and where: "managed_service@PH".')]
    share: Annotated[
        Share | None,
        Field(description="Share of the work, of every role alike; the rest if left out."),
    ] = None
    roles: Annotated[
        Mapping[str, Share] | None,
        Field(
            max_length=40,
            description="Instead of a share, the share of each role, by its name; a role that is"
            " left out is done by the other parts.",
        ),
    ] = None


class Mix(Table):
    """The work in several parts, each of them an option with a share of it."""

    parts: Annotated[
        List[MixShare],
        Field(
            min_length=2,
            max_length=12,
            description="Two parts or more that make up the whole; in short"
            " {own_staff = {home = 0.2}, managed_service = {PH = 0.8}}.",
        ),
    ]

    @model_validator(mode="before")
    @classmethod
    def _in_short(cls, written: object) -> object:
        """Read ``{own_staff = {home = 0.2}, managed_service = {PH = 0.8}}``.

        What stands for a share may be a table of shares by role.
        """
        if not isinstance(written, Mapping) or "parts" in written:
            return written
        if not written or not all(isinstance(each, Mapping) for each in written.values()):
            raise refusal("a mix such as {own_staff = {home = 0.2}, managed_service = {PH = 0.8}}")
        return {
            "parts": [
                {"option": f"{engagement}@{place}", **_share_said(share)}
                for engagement, places in written.items()
                for place, share in places.items()
            ]
        }


class OptionPath(Table):
    """An option that changes on the way: one arrangement first, another then."""

    _is_found: bool = PrivateAttr(default=False)
    first: Annotated[
        Option | None,
        Field(description='Who does it first, and where: "employer_of_record@PL".'),
    ] = None
    pilot: Annotated[
        Share | None,
        Field(
            description="Instead of another arrangement first: the share of the work that goes"
            " first, under the same one."
        ),
    ] = None
    then: Annotated[Option, Field(description='Who does it then, and where: "own_staff@PL".')]
    after_months: Annotated[
        float | None,
        Field(
            gt=0,
            le=240,
            description="Months from the decision to the change; where neither this"
            " nor from_heads is said, the month that costs least is looked for.",
        ),
    ] = None
    from_heads: Annotated[
        float | None,
        Field(
            gt=0,
            le=100_000,
            description="Instead of a month: the people from which on it"
            " changes, in work that grows.",
        ),
    ] = None

    @property
    def is_found(self) -> bool:
        """Whether its month was looked for, and not said."""
        return self._is_found

    def changing_after(self, months: float) -> OptionPath:
        """Return the path with the month that was found for it."""
        path = self.model_copy(update={"after_months": float(months)})
        path._is_found = True
        return path


def _share_said(share: object) -> dict[str, object]:
    return {"roles" if isinstance(share, Mapping) else "share": share}


class Options(Table):
    """Every engagement in every place, less what is left out."""

    engagements: Annotated[
        List[Annotated[Engagement, Field(strict=False)]],
        Field(min_length=1, max_length=6, description="Who may do the work; all six if left out."),
    ] = tuple(Engagement)
    places: Annotated[
        List[Place],
        Field(
            max_length=200,
            description='Where: countries, states or towns by code or name; "home" is always in.',
        ),
    ] = (HOME,)
    leave_out: Annotated[
        List[Option],
        Field(max_length=1200, description="Options that are out of the question."),
    ] = ()
    mixes: Annotated[
        List[Mix],
        Field(
            max_length=MIX_LIMIT,
            description="The work in parts, each under an option of its own, compared as one"
            " option: mixes = [{own_staff = {home = 0.2}, managed_service = {PH = 0.8}}].",
        ),
    ] = ()
    paths: Annotated[
        List[OptionPath],
        Field(
            max_length=20,
            description="What changes on the way, compared as one option: paths = [{first ="
            ' "employer_of_record@PL", then = "own_staff@PL", after_months = 18}].',
        ),
    ] = ()

    def compared(self, home: str) -> tuple[Option, ...]:
        """Return every option that is compared, home's first.

        Own staff at home always are: today's team, what new work is measured against, or the way
        home.
        """
        as_is = Option(Engagement.OWN_STAFF, home)
        places = dict.fromkeys((home, *(home if at == HOME else at for at in self.places)))
        found = [Option(who, where) for where in places for who in self.engagements]
        out = {option.at_home_in(home) for option in self.leave_out}
        return tuple(dict.fromkeys([as_is, *(option for option in found if option not in out)]))


class Quote(Table):
    """A vendor's offer for the whole work package."""

    option: Annotated[Option, Field(description="The option that the vendor offers.")]
    monthly_price: Annotated[
        MonthlyAmount,
        Field(description="Price per month for the whole work package, in start prices."),
    ]
    currency: Annotated[
        CurrencyCode | None,
        Field(description="ISO 4217 code of the price; the company's currency if left out."),
    ] = None
    indexation: Annotated[
        YearlyRate | None,
        Field(description="The yearly rise of the price by contract; usual practice if left out."),
    ] = None
