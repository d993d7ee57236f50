"""What no input may do: every reader and every address is given valid inputs made wrong.

Each input is read in a process of its own, forked from a warm one, by the command that a user
would type. It falls if it ends with a traceback, a code that README does not name, more than 2 s of
processor time or more than 1 GiB. Each request is asked of the server; it falls if it is answered
with 5xx, with a refusal that is no problem document, or without the headers of every answer. What
fell is written to a folder, with its number: ``--only NUMBER`` tries it again.

Run: python bench/fuzz.py --inputs 20000 --requests 2000 --seed 1
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import signal
import sys
import tempfile
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import quote

from mutations import CELLS, as_text, changed, mangled
from requests_to_fuzz import READ, REQUESTS
from whowhere.interfaces.cli import main as whowhere
from whowhere.interfaces.requests.sources import examples, portfolios, staffings

CODES = {0, 2, 3, 130}
MOST_CPU = 2.0
MOST_KB = 1_048_576
READS = 0.15
"""Share of requests that only read an address."""
QUICK = ("--draws", "16")
OWN = """topic,place,role,level,value,currency,unit,year,source
pay,PH,support agent,mid,400k to 480k,PHP,PHP/year,2026,Payroll May 2026
attrition,PH,support agent,,60,,%/year,2026,HR report 2025
benefits_share,PL,,,8%,,,2026,Payroll May 2026
"""
RANK = """vendor,Price,Attrition,References
direction,min,min,max
weight,50,30,20
Manila,14.5,34,8
Cairo,13.9,29,5
Lima,17.0,22,6
"""
FACILITY = {
    "sites": [{"id": name, "fixed_cost": 5, "capacity": 8} for name in "xyz"],
    "packages": [{"id": name, "demand": 3} for name in "ab"],
    "cost": [[1, 2], [3, 1], [2, 2]],
}
SETS = ("attrition=0.45", "PH.pay=18k to 24k", "exchange_volatility=0.1", "attrition=8%")
ARGUMENTS = (
    "hire Poland 60000", "hire US 85k --role accountant", "hours PL NZ --work 8-17 --need 4",
    "seats --calls 120 --handle 5min", "places --top 3 --weights cost=50,people=20",
    "facts PH --role accountant", "classify --home US --place Manila", "glossary EOR",
    "profile --example support-desk --option own_staff@PH --draws 16",
    "explain --example support-desk --option own_staff@PH --draws 16",
)  # fmt: skip
Input = tuple[tuple[str, ...], bytes | None, str]
"""Words of a command, in which FILE stands for the file; what is in it; and its ending."""


def scenario(random: Random) -> Input:
    text = random.choice(list(examples().values())).read_text("utf-8")
    words = random.choice((("check", "FILE"), ("check", "FILE"), ("compare", "FILE", *QUICK)))
    return words, *_made_wrong(text, random)


def portfolio(random: Random) -> Input:
    text = random.choice(list(portfolios().values())).read_text("utf-8")
    return ("check", "FILE"), *_made_wrong(text, random)


def staffing(random: Random) -> Input:
    text = random.choice(list(staffings().values())).read_text("utf-8")
    return ("read-staffing", "FILE"), *_made_wrong(text, random)


def _made_wrong(text: str, random: Random) -> tuple[bytes, str]:
    if random.random() < 0.5:
        return mangled(text, random), ".toml"
    return as_text(changed(tomllib.loads(text), random)), ".json"


def own_facts(random: Random) -> Input:
    return ("facts", "add", "FILE", "--to", "FOLDER"), mangled(OWN, random), ".csv"


def rank_table(random: Random) -> Input:
    method = random.choice(("topsis", "vikor", "edas", "promethee", "ahp"))
    return ("rank", "FILE", "--method", method), mangled(RANK, random), ".csv"


def facility(random: Random) -> Input:
    words = ("plan", "--table", "FILE", "--time-limit", "0.5")
    return words, as_text(changed(FACILITY, random)), ".json"


def setting(random: Random) -> Input:
    word = random.choice(SETS)
    at = random.randrange(len(word) + 1)
    wrong = word[:at] + random.choice(CELLS)[:2_000].replace("\0", "") + word[at:]
    return ("compare", "--example", "support-desk", *QUICK, "--set", wrong), None, ""


def arguments(random: Random) -> Input:
    words = random.choice(ARGUMENTS).split()
    at = random.randrange(1, len(words))
    cell = random.choice(CELLS)[:2_000].replace("\0", "")
    words[at:at + random.choice((0, 1))] = [cell]  # fmt: skip
    return tuple(words), None, ""


READERS: tuple[Callable[[Random], Input], ...] = (
    scenario, portfolio, staffing, own_facts, rank_table, facility, setting, arguments,
)  # fmt: skip


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    cpu: float
    kilobytes: int
    said: str

    @property
    def fell(self) -> str:
        """Why this may not be; empty where all is well."""
        if "Traceback" in self.said or self.code not in CODES:
            return f"code {self.code}: {self.said.strip()[-200:]}"
        if self.cpu > MOST_CPU:
            return f"{self.cpu:.1f} s of processor time"
        return f"{self.kilobytes:,} KB" if self.kilobytes > MOST_KB else ""


def tried(words: tuple[str, ...], content: bytes | None, ending: str, folder: Path) -> Ended:
    """Run a command in a process of its own."""
    file = folder / f"input{ending}"
    if content is not None:
        file.write_bytes(content)
    own = folder / "own"
    typed = [str(file) if w == "FILE" else str(own) if w == "FOLDER" else w for w in words]
    child = os.fork()
    if child == 0:
        _run(typed, folder)
    _, status, used = os.wait4(child, 0)
    for kept in own.glob("*"):
        kept.unlink()
    said = (folder / "err").read_text("utf-8", "replace")
    return Ended(os.waitstatus_to_exitcode(status), used.ru_utime, used.ru_maxrss, said)


def _run(typed: list[str], folder: Path) -> None:
    """Be the command: never comes back."""
    resource.setrlimit(resource.RLIMIT_CPU, (30, 30))
    for number, name in ((1, "out"), (2, "err")):
        os.dup2(os.open(folder / name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
    code = 1
    try:
        sys.argv = ["whowhere", *typed]
        whowhere() if typed[0] != "read-staffing" else _read_staffing(typed[1])
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else 1
    except BaseException:  # noqa: BLE001 - what no input may do
        import traceback  # noqa: PLC0415

        traceback.print_exc()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def _read_staffing(path: str) -> None:
    """Read a week of demand to the problem of its rosters, without the search for them."""
    from datetime import date  # noqa: PLC0415

    from whowhere.interfaces.cli.refusing import refusing  # noqa: PLC0415
    from whowhere.interfaces.requests.own_folder import factbook  # noqa: PLC0415
    from whowhere.interfaces.requests.staffing import staffing_in  # noqa: PLC0415
    from whowhere.interfaces.requests.written import Written, read_text  # noqa: PLC0415
    from whowhere.model.staffing.resolving import roster_problem  # noqa: PLC0415

    with refusing():
        written = Written(read_text(path), path, path, Path(path).parent)
        roster_problem(staffing_in(written), factbook(date(2026, 11, 23)))


def read_all(numbers: range | list[int], seed: int, kept: Path) -> Counter[str]:
    """Try inputs by their numbers; keep and count what fell."""
    count: Counter[str] = Counter()
    worst = Counter[str]()
    with tempfile.TemporaryDirectory() as name:
        for number in _until_stopped(numbers):
            random = Random(f"{seed}/{number}")
            reader = READERS[number % len(READERS)]
            words, content, ending = reader(random)
            ended = tried(words, content, ending, Path(name))
            count[f"{reader.__name__}: code {ended.code}"] += 1
            worst["cpu (ms)"] = max(worst["cpu (ms)"], round(1_000 * ended.cpu))
            worst["memory (KB)"] = max(worst["memory (KB)"], ended.kilobytes)
            if ended.fell:
                count["fell"] += 1
                print(f"input {number}: {' '.join(words)[:200]!r}: {ended.fell}", flush=True)
                (kept / f"{seed}-{number}{ending}").write_bytes(content or b"")
    print(f"worst: {dict(worst)}")
    return count


def _until_stopped(numbers: Iterable[int]) -> Iterator[int]:
    """Give numbers until Ctrl-C or SIGTERM: what was tried so far is told all the same."""
    stopped: list[int] = []
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, lambda number, _: stopped.append(number))
    for number in numbers:
        if stopped:
            print(f"stopped before number {number}", flush=True)
            return
        yield number


def ask_all(numbers: range | list[int], seed: int) -> Counter[str]:
    """Ask requests by their numbers; count what fell."""
    from starlette.testclient import TestClient  # noqa: PLC0415

    from whowhere.interfaces.api.app import create_app  # noqa: PLC0415
    from whowhere.interfaces.api.limits import ServerLimits  # noqa: PLC0415

    count: Counter[str] = Counter()
    with TestClient(create_app(ServerLimits(seconds=30)), raise_server_exceptions=False) as client:
        for number in _until_stopped(numbers):
            path, body = _request(Random(f"{seed}/{number}"), number)
            headers = {"content-type": "application/json"}
            method = "POST" if body else "GET"
            answer = client.request(method, path, content=body or None, headers=headers)
            count[f"{path.split('?')[0][:20]}: {answer.status_code}"] += 1
            if fell := _fell(answer):
                count["fell"] += 1
                print(f"request {number}: {path} {body[:300]!r}: {fell}", flush=True)
    return count


def _request(random: Random, number: int) -> tuple[str, bytes]:
    """Return an address and a body; without one the address is read."""
    if random.random() < READS:
        cell = random.choice(CELLS)[:500].encode("utf-8", "replace")
        return random.choice(READ).format(quote(cell)), b""
    path, valid = REQUESTS[number % len(REQUESTS)]
    document = changed(valid, random)
    if random.random() < 0.1:
        return path, mangled(json.dumps(document, default=str), random)
    return path, as_text(document)


def _fell(answer: Any) -> str:
    if answer.status_code >= 500:
        return f"{answer.status_code} {answer.text[:200]}"
    if "x-content-type-options" not in answer.headers:
        return "without its headers"
    if answer.status_code >= 400 and not answer.json().get("faults"):
        return f"{answer.status_code} without faults"
    return ""


def main() -> None:
    """Try what was asked for; end with 1 if anything fell."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--inputs", type=int, default=1_000)
    asked.add_argument("--requests", type=int, default=100)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--only", type=int, help="one input, by its number")
    asked.add_argument("--keep", type=Path, default=Path(tempfile.gettempdir()) / "fell")
    told = asked.parse_args()
    told.keep.mkdir(exist_ok=True)
    os.environ["WHOWHERE_FACTS"] = str(told.keep / "none")
    import whowhere.interfaces.api.warm  # noqa: F401, PLC0415 - what every command needs, once

    numbers = [told.only] if told.only is not None else range(told.inputs)
    count = read_all(numbers, told.seed, told.keep)
    if told.only is None:
        count += ask_all(range(told.requests), told.seed)
    for what, times in sorted(count.items()):
        print(f"{times:8,}  {what}")
    sys.exit(bool(count["fell"]))


if __name__ == "__main__":
    main()
