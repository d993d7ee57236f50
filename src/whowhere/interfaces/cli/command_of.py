"""A question as a command: its arguments as options, its answer in the form that was asked for."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from inspect import cleandoc
from pathlib import Path
from types import UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin

import click
from annotated_types import Ge, Le
from click.core import ParameterSource
from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from whowhere.interfaces.cli.days import Day
from whowhere.interfaces.cli.numbers import number_type
from whowhere.interfaces.cli.options import csv_option, json_option, width_option
from whowhere.interfaces.exit_codes import INTERRUPTED
from whowhere.interfaces.questions.arguments import (
    Arguments,
    Flag,
    as_option,
    fields_of,
    flag_of,
    option_name,
)
from whowhere.interfaces.questions.misread import misread
from whowhere.interfaces.questions.onlooker import NOBODY, Onlooker
from whowhere.interfaces.questions.question import Answer, Question, View
from whowhere.interfaces.requests.sources import PORTFOLIO
from whowhere.interfaces.requests.written import Written, written_in
from whowhere.quantities.faults import Faults, spelled

CONDITION_MET = 1
Values = Mapping[str, Any]
A = TypeVar("A", bound=Arguments)


def command_of(question: Question[Any]) -> click.Command:
    """Return the command of a question; its help is the docstring of the arguments."""

    @click.pass_context
    def run(context: click.Context, /, **values: Any) -> None:
        with naming(question.arguments):
            asked = arguments_of(question, values)
            wants_all = any(values.get(form) for form in ("as_json", "as_csv", "show_all"))
            found = answered(question, asked, reads_all=wants_all)
            show(context, question, found, values, asked.source)

    return click.Command(
        question.name,
        callback=run,
        params=[*_source(question), *argument_options(question.arguments), *_forms(question)],
        help=_help(question),
    )


@contextmanager
def naming(arguments: type[Arguments] | None) -> Iterator[None]:
    """Word faults in what was asked as options of a command."""
    try:
        yield
    except Faults as found:
        raise spelled(found.faults, as_option(arguments)) from found.__cause__


def arguments_of(question: Question[Any], values: Values) -> Arguments:
    """Return what was typed as arguments of a question. Raises ``Faults``."""
    asked: Arguments = told(question.arguments, values, _written(question, values))
    return asked


def told(arguments: type[A], values: Values, source: Written | None) -> A:
    """Return what was typed; what was left out keeps its default. Raises ``Faults``."""
    typed = click.get_current_context().get_parameter_source
    given = {
        name: value
        for name, field in fields_of(arguments).items()
        if (value := values[_name(name)]) is not None
        and (value != field.default or typed(_name(name)) is not ParameterSource.DEFAULT)
    }
    try:
        return arguments(source=source, **given)
    except ValidationError as error:
        raise Faults(misread(error.errors(), arguments)) from None


def answered(question: Question[Any], asked: Arguments, *, reads_all: bool = True) -> Answer:
    """Return the answer, telling how far it has come; ``reads_all``: for a form that tells all."""
    with _looking_on(question) as onlooker:
        return question.answer(asked, replace(onlooker, reads_all=reads_all))


def show(
    context: click.Context,
    question: Question[Any],
    answer: Answer,
    values: Values,
    source: Written | None,
) -> None:
    """Print an answer in the form that was asked for, and end as it says."""
    from whowhere.report.media import documents, terminal  # noqa: PLC0415 - only when needed

    for ending in question.files:
        if values[ending]:
            _keep(answer, ending, Path(values[ending]), replace=values["force"])
    if values["as_json"]:
        click.echo(documents.as_json(answer.document))
    elif values.get("as_csv"):
        click.echo(documents.as_csv(answer.rows))
    else:
        view = View(
            bool(values.get("show_all")),
            bool(values.get("show_long")),
            source.said if source else "FILE",
        )
        answer.printing(terminal.console(values["width"]), view)
    if not answer.is_complete:
        context.exit(INTERRUPTED)
    if answer.met.get(values.get("fail_if") or ""):
        context.exit(CONDITION_MET)


def _keep(answer: Answer, ending: str, path: Path, *, replace: bool) -> None:
    from whowhere.interfaces.requests.writing import write_new  # noqa: PLC0415

    file = answer.files[ending]()
    write_new(path, file.content, replace=replace)
    click.echo(f"{path} is written{f': {file.said}' if file.said else '.'}", err=True)


@contextmanager
def _looking_on(question: Question[Any]) -> Iterator[Onlooker]:
    if question.about is PORTFOLIO:
        from whowhere.interfaces.cli.plan_watch import watching  # noqa: PLC0415

        with watching() as watch:
            yield Onlooker(watch.costed, watch)
    elif question.waiting:
        from whowhere.interfaces.cli.progress import progress  # noqa: PLC0415

        with progress(question.waiting) as on_progress:
            yield Onlooker(on_progress)
    else:
        yield NOBODY


def _written(question: Question[Any], values: Values) -> Written | None:
    if question.about is None:
        return None
    file, example = values["file"], values["example"]
    if not question.needs_source and file is None and example is None:
        return None
    return written_in(question.about, file, example)


def _help(question: Question[Any]) -> str:
    text = cleandoc(question.arguments.__doc__ or "")
    if question.about:
        text += (
            f"\n\nFILE is {question.about.words} (TOML or JSON), or - for standard input;"
            f" --example {question.about.first} takes one that comes with whowhere."
        )
    return f"{text}\n\nExample: {question.example}" if question.example else text


def _source(question: Question[Any]) -> list[click.Parameter]:
    if question.about is None:
        return []
    words = "Use an example instead of a file."
    return [
        click.Argument(["file"], required=False, metavar="FILE"),
        click.Option(["--example"], metavar="NAME", help=words),
    ]


def argument_options(arguments: type[Arguments]) -> list[click.Parameter]:
    """Return each argument as click reads it: an option, or a word in its place."""
    return [_parameter(name, field) for name, field in fields_of(arguments).items()]


def _forms(question: Question[Any]) -> list[click.Parameter]:
    """Return the options that say in which form the answer is wanted."""

    def holder() -> None:
        """Hold the options that other commands have too."""

    for option in (json_option, csv_option, width_option):
        if option is not csv_option or question.has_rows:
            option(holder)
    forms: list[click.Parameter] = holder.__click_params__  # type: ignore[attr-defined]
    forms += _views(question)
    if question.conditions:
        said = "; ".join(f"{name}: {words}" for name, words in question.conditions.items())
        choice = click.Choice(list(question.conditions))
        words = f"End with exit code 1 if it is so ({said})."
        forms.append(click.Option(["--fail-if"], type=choice, help=words))
    for ending, words in question.files.items():
        forms.append(click.Option([f"--{ending}"], metavar="FILE", help=f"Write {words}."))
    if question.files:
        words = "Replace a file that is there already."
        forms.append(click.Option(["--force"], is_flag=True, help=words))
    return forms


def _views(question: Question[Any]) -> list[click.Parameter]:
    """Return the options that say how much of an answer is shown."""
    kept_back = {"all": question.shows_all, "long": question.shows_long}
    return [
        click.Option([f"--{name}", f"show_{name}"], is_flag=True, help=f"Show {words}.")
        for name, words in kept_back.items()
        if words
    ]


def _name(name: str) -> str:
    """Return what click calls the value of an argument: no word of the language itself."""
    return f"given_{name}"


def _parameter(name: str, field: FieldInfo) -> click.Parameter:
    """Return an argument as click reads it."""
    flag, kind, bare = flag_of(field), *_kind(field.annotation)
    required = field.is_required()
    if flag.is_word:
        return click.Argument(
            [_name(name)], required=required, metavar=flag.metavar or name.upper(),
            nargs=-1 if kind is tuple or flag.metavar.startswith("[") else 1,
            callback=None if kind is tuple else _joined,
        )  # fmt: skip
    spelling = option_name(name, flag)
    if kind is bool:
        both = f"{spelling}/--no-{spelling.removeprefix('--')}" if bare else spelling
        return click.Option([both, _name(name)], default=None, is_flag=True,
                            help=field.description)  # fmt: skip
    shown = field.default not in (None, (), "", PydanticUndefined)
    pairs = kind is tuple and get_origin(_item(field.annotation)) is tuple
    return click.Option(
        [spelling, _name(name)], required=required, multiple=kind is tuple,
        nargs=2 if pairs else 1, metavar=flag.metavar or None, help=field.description,
        default=field.default if shown else None,
        show_default=shown,
        type=str if kind is tuple or flag.read else _type(kind, field),
        callback=_reading(flag),
    )  # fmt: skip


def _joined(context: click.Context, parameter: click.Parameter, value: Any) -> Any:
    """Return the words of one argument as one text."""
    del context, parameter
    return " ".join(value) or None if isinstance(value, tuple) else value


def _reading(flag: Flag) -> Callable[..., Any]:
    def read(context: click.Context, parameter: click.Parameter, value: Any) -> Any:
        del context, parameter
        if isinstance(value, datetime.datetime):
            return value.date()
        return value if value is None or flag.read is None else flag.read(value)

    return read


def _kind(annotation: Any) -> tuple[Any, bool]:
    """Return the type of an argument, and whether it may be left without a value."""
    if get_origin(annotation) in (Union, UnionType):
        kinds = [get_arg for get_arg in get_args(annotation) if get_arg is not type(None)]
        text = next((kind for kind in kinds if kind is str), kinds[0])
        return _kind(text)[0], True
    origin = get_origin(annotation)
    return (tuple if origin is tuple else annotation), False


def _item(annotation: Any) -> Any:
    """Return the type of one of several values."""
    first: Any = get_args(annotation)[0]
    return first


def _type(kind: Any, field: FieldInfo) -> Any:
    if get_origin(kind) is Literal:
        return click.Choice(get_args(kind))
    if kind is datetime.date:
        return Day()
    return number_type(kind, *_bounds(field.metadata)) if kind in (int, float) else str


def _bounds(metadata: Sequence[Any]) -> tuple[Any, Any]:
    """Return the least and the most that is accepted, where a user should know them."""
    least = next((each.ge for each in metadata if isinstance(each, Ge)), None)
    most = next((each.le for each in metadata if isinstance(each, Le)), None)
    return least, most
