"""What an option must offer to be considered at all."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal, TypeAlias

from pydantic import BeforeValidator, Field

from whowhere.model.scenario.dates import as_date
from whowhere.model.scenario.names import Area, CountryCode
from whowhere.model.scenario.ranges import Amount
from whowhere.model.scenario.table import List, Table

AdmissibleRule: TypeAlias = Literal["ruled_out", "accepted"]


class Requirements(Table):
    """What an option must offer to be considered at all."""

    shared_hours: Annotated[
        float | None,
        Field(ge=0, le=12, description="At least so many working hours a day shared with home."),
    ] = None
    language_gap: Annotated[
        float | None,
        Field(
            ge=0,
            le=1,
            description="At most this scarcity of the work's languages, 0 to 1: 0"
            " where everybody speaks them, 1 where nobody does.",
        ),
    ] = None
    language: Annotated[
        Literal["needed", "wished"],
        Field(
            description="needed: a place with fewer speakers in reach than the work needs is ruled"
            " out. wished: it is compared all the same."
        ),
    ] = "needed"
    misclassification: Annotated[
        AdmissibleRule,
        Field(
            description="ruled_out: contractors whom a court would take for employees are no"
            " option. accepted: they are compared all the same."
        ),
    ] = "ruled_out"
    core_work: Annotated[
        AdmissibleRule,
        Field(
            description="ruled_out: no vendor directs work that the company lives from. accepted:"
            " it is compared all the same."
        ),
    ] = "ruled_out"
    regulated: Annotated[
        AdmissibleRule,
        Field(
            description="ruled_out: what home's law holds back of work.regulated is no option."
            " accepted: it is compared all the same, as when the supervisor has agreed."
        ),
    ] = "ruled_out"
    data_stays_in: Annotated[
        List[Area],
        Field(
            max_length=200,
            description="Where the people who see the data must be: country"
            ' codes, "home", or "EU" for where its law on personal data holds.',
        ),
    ] = ()
    barred_places: Annotated[
        List[CountryCode],
        Field(max_length=200, description="Countries that are out of the question."),
    ] = ()
    starts_by: Annotated[
        dt.date | None,
        BeforeValidator(as_date, json_schema_input_type=dt.date),
        Field(description="The day by which the new team must be at work in half of the futures."),
    ] = None
    set_up_cash: Annotated[
        Amount | None,
        Field(
            description="The most that setting up may cost in half of the futures, in the"
            " company's currency; one number."
        ),
    ] = None
