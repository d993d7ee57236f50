"""How an input, a command and a request are tried, and what is told of each."""

from __future__ import annotations

import asyncio
import json
import os
import resource
import signal
import sys
import time
import traceback
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from random import Random
from typing import Any, Protocol
from urllib.parse import quote

from commands_to_fuzz import command
from mutations import CELLS, as_text, changed, mangled
from readers_to_fuzz import READERS, Made, Reader
from requests_to_fuzz import READ, REQUESTS, SOUGHT
from whowhere.interfaces.api.limits import ServerLimits
from whowhere.interfaces.api.workers import Reply, Work, Workers, _answered
from whowhere.interfaces.cli import main as whowhere
from whowhere.quantities.faults import Faults
from whowhere.quantities.written_digits import UnreadNumber

CODES = {0, 2, 3, 130}
MOST_CPU = 2.0
MOST_KB = 1_048_576
LONGEST = 150
"""Seconds of a processor after which what does not end is ended."""
READS = 0.15
"""Share of requests that only read an address."""


class Place(Protocol):
    """Where and with which seed things are tried."""

    seed: int
    folder: Path
    """A folder with the examples in it."""
    kept: Path
    """Where what fell is kept."""


class Hung(BaseException):
    """Something took longer than it may."""


def inputs(numbers: list[int], place: Place) -> Iterator[str]:
    """Give every number's input to its reader; yield what came of it."""
    warnings.simplefilter("error")  # a user would read them
    for number in numbers:
        random = Random(f"{place.seed}/{number}")
        reader = READERS[number % len(READERS)]
        file = _kept(reader.make(random), place, f"{os.getpid()}")

        line, fell = _tried(number, reader.name, partial(_read, reader, file))
        if fell:
            (place.kept / f"{place.seed}-{number}{file.suffix}").write_bytes(file.read_bytes())
        file.unlink()
        yield line


def _read(reader: Reader, file: Path) -> tuple[str, str]:
    try:
        reader.read(file)
    except (Faults, UnreadNumber):
        return "refused", ""
    return "read", ""


def _kept(made: Made, place: Place, name: str) -> Path:
    content, ending = made
    file = place.folder / f"input-{name}{ending}"
    file.write_bytes(content)
    return file


def _tried(
    number: int, kind: str, run: Callable[[], tuple[str, str]], most_cpu: float = MOST_CPU
) -> tuple[str, str]:
    """Run within the limits; return the line to tell, and why it fell, if it did."""
    began = time.process_time()
    try:
        with _limited(most_cpu):
            what, fell = run()
    except Hung:
        what, fell = "hung", f"more than {most_cpu} s of processor time"
    except BaseException:  # noqa: BLE001 - what no input may do
        what, fell = "raised", traceback.format_exc().strip()[-400:]
    cpu = time.process_time() - began
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    if not fell and cpu > most_cpu:
        what, fell = "hung", f"{cpu:.1f} s of processor time"
    if not fell and most > MOST_KB:
        what, fell = "grew", f"{most:,} KB"
    told = fell.replace("\t", " ").replace("\n", " | ")
    return f"{number}\t{kind}: {what}\t{cpu:.3f}\t{most}\t{told}\n", fell


def _hung(*_: object) -> None:
    raise Hung


@contextmanager
def _limited(seconds: float) -> Iterator[None]:
    signal.signal(signal.SIGVTALRM, _hung)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def commands(numbers: list[int], place: Place) -> Iterator[str]:
    """Run every number's command in a process of its own; yield what came of it."""
    for number in numbers:
        words, made = command(Random(f"{place.seed}/command/{number}"))
        own = place.folder / "own"
        file = _kept(made or (b"", ""), place, "command")
        typed = [str(file) if w == "FILE" else str(own) if w == "FOLDER" else w for w in words]
        code, used, said = _run(typed, place.folder)
        for kept in own.glob("*"):
            kept.unlink()
        fell = _why(code, used.ru_utime, used.ru_maxrss, said)
        if fell:
            kept = place.kept / f"command-{place.seed}-{number}{file.suffix}"
            kept.write_bytes(file.read_bytes())
            fell = f"{' '.join(words)[:200]!r}: {fell}".replace("\t", " ").replace("\n", " | ")
        yield (
            f"{number}\tcommand {words[0]}: code {code}\t{used.ru_utime:.2f}\t{used.ru_maxrss}"
            f"\t{fell}\n"
        )


