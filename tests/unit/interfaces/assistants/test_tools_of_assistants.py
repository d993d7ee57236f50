"""Tools as an assistant meets them, through the protocol's own client."""

from __future__ import annotations

import asyncio
import json
import math
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import jsonschema
import mcp_types as mcp
import pytest
from mcp.client.client import Client
from mcp.shared.exceptions import MCPError
from tests.awaited import awaited
from tests.cases import SMALL

from whowhere.interfaces.api.known import KnownAnswers
from whowhere.interfaces.api.limits import ServerLimits
from whowhere.interfaces.api.workers import Workers
from whowhere.interfaces.assistants.server import Assistants

R = TypeVar("R")
MOST_BYTES = 40_000
"""Of all schemas and descriptions, which an assistant reads first: some 10,000 tokens."""
SAYS = {
    "compare": {"scenario": SMALL, "draws": 64},
    "what_if": {"scenario": SMALL, "draws": 64, "set": ["attrition=0.6"]},
    "explain": {"scenario": SMALL, "draws": 64, "option": "own_staff@home"},
    "hire": {"place": ["PL", "CZ"], "gross": "90000"},
    "places": {"top": 5},
    "hours": {"places": ["Denver", "Manila"], "need": 3},
    "seats": {"calls": "720/h", "handle": "240s"},
    "facts": {"place": "PL"},
}
"""A call of each tool that takes no solver."""


def asked(question: Callable[[Client], Awaitable[R]], limits: ServerLimits | None = None) -> R:
    """Return what a client finds out of a server in the same process."""

    async def talk() -> R:
        workers = Workers(limits or ServerLimits())
        try:
            async with Client(Assistants(KnownAnswers(workers)).server()) as client:
                return await question(client)
        finally:
            workers.close()

    return awaited(talk())


def called(
    name: str, says: dict[str, Any], limits: ServerLimits | None = None
) -> mcp.CallToolResult:
    return asked(lambda client: client.call_tool(name, says), limits)


def words_of(result: mcp.CallToolResult) -> str:
    (content,) = result.content
    assert isinstance(content, mcp.TextContent)
    return content.text


def test_all_schemas_together_stay_small() -> None:
    tools = asked(lambda client: client.list_tools()).tools
    said = [[each.description, each.input_schema, each.output_schema] for each in tools]
    assert len(json.dumps(said)) < MOST_BYTES
    for each in tools:
        jsonschema.Draft202012Validator.check_schema(each.input_schema)
        assert each.annotations
        assert each.annotations.read_only_hint


def finite(part: Any) -> bool:
    if isinstance(part, dict):
        return all(map(finite, part.values()))
    if isinstance(part, list):
        return all(map(finite, part))
    return not isinstance(part, float) or math.isfinite(part)


@pytest.mark.parametrize("name", SAYS)
def test_a_tool_answers_in_words_and_as_its_schema_says_with_sources(name: str) -> None:
    async def both(client: Client) -> tuple[mcp.Tool, mcp.CallToolResult]:
        tools = {each.name: each for each in (await client.list_tools()).tools}
        return tools[name], await client.call_tool(name, SAYS[name])

    tool, result = asked(both)
    assert not result.is_error, words_of(result)
    assert len(words_of(result)) > 100
    typed = result.structured_content
    assert tool.output_schema
    jsonschema.Draft202012Validator(tool.output_schema).validate(typed)
    assert typed["sources"]
    assert finite(typed)


def test_the_verdict_of_a_tool_is_that_of_the_command() -> None:
    from tests.cases import case_of  # noqa: PLC0415

    from whowhere.decide.compare.comparison import compare  # noqa: PLC0415

    typed = called(
        "compare", {"scenario": SMALL, "draws": 64, "as_of": "2026-11-23"}
    ).structured_content
    comparison = compare(case_of(SMALL), seed=1, draws=64)
    assert comparison.advice
    assert typed["verdict"]["best"] == comparison.advice.best
    best = next(each for each in typed["options"] if each["id"] == comparison.advice.best)
    by_id = {each.id: each for each in comparison.options}
    assert best["cost"]["p50"] == pytest.approx(by_id[comparison.advice.best].cost.p50)


