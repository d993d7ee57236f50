"""Every command that the README or a page of documentation prints runs as it is printed.

Where no answer is shown it is asked in few futures; the three large examples stand in smaller, and
reports and sensitivities, which ask a case hundreds of times, are of a small team.
"""

from __future__ import annotations

import json
import re
import shlex
import shutil
import tomllib
from pathlib import Path
from typing import Any, Final

import click
import pytest
from tests.contracts.conftest import Ended, Run
from tests.contracts.test_cli_plan import PORTFOLIO
from tests.contracts.test_cli_staff import WEEK
from tests.contracts.test_grids_that_come_along import thinned
from tests.printed import PAGES, ROOT, Printed, is_to_be_filled_in, printed_on
from tests.sweeps import prepared_from

from whowhere.interfaces.cli import commands
from whowhere.interfaces.requests.sources import grids

FEW: Final = "64"
WAITS: Final = ("serve", "mcp")
"""Commands that end only when somebody ends them."""
ASKED_ELSEWHERE: Final = ("curl",)
"""test_page_of_calls.py asks them."""
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
PAY: Final = """topic,place,role,level,value,currency,year,source
pay,PL,support agent,mid,78k to 92k,PLN,2026,Payroll May 2026
"""
SMALL: Final = """title = "Four developers"
company = {name = "Test", home = "GB"}
options = {places = ["home", "PL"], engagements = ["own_staff", "managed_service"]}
[work]
start = 2027-04-01
horizon_months = 24
today = "own_staff"
languages = ["en"]
coverage = "office hours"
personal_data = "none"
core = 0.3
roles = [{role = "software developer", heads = 4, level = "mid"}]
"""
answers: dict[str, Ended] = {}
"""What was answered already: one command stands on several pages."""


@pytest.fixture
def in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder with what pages take for the reader's own, and no scenario yet."""
    here = tmp_path / "here"
    (here / "clients").mkdir(parents=True)
    for name in ("product-team", "finance-back-office"):
        shutil.copy(ROOT / "examples" / f"{name}.toml", here / "clients")
    (here / "my-pay.csv").write_text(PAY)
    monkeypatch.chdir(here)
    monkeypatch.setenv("WHOWHERE_FACTS", str(tmp_path / "own"))
    (tmp_path / "small.toml").write_text(SMALL)
    (tmp_path / "support-volume.toml").write_text(WEEK)
    (tmp_path / "portfolio.toml").write_text(PORTFOLIO.replace("RULES", ""))
    grid = thinned(tomllib.loads(grids()["india-or-tulsa"].read_text("utf-8")))
    (tmp_path / "india-or-tulsa.json").write_text(json.dumps(grid))
    return tmp_path


def command_named(words: list[str]) -> click.Command:
    context = click.Context(commands, info_name="whowhere")
    found = commands.get_command(context, words[1])
    assert found, f"there is no command {words[1]!r}"
    return found


def options_of(words: list[str]) -> set[str]:
    return {each for option in command_named(words).params for each in option.opts} | {"--help"}


def smaller(words: list[str], folder: Path) -> list[str]:
    """Return a command with a smaller file in place of a large example, and in few futures."""
    quick = list(words)
    of_all = words[1] in {"report", "sensitivity"} and "portfolio" not in words
    if of_all and "--example" in words:
        at = words.index("--example")
        quick[at : at + 2] = [str(folder / "small.toml")]
    for large in ("portfolio.toml", "support-volume.toml", "india-or-tulsa.json"):
        example = ["--example", Path(large).stem]
        at = next((at for at in range(len(quick)) if quick[at : at + 2] == example), None)
        if at is not None and words[1] in {"plan", "report", "staff", "sweep", "whatif"}:
            quick[at : at + 2] = [str(folder / large)]
    if "--draws" in options_of(words) and "--draws" not in quick and "--table" not in quick:
        quick += ["--draws", FEW]
    return quick


def keeps_a_file(words: list[str]) -> bool:
    """Whether a command writes, or reads what the page has written."""
    written = any(Path(word).exists() for word in words[2:])
    return written or bool({"-o", "--output", "--ics", "--svg", "init", "facts"} & {*words})


def run_printed(whowhere: Run, folder: Path, words: list[str]) -> Ended:
    asked = smaller(words, folder)
    if keeps_a_file(words):
        return whowhere(*asked[1:])
    said = shlex.join(words)
    if said not in answers:
        answers[said] = whowhere(*asked[1:])
    return answers[said]


def expected_codes(words: list[str]) -> set[int]:
    """Return the exit codes with which a command may end: a condition may be met."""
    return {0, 1} if "--fail-if" in words else {0}