def _run(typed: list[str], folder: Path) -> tuple[int, resource.struct_rusage, str]:
    child = os.fork()
    if child == 0:
        _be(typed, folder)
    _, status, used = os.wait4(child, 0)
    said = (folder / "err").read_text("utf-8", "replace")
    return os.waitstatus_to_exitcode(status), used, said


def _be(typed: list[str], folder: Path) -> None:
    """Be the command: never comes back."""
    resource.setrlimit(resource.RLIMIT_CPU, (LONGEST, LONGEST))
    for number, name in ((1, "out"), (2, "err")):
        os.dup2(os.open(folder / name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
    code = 1
    try:
        sys.argv = ["whowhere", *typed]
        whowhere()
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else 1
    except BaseException:  # noqa: BLE001 - what no input may do
        traceback.print_exc()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def _why(code: int, cpu: float, kilobytes: int, said: str) -> str:
    """Return why a command fell; nothing where all is well."""
    if "Traceback" in said or code not in CODES:
        return f"code {code}: {said.strip()[-300:]}"
    if cpu > MOST_CPU:
        return f"{cpu:.1f} s of processor time"
    return f"{kilobytes:,} KB" if kilobytes > MOST_KB else ""


def _bounded() -> None:
    """End this process if the next request never ends: its thread hears no signal."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    most = int(used.ru_utime + used.ru_stime + LONGEST)
    resource.setrlimit(resource.RLIMIT_CPU, (most, resource.RLIM_INFINITY))


class AtOnce(Workers):
    """Answers a request here, where its time and its memory are seen, and not in a worker."""

    async def compute(self, work: Work, said: dict[str, Any]) -> Reply:
        """Return what ``work`` makes of a request. Raises ``Faults``, and whatever is a bug."""
        await asyncio.sleep(0)
        return _answered(work(said, self.limits))


def requests(numbers: list[int], place: Place) -> Iterator[str]:
    """Ask every number's request; yield what came of it."""
    from starlette.testclient import TestClient  # noqa: PLC0415

    from whowhere.interfaces.api.app import create_app  # noqa: PLC0415

    app = create_app(ServerLimits())
    with TestClient(app, raise_server_exceptions=False) as client:
        app.state.workers = AtOnce(ServerLimits())
        for number in numbers:
            kind, path, body = _request(Random(f"{place.seed}/request/{number}"), number)
            _bounded()
            most = ServerLimits.seconds if kind in SOUGHT else MOST_CPU
            line, fell = _tried(number, kind, partial(_asked, client, path, body), most)
            if fell:
                (place.kept / f"request-{place.seed}-{number}.json").write_bytes(body)
            yield line


def _request(random: Random, number: int) -> tuple[str, str, bytes]:
    """Return which address it is, the address and a body; without one the address is read."""
    if random.random() < READS:
        form = random.choice(READ)
        cell = random.choice(CELLS)[:500].encode("utf-8", "replace")
        return form, form.format(quote(cell)), b""
    path, valid = REQUESTS[number % len(REQUESTS)]
    document = changed(valid, random)
    if random.random() < 0.1:
        return path, path, mangled(json.dumps(document, default=str), random)
    return path, path, as_text(document)


def _asked(client: Any, path: str, body: bytes) -> tuple[str, str]:
    headers = {"content-type": "application/json"}
    answer = client.request("POST" if body else "GET", path, content=body or None, headers=headers)
    return str(answer.status_code), _fell(answer)


def _fell(answer: Any) -> str:
    if answer.status_code >= 500:
        return f"{answer.status_code} {answer.text[:200]}"
    if "x-content-type-options" not in answer.headers:
        return "without its headers"
    if answer.status_code >= 400 and not answer.json().get("faults"):
        return f"{answer.status_code} without faults"
    return ""