def test_a_what_if_tells_each_option_on_both_sides() -> None:
    typed = called("what_if", SAYS["what_if"]).structured_content
    for each in typed["options"]:
        rise = each["after"]["cost"]["p50"] - each["before"]["cost"]["p50"]
        assert rise == pytest.approx(each["change_of_median"], abs=1e-3)


@pytest.mark.parametrize(
    ("name", "says", "told"),
    [
        ("comprae", {}, "Did you mean 'compare'?"),
        ("compare", {"exampel": "support-desk"}, "Did you mean 'example'?"),
        ("compare", {"example": "suport-desk"}, "Did you mean 'support-desk'?"),
        ("facts", {"place": "Polnd"}, "Did you mean 'Poland'?"),
        ("compare", {"scenario": "title = 1"}, "to mend; nothing was computed."),
        ("report", {"example": "support-desk", "kind": ".doc"}, ".pdf"),
    ],
)
def test_a_refusal_says_what_to_do(name: str, says: dict[str, Any], told: str) -> None:
    result = called(name, says)
    assert result.is_error
    assert told in words_of(result)


def test_a_tool_keeps_to_the_limits_of_the_server() -> None:
    result = called("compare", {"scenario": SMALL, "draws": 128}, ServerLimits(draws=64))
    assert result.is_error
    assert "draws is 128; accepted: a power of two up to 64" in words_of(result)


def test_a_report_comes_as_a_file_inside_the_answer() -> None:
    result = called("report", {"scenario": SMALL, "draws": 64, "kind": ".csv"})
    _, file = result.content
    assert isinstance(file, mcp.EmbeddedResource)
    assert isinstance(file.resource, mcp.TextResourceContents)
    assert file.resource.text.startswith("option,")


def test_what_takes_long_says_so_and_ends_when_it_is_cancelled() -> None:
    heard = list[str]()

    async def listen(progress: float, total: float | None, message: str | None) -> None:
        del progress, total
        heard.append(message or "")

    async def cancelled(client: Client) -> None:
        call = asyncio.create_task(
            client.call_tool("plan", {"example": "portfolio"}, progress_callback=listen)
        )
        while not heard:
            await asyncio.sleep(0.1)
        call.cancel()
        await asyncio.gather(call, return_exceptions=True)

    asked(cancelled)
    assert heard[0] == "computing for 1 s"


def test_each_kind_of_file_can_be_read_with_its_schema() -> None:
    async def read(client: Client) -> dict[str, str]:
        found = {}
        for each in (await client.list_resources()).resources:
            (content,) = (await client.read_resource(each.uri)).contents
            assert isinstance(content, mcp.TextResourceContents)
            found[each.uri] = content.text
        return found

    found = asked(read)
    kinds = {uri.split("/")[2] for uri in found}
    assert kinds == {"schema", "scenario", "portfolio", "staffing", "grid"}
    for kind in kinds - {"schema"}:
        jsonschema.Draft202012Validator.check_schema(json.loads(found[f"whowhere://schema/{kind}"]))


def test_a_file_or_a_prompt_that_there_is_not_is_told_with_the_nearest() -> None:
    async def refused(client: Client) -> None:
        with pytest.raises(MCPError, match="Did you mean 'whowhere://schema/grid'"):
            await client.read_resource("whowhere://schema/gird")
        with pytest.raises(MCPError, match="Did you mean 'support-desk'"):
            await client.get_prompt("suport-desk")

    asked(refused)


def test_each_example_is_a_prompt() -> None:
    prompts = asked(lambda client: client.list_prompts()).prompts
    assert "support-desk" in {each.name for each in prompts}
    (said,) = asked(lambda client: client.get_prompt("support-desk")).messages
    assert isinstance(said.content, mcp.TextContent)
    assert "'support-desk'" in said.content.text
