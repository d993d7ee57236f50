"""The server that assistants talk to: tools, files and prompts, read off what there is already.

A tool ends in an answer or in words that say what to do: the protocol's library passes on no other
exception's words. What is computed is computed as for the HTTP server, in a process of its own that
ends with the call.
"""

from __future__ import annotations

import asyncio
import json
from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version
from typing import Any, TypeVar

import mcp_types as mcp
from mcp.server.context import ServerRequestContext
from mcp.server.lowlevel import Server
from mcp.shared.exceptions import MCPError
from pydantic import BaseModel

from whowhere.interfaces.api.known import KnownAnswers
from whowhere.interfaces.api.workers import Busy, Crashed, Ending, Reply, Work
from whowhere.interfaces.assistants.compact import compact
from whowhere.interfaces.assistants.files import file_at, readable_files, title_of
from whowhere.interfaces.assistants.tools import (
    REPORT,
    REPORT_ASKED,
    TOOLS,
    reported,
    said_in,
    told,
)  # fmt: skip
from whowhere.interfaces.requests.sources import examples
from whowhere.quantities.faults import Fault, Faults, nearest, one_of

INSTRUCTIONS = """\
Who should do a piece of work, and where? Say what the work is (roles, heads, pay, where it is now,
where it may go), as a scenario in TOML or JSON: whowhere://schema/scenario says what it may hold,
whowhere://scenario/support-desk is one. `compare` recommends; `explain` shows why a number is what
it is; `what_if` tries other values. Quote ranges, not single numbers, and what is not included.
Every refusal says what is accepted.\
"""
SECONDS_BETWEEN = 1.0
"""How often a call that takes long says so."""
Context = ServerRequestContext[Any, Any]
_Found = TypeVar("_Found")


@dataclass(frozen=True)
class Assistants:
    """Answers assistants out of what these workers compute."""

    known: KnownAnswers

    def server(self) -> Server[Any]:
        """Return the server, for any transport."""
        return Server(
            "whowhere", version=version("whowhere"), title="whowhere", instructions=INSTRUCTIONS,
            on_list_tools=_tools, on_call_tool=self._call,
            on_list_resources=_resources, on_read_resource=_read,
            on_list_prompts=_prompts, on_get_prompt=_prompt,
        )  # fmt: skip

    async def _call(self, context: Context, asked: mcp.CallToolRequestParams) -> mcp.CallToolResult:
        try:
            return await self._answered(context, asked.name, asked.arguments or {})
        except Faults as found:
            return _refused(found)
        except Busy:
            return _refused(Faults([_fault("one too many at this moment", "one a little later")]))
        except Ending:
            return _refused(Faults([_fault("cut short: the server ends", "a server that runs")]))
        except Crashed:
            return _refused(Faults([_fault("answered with a bug of whowhere", "an answer")]))

    async def _answered(
        self, context: Context, name: str, arguments: dict[str, Any]
    ) -> mcp.CallToolResult:
        if name == REPORT:
            said = said_in(REPORT_ASKED, arguments)
            return _file(await self._computed(context, REPORT, reported, said), said["kind"])
        if name not in TOOLS:
            known = [*TOOLS, REPORT]
            raise Faults([Fault("", "the tool", name[:60], one_of(known), nearest(name, known))])
        said = said_in(TOOLS[name].asked, arguments)
        found = json.loads((await self._computed(context, name, partial(told, name), said)).content)
        text = mcp.TextContent(type="text", text=found["words"])
        return mcp.CallToolResult(content=[text], structured_content=found["typed"])

    async def _computed(
        self, context: Context, name: str, work: Work, said: dict[str, Any]
    ) -> Reply:
        """Return what a worker finds; a call that is cancelled ends its worker."""
        telling = asyncio.create_task(_tell_time(context))
        try:
            return await self.known.answer(f"assistant {name}", work, said)
        finally:
            telling.cancel()


async def _tell_time(context: Context) -> None:
    """Say now and then for how long an answer has been sought."""
    seconds = 0.0
    while True:
        await asyncio.sleep(SECONDS_BETWEEN)
        seconds += SECONDS_BETWEEN
        await context.session.report_progress(seconds, message=f"computing for {seconds:.0f} s")