def check_line(whowhere: Run, folder: Path, line: str) -> None:
    words = shlex.split(line)
    if words[0] == "whowhere":
        check_whowhere(whowhere, folder, words)
    else:
        assert may_be_typed(words), f"no test knows how to try: {line}"


def check_whowhere(whowhere: Run, folder: Path, words: list[str]) -> None:
    if words[1] in WAITS or "--cluster" in words or is_to_be_filled_in(words):
        check_spelling(words)
        return
    if "my-team.toml" in words[2:] and words[1] != "init" and not Path("my-team.toml").exists():
        assert whowhere("init", "my-team.toml").code == 0  # another page has made it
    ended = run_printed(whowhere, folder, words)
    assert ended.code in expected_codes(words), f"{shlex.join(words)}\n{ended.err}"


def check_spelling(words: list[str]) -> None:
    """Hold a command that cannot be run here against what it may be told."""
    named = {word.partition("=")[0] for word in words[2:] if re.match(r"--[a-z]", word)}
    assert named <= options_of(words), f"{shlex.join(words)}: {named - options_of(words)}"


def may_be_typed(words: list[str]) -> bool:
    """Whether a line of the shell besides ours is one that works: each kind on its own terms."""
    line = shlex.join(words)
    if words[0] == "make":
        return f"\n{words[1]}:" in (ROOT / "Makefile").read_text("utf-8")
    if words[:2] == ["pip", "install"]:
        asked_for = str(PROJECT["optional-dependencies"])
        return all(re.search(rf"'{re.escape(each)}\b", asked_for) for each in words[2:])
    if words[:2] == ["pipx", "install"]:
        return words[2].startswith(f"./dist/whowhere-{PROJECT['version']}-py3-none-any.whl")
    return line.startswith(("source .venv/bin/activate", "dask ")) or words[0] in ASKED_ELSEWHERE


def check_screen(whowhere: Run, printed: Printed) -> None:
    """Hold a screen against what is printed; a line of three dots stands for any lines."""
    said = f"$ {printed.name}"  # asked in full, unlike a line
    if said not in answers:
        answers[said] = whowhere(*shlex.split(printed.name)[1:])
    ended = answers[said]
    shown = "\n".join(line.rstrip() for line in ended.out.strip().splitlines())
    pattern = re.escape(printed.text.strip()).replace(re.escape("\n...\n"), "\n(?s:.*)\n")
    pattern = re.sub(r"\\\n\\\.\\\.\\\.$", r"\n(?s:.*)", pattern)
    assert ended.code == 0, ended.err
    assert re.fullmatch(pattern, shown), f"{printed.name} prints:\n{shown}"


def check_fragment(whowhere: Run, folder: Path, page: str, text: str) -> None:
    """Hold a part of a file against what it may say, put into the example that its page names."""
    part = tomllib.loads(text)
    if "axes" in part:
        (folder / "grid.json").write_text(json.dumps(thinned(part)))
        assert prepared_from(folder / "grid.json").points
        return
    ended = whowhere("check", str(completed(folder, page, part)))
    assert ended.code == 0, f"{text}\n{ended.err}"


def completed(folder: Path, page: str, part: dict[str, Any]) -> Path:
    """Return the example that a page names first, with its tables in part replaced by a part's."""
    named = [*re.findall(r"--example ([\w-]+)", (ROOT / page).read_text("utf-8")), "support-desk"]
    base = tomllib.loads((ROOT / "examples" / f"{named[0]}.toml").read_text("utf-8"))
    for name, table in part.items():
        base[name] = {**base.get(name, {}), **table} if isinstance(table, dict) else table
    if "today" in part:
        base["work"].pop("today", None)
    file = folder / "completed.json"
    file.write_text(json.dumps(base, default=str))
    return file


@pytest.mark.parametrize("page", PAGES)
def test_what_a_page_prints_runs_as_it_is_printed(
    whowhere: Run, in_a_folder: Path, page: str
) -> None:
    space: dict[str, object] = {"__name__": "__main__"}
    for printed in printed_on(page):
        match printed.kind:
            case "python":
                exec(printed.text, space)  # noqa: S102 - our own page
            case "fragment":
                check_fragment(whowhere, in_a_folder, page, printed.text)
            case "file":
                Path(printed.name).parent.mkdir(parents=True, exist_ok=True)
                Path(printed.name).write_text(printed.text)
            case "screen":
                check_screen(whowhere, printed)
            case _:
                check_line(whowhere, in_a_folder, printed.text)


def test_pages_print_commands_of_every_kind() -> None:
    """The walk finds what it is for: were the blocks read wrongly, nothing above could fail."""
    found = [printed for page in PAGES for printed in printed_on(page)]
    assert {each.kind for each in found} >= {"line", "screen", "mentioned"}
    assert len([each for each in found if each.text.startswith("whowhere ")]) > 40
