"""Pages of what may be asked: every command with its options, and every HTTP address."""

from __future__ import annotations

from inspect import cleandoc
from typing import Any, Final

import click

from manual.markdown import page, table
from whowhere.interfaces.api.app import create_app
from whowhere.interfaces.api.limits import ServerLimits
from whowhere.interfaces.cli import COMMANDS, commands
from whowhere.interfaces.cli.facts_command import SUBCOMMANDS

ANSWERED: Final = {"get": "GET", "post": "POST"}
OF_COMMANDS: Final = (
    "Every command, with what its own help says; [Commands](../commands.md) says in a line what"
    " each is for. Numbers may be written as people write them: `20k`, `1,200`, `8% to 12%`."
)
OF_ADDRESSES: Final = (
    "Every address of `whowhere serve`, with the fields that a question takes. It is the server's"
    " own description, which stands at `/v1/openapi.json`; [The API](../api.md) shows a call of"
    " each."
)


def options_page() -> str:
    """Return every command with its arguments and options."""
    told = [_command(f"whowhere {name}", _loaded(name)) for name in COMMANDS]
    for word in SUBCOMMANDS:
        context = _loaded("facts").make_context("facts", [word, "--help"], resilient_parsing=True)
        told.append(_command(f"whowhere facts {word}", context.command))
    return page("Every command and its options", OF_COMMANDS, *told)


def _loaded(name: str) -> click.Command:
    found = commands.get_command(click.Context(commands, info_name="whowhere"), name)
    if found is None:
        raise LookupError(f"{name} is listed, and is no command")
    return found


def _command(name: str, command: click.Command) -> str:
    context = click.Context(command, info_name=name)
    usage = " ".join([name, *command.collect_usage_pieces(context)])
    rows = [
        (" ".join(f"`{each}`" for each in option.opts), _takes(option, context),
         _default(option), option.help or "")
        for option in command.get_params(context)
        if isinstance(option, click.Option) and not option.hidden
    ]  # fmt: skip
    about = cleandoc(command.help or "").replace("\b\n", "").replace("<", "&lt;")
    return f"## `{name}`\n\n```text\n{usage}\n```\n\n{about}\n\n{table(_HEAD, rows)}"


_HEAD: Final = ("Option", "Takes", "Unless said", "Meaning")


def _takes(option: click.Option, context: click.Context) -> str:
    return "" if option.is_flag else option.make_metavar(context)


def _default(option: click.Option) -> str:
    value = option.default
    if option.is_flag or not isinstance(value, str | int | float) or value == "":
        return ""
    return f"`{value}`"


def addresses_page() -> str:
    """Return every HTTP address with the fields of its question."""
    description = create_app(ServerLimits()).openapi()
    told = [
        _address(description, path, verb, said)
        for path, verbs in description["paths"].items()
        for verb, said in verbs.items()
        if verb in ANSWERED
    ]
    return page("Every HTTP address", OF_ADDRESSES, *told)


def _address(description: dict[str, Any], path: str, verb: str, said: dict[str, Any]) -> str:
    about = cleandoc(said.get("description") or said.get("summary") or "")
    content = said.get("requestBody", {}).get("content", {})
    body: dict[str, Any] = next((each.get("schema", {}) for each in content.values()), {})
    fields = _properties(description, body)
    rows = [
        *((f"`{each['name']}`", _kind(each.get("schema", {})), each.get("description", ""))
          for each in said.get("parameters", ())),
        *((f"`{name}`", _kind(field), field.get("description", ""))
          for name, field in fields.items()),
    ]  # fmt: skip
    fields_told = table(("Field", "Takes", "Meaning"), rows)
    return f"## `{ANSWERED[verb]} {path}`\n\n{about}\n\n{fields_told}"


def _properties(description: dict[str, Any], body: dict[str, Any]) -> dict[str, Any]:
    if "$ref" in body:
        name = body["$ref"].rpartition("/")[2]
        return _properties(description, description["components"]["schemas"][name])
    found = dict(body.get("properties", {}))
    for each in (*body.get("allOf", ()), *body.get("anyOf", ())):
        found |= _properties(description, each)
    return found


def _kind(field: dict[str, Any]) -> str:
    if "enum" in field:
        return ", ".join(f"`{each}`" for each in field["enum"])
    if "anyOf" in field:
        kinds = [_kind(each) for each in field["anyOf"] if each.get("type") != "null"]
        return " or ".join(dict.fromkeys(filter(None, kinds)))
    if field.get("type") == "array":
        return f"a list of {_kind(field.get('items', {})) or 'values'}"
    return {
        "string": "text", "number": "a number", "integer": "a whole number",
        "boolean": "true or false", "object": "an object",
    }.get(field.get("type", ""), "")  # fmt: skip
