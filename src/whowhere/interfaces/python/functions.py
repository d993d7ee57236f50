"""A question as a function: its arguments as parameters, its answer for programs and notebooks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from inspect import Parameter, Signature, cleandoc
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from whowhere.interfaces.python.results import Answer, Comparison
from whowhere.interfaces.questions import QUESTIONS, question_of
from whowhere.interfaces.questions.arguments import Arguments, fields_of, flag_of
from whowhere.interfaces.questions.misread import misread
from whowhere.interfaces.questions.onlooker import NOBODY
from whowhere.interfaces.questions.question import Question, View
from whowhere.interfaces.requests.written import written_by
from whowhere.quantities.faults import Faults, spelled

SourceLike: TypeAlias = str | Path | Mapping[str, Any]
"""A file's path, an example's name, the text of a TOML file, or a document of tables."""
A = TypeVar("A", bound=Arguments)
DOOR = "Raises ``Faults`` with every mistake at once."


@cache
def function_names() -> dict[str, str]:
    """Return the name of each question's function, with the question's own name."""
    return {question_of(name).function or name: name for name in QUESTIONS}


def function_of(asked_of: Question[Any]) -> Callable[..., Answer]:
    """Return the function that asks a question."""
    signature = Signature(list(parameters_of(asked_of)), return_annotation=result_of(asked_of))

    def ask(*args: Any, **kwargs: Any) -> Answer:
        return _asked(asked_of, dict(signature.bind(*args, **kwargs).arguments))

    name = asked_of.function or asked_of.name
    ask.__name__ = ask.__qualname__ = name
    ask.__module__ = "whowhere"
    ask.__doc__ = doc_of(asked_of)
    ask.__signature__ = signature  # type: ignore[attr-defined]
    ask.__annotations__ = {
        parameter.name: parameter.annotation for parameter in signature.parameters.values()
    }
    return ask


def result_of(asked_of: Question[Any]) -> type[Answer]:
    """Return what kind of answer a question has."""
    return Comparison if asked_of.name == "compare" else Answer


def doc_of(asked_of: Question[Any]) -> str:
    """Return what a function says of itself: the question, then each argument."""
    lines = [cleandoc(asked_of.arguments.__doc__ or ""), ""]
    for name, field in fields_of(asked_of.arguments).items():
        lines.append(f"``{name}``: {field.description}")
    return "\n".join([*lines, "", DOOR])


def parameters_of(asked_of: Question[Any]) -> Iterator[Parameter]:
    """Yield the parameters of a question's function: what it is about, then its arguments."""
    if asked_of.about:
        optional = SourceLike | None
        yield Parameter(
            asked_of.about.name, Parameter.POSITIONAL_OR_KEYWORD,
            default=Parameter.empty if asked_of.needs_source else None,
            annotation=SourceLike if asked_of.needs_source else optional,
        )  # fmt: skip
    in_order = asked_of.arguments.in_order
    known = fields_of(asked_of.arguments)
    for name in (*in_order, *(each for each in known if each not in in_order)):
        field = known[name]
        is_many = flag_of(field).is_word and "..." in flag_of(field).metavar
        by_place = Parameter.VAR_POSITIONAL if is_many else Parameter.POSITIONAL_OR_KEYWORD
        kind = by_place if name in in_order else Parameter.KEYWORD_ONLY
        default = Parameter.empty if field.is_required() else field.default
        yield Parameter(name, kind, default=default, annotation=str if is_many else loose(field))


def loose(field: FieldInfo) -> Any:
    """Return the type of a parameter: any sequence where the argument is a tuple."""
    if field.annotation == tuple[str, ...] or str(field.annotation).startswith("tuple["):
        pairs = "tuple[tuple[" in str(field.annotation)
        return Sequence[tuple[str, str]] if pairs else str | Sequence[str]
    return field.annotation


def _asked(asked_of: Question[Any], given: dict[str, Any]) -> Answer:
    try:
        source = None
        if asked_of.about and given.get(asked_of.about.name) is not None:
            source = written_by(asked_of.about, given[asked_of.about.name])
        given.pop(asked_of.about.name if asked_of.about else "", None)
        asked = arguments_in(asked_of.arguments, given, source=source)
        found = asked_of.answer(asked, NOBODY)
    except Faults as wrong:
        raise spelled(wrong.faults, str) from wrong.__cause__
    return result_of(asked_of)(found, View(source=source.said if source else "FILE"))


def arguments_in(arguments: type[A], given: Mapping[str, Any], **more: Any) -> A:
    """Return what was given as arguments; one text may stand for several. Raises ``Faults``."""
    names = fields_of(arguments)
    values = {name: _loosely(value, names.get(name)) for name, value in given.items()}
    try:
        return arguments(**values, **more)
    except ValidationError as error:
        raise Faults(misread(error.errors(), arguments)) from None


def _loosely(value: Any, field: FieldInfo | None) -> Any:
    """Return a value as the field takes it: a path as a text, one text as several."""
    if isinstance(value, Path):
        return str(value)
    is_several = field is not None and "tuple" in str(field.annotation)
    return (value,) if is_several and isinstance(value, str) else value
