"""What a request may say: the arguments of a question as fields, and what it is about."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, create_model

from whowhere.interfaces.questions.arguments import Arguments, NumbersInWords, ScenarioArguments
from whowhere.interfaces.questions.report import ReportArguments
from whowhere.interfaces.requests.sources import SCENARIO, SourceKind
from whowhere.interfaces.requests.written import written_as
from whowhere.quantities.faults import Fault, Faults

A = TypeVar("A", bound=Arguments)


class CaseArguments(ScenarioArguments):
    """Resolve a scenario to a case, or ask what was found of it: what the page answers from."""


class CheckArguments(ScenarioArguments):
    """Check a scenario or a portfolio: its size, or every fault."""


class TableAsked(BaseModel):
    """A decision table, in the form that ``whowhere rank`` reads."""

    model_config = ConfigDict(extra="allow")

    alternatives: list[Any] | None = None
    criteria: list[Any] | None = None
    directions: list[Any] | dict[str, Any] | None = None
    weights: list[Any] | dict[str, Any] | None = None
    matrix: list[Any]
    parameters: dict[str, Any] | None = None
    method: str | list[str] = Field(examples=["topsis"])


class FacilityAsked(BaseModel):
    """A capacitated facility-location table, in the form that ``whowhere plan --table`` reads."""

    model_config = ConfigDict(extra="allow")

    sites: list[Any]
    packages: list[Any]
    cost: list[Any]
    split: bool = True


def example_name(known: Iterable[str]) -> Any:
    """Return the type of an example's name: any text, so that a slip is told the nearest one."""
    return Annotated[str, Field(max_length=200, json_schema_extra={"enum": list(known)})]


class RequestFields(NumbersInWords):
    """What every request says: known fields, under either of their names."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True, defer_build=False)


def request_model(arguments: type[Arguments], about: SourceKind | None) -> type[BaseModel]:
    """Return what a request for a question may say."""
    fields: dict[str, Any] = {}
    if about is not None:
        words = (
            f"{about.words.capitalize()}: an object, or the text of a file. It names no other file."
        )
        for name in _names(about):
            fields[name] = (dict[str, Any] | str | None, Field(None, description=words))
        one = f"An example instead, such as {about.first}."
        fields["example"] = (example_name(about.examples()) | None, Field(None, description=one))
    for name, field in arguments.model_fields.items():
        if name != "source":
            fields[name] = (field.annotation, field)
    return create_model(
        f"{arguments.__name__}Asked", __doc__=arguments.__doc__,
        __base__=RequestFields, **fields,
    )  # fmt: skip


def _names(about: SourceKind) -> tuple[str, ...]:
    """Return the fields in which a request may bring what it is about."""
    return (about.name, about.also) if about.also else (about.name,)


def arguments_in(
    arguments: type[A], about: SourceKind | None, said: dict[str, Any], *, needs_source: bool
) -> A:
    """Return what a request said as arguments; ``said`` holds what was given. Raises ``Faults``."""
    given = dict(said)
    if about is None:
        return arguments(**given)
    contents = {
        name: found for name in _names(about) if (found := given.pop(name, None)) is not None
    }
    if len(contents) > 1:
        both = " and ".join(contents)
        raise Faults([Fault("", about.name, f"said twice, as {both}", about.words, do="Keep one.")])
    content, example = next(iter(contents.values()), None), given.pop("example", None)
    if not needs_source and content is None and example is None:
        return arguments(**given)
    return arguments(source=written_as(about, content, example), **given)


class ReportAsked(request_model(ReportArguments, SCENARIO)):  # type: ignore[misc]
    """A report: its kind is the ending of its file."""

    kind: str = Field(max_length=10, examples=[".csv"], description="As .pdf or .xlsx.")