def _fault(given: str, accepted: str) -> Fault:
    return Fault("", "the call", given, accepted)


def _refused(found: Faults) -> mcp.CallToolResult:
    words = "\n".join(
        [f"{len(found.faults)} to mend; nothing was computed.", *map(str, found.faults)]
    )
    return mcp.CallToolResult(content=[mcp.TextContent(type="text", text=words)], is_error=True)


def _file(reply: Reply, kind: str) -> mcp.CallToolResult:
    """Return a report as a file inside the answer: as text where it is text."""
    uri = f"whowhere://report{kind}"
    resource: mcp.TextResourceContents | mcp.BlobResourceContents
    if reply.media_type.startswith("text/"):
        resource = mcp.TextResourceContents(
            uri=uri, mime_type=reply.media_type, text=reply.content.decode()
        )
    else:
        blob = b64encode(reply.content).decode("ascii")
        resource = mcp.BlobResourceContents(uri=uri, mime_type=reply.media_type, blob=blob)
    said = mcp.TextContent(type="text", text=f"A {kind} report of {len(reply.content):,} bytes.")
    return mcp.CallToolResult(
        content=[said, mcp.EmbeddedResource(type="resource", resource=resource)]
    )


async def _tools(context: Context, page: mcp.PaginatedRequestParams | None) -> mcp.ListToolsResult:
    del context, page
    found = [_tool(t.name, t.title, t.words, t.asked, t.told) for t in TOOLS.values()]
    words = "Write the answer as a file: .md, .pdf, .xlsx, .pptx, .html or .csv."
    return mcp.ListToolsResult(tools=[*found, _tool(REPORT, "A file", words, REPORT_ASKED)])


def _tool(
    name: str, title: str, words: str, asked: type[BaseModel], answer: type[BaseModel] | None = None
) -> mcp.Tool:
    only_reads = mcp.ToolAnnotations(
        read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
    )
    return mcp.Tool(
        name=name, title=title, description=words, input_schema=compact(asked),
        output_schema=compact(answer) if answer else None, annotations=only_reads,
    )  # fmt: skip


async def _resources(
    context: Context, page: mcp.PaginatedRequestParams | None
) -> mcp.ListResourcesResult:
    del context, page
    return mcp.ListResourcesResult(resources=[
        mcp.Resource(uri=each.address, name=each.address.removeprefix("whowhere://"),
                     title=each.title, mime_type=each.media_type)
        for each in readable_files().values()
    ])  # fmt: skip


async def _read(context: Context, asked: mcp.ReadResourceRequestParams) -> mcp.ReadResourceResult:
    del context
    found = _or_refused(file_at, str(asked.uri))
    text = mcp.TextResourceContents(
        uri=found.address, mime_type=found.media_type, text=found.text()
    )
    return mcp.ReadResourceResult(contents=[text])


def _titles() -> Mapping[str, str]:
    return {name: title_of(path) for name, path in examples().items()}


async def _prompts(
    context: Context, page: mcp.PaginatedRequestParams | None
) -> mcp.ListPromptsResult:
    del context, page
    return mcp.ListPromptsResult(prompts=[
        mcp.Prompt(name=name, title=title, description=f"Decide on an example: {title}.")
        for name, title in _titles().items()
    ])  # fmt: skip


def _titled(name: str) -> str:
    known = _titles()
    if name not in known:
        raise Faults([Fault("", "the prompt", name[:60], one_of(known), nearest(name, known))])
    return known[name]


def _or_refused(find: Callable[[str], _Found], name: str) -> _Found:
    """Return what is called so; what the library tells of a refusal is its words alone."""
    try:
        return find(name)
    except Faults as found:
        raise MCPError(mcp.INVALID_PARAMS, str(found)) from None


async def _prompt(context: Context, asked: mcp.GetPromptRequestParams) -> mcp.GetPromptResult:
    del context
    title = _or_refused(_titled, asked.name)
    words = (
        f"{title}: who should do this work, and where? Compare the options of the"
        f" example {asked.name!r}, tell me the verdict with its range and what speaks against it,"
        " what would change it, and what I should find out before I sign."
    )
    said = mcp.PromptMessage(role="user", content=mcp.TextContent(type="text", text=words))
    return mcp.GetPromptResult(description=title, messages=[said])
