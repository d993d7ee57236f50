"""An answer in parts: a line of JSON for each, as soon as it is known (NDJSON)."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from typing import Any

from fastapi import Request, Response
from fastapi.responses import StreamingResponse

from whowhere.interfaces.api.computing import CLIENT_GONE, client_gone, refusal
from whowhere.interfaces.api.workers import Reply, ToldWork, Workers
from whowhere.report.media.documents import as_json_line

MEDIA_TYPE = "application/x-ndjson"


async def streamed(request: Request, work: ToldWork, said: dict[str, Any]) -> Response:
    """Answer with a line for each part; what is refused before the first is refused as usual.

    A client that goes away ends the worker.
    """
    parts = _parts(request.app.state.workers, work, said)
    first = asyncio.ensure_future(anext(parts))
    gone = asyncio.create_task(client_gone(request))
    try:
        await asyncio.wait({first, gone}, return_when=asyncio.FIRST_COMPLETED)
        if not first.done():
            return Response(status_code=CLIENT_GONE)
        line = first.result()
    finally:
        for task in (first, gone):
            task.cancel()
        await asyncio.gather(first, gone, return_exceptions=True)
    return StreamingResponse(_lines(request, line, parts), media_type=MEDIA_TYPE)


async def _lines(
    request: Request, first: bytes, parts: AsyncGenerator[bytes]
) -> AsyncIterator[bytes]:
    """Yield every line; what goes wrong on the way is told in the last one."""
    async with aclosing(parts):
        yield first
        try:
            async for part in parts:
                yield part
        except Exception as error:  # noqa: BLE001 - the answer has begun: its status is sent
            told = json.loads(bytes(refusal(request, error).body))
            yield as_json_line({"event": "problem", "problem": told}).encode()


async def _parts(workers: Workers, work: ToldWork, said: dict[str, Any]) -> AsyncGenerator[bytes]:
    """Yield the parts of an answer; who stops reading ends the worker. Raises as computing does."""
    parts = asyncio.Queue[Reply | None]()
    whole = asyncio.create_task(workers.compute_telling(work, said, parts.put_nowait))

    def ended(done: asyncio.Task[None]) -> None:
        if not done.cancelled():
            done.exception()  # looked at, though nobody may be left who reads it
        parts.put_nowait(None)

    whole.add_done_callback(ended)
    try:
        while part := await parts.get():
            yield part.content
        await whole
    finally:
        whole.cancel()  # it ends its process by itself, whatever becomes of this task
