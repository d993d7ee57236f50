"""Mixes as a user writes them, asks for them, and gets them wrong."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest
from tests.cases import EXAMPLES
from tests.contracts.conftest import Run
from tests.contracts.test_cli_plan import PORTFOLIO

EXAMPLE = EXAMPLES / "eighty-twenty.toml"
FEW = ("--draws", "256")


def written(tmp_path: Path, mix: str) -> Path:
    """Return a copy of the example with one mix alone."""
    text = re.sub(r"mixes = \[.*?\n\]", f"mixes = [{mix}]", EXAMPLE.read_text("utf-8"), flags=re.S)
    path = tmp_path / "mixed.toml"
    path.write_text(text, "utf-8")
    return path


def test_a_mix_is_a_row_with_its_parts(whowhere: Run) -> None:
    found = json.loads(whowhere("compare", str(EXAMPLE), "--json", *FEW).out)
    mix = next(each for each in found["options"] if each["id"] == "managed_service@ZA:mix_1")

    assert [part["option"] for part in mix["parts"]] == ["own_staff@GB", "managed_service@ZA"]
    assert mix["parts"][1]["heads"] == pytest.approx(
        {"claims_processor.mid": 28.8, "team_lead.senior": 3.2}
    )
    assert "20% own GB, 80% managed ZA" in whowhere("compare", str(EXAMPLE), *FEW).out


def test_the_best_mix_of_two_can_be_kept_as_it_is_printed(whowhere: Run, tmp_path: Path) -> None:
    said = whowhere("compare", str(EXAMPLE), "--mix", "auto", *FEW, "--width", "400").out
    line = re.search(r"write (mixes = \[.*?\]) under options", said)
    assert line
    assert tomllib.loads(line[1])
    kept = written(tmp_path, line[1].removeprefix("mixes = [").removesuffix("]"))
    again = json.loads(whowhere("compare", str(kept), "--json", *FEW).out)
    found = json.loads(whowhere("compare", str(EXAMPLE), "--mix", "auto", "--json", *FEW).out)
    by_id = {each["id"]: each["cost"]["p50"] for each in found["options"]}
    (mix,) = (each for each in again["options"] if "mix_" in each["id"])

    assert mix["cost"]["p50"] == pytest.approx(by_id[found["best_mix"]])


def test_no_other_mix_of_its_two_options_costs_less(whowhere: Run, tmp_path: Path) -> None:
    found = json.loads(whowhere("compare", str(EXAMPLE), "--mix", "auto", "--json", *FEW).out)
    best = next(each for each in found["options"] if each["id"] == found["best_mix"])
    one, other = (part["option"].replace("@GB", "@home") for part in best["parts"])
    for share in (0.1, 0.5, 0.9):
        (a, at), (b, there) = one.split("@"), other.split("@")
        tables = {a: {at: share}}
        tables.setdefault(b, {})[there] = round(1 - share, 1)
        mix = "{" + ", ".join(
            f"{who} = {{{', '.join(f'{where} = {part}' for where, part in places.items())}}}"
            for who, places in tables.items()
        ) + "}"  # fmt: skip
        path = written(tmp_path, mix)
        again = json.loads(whowhere("compare", str(path), "--json", *FEW).out)
        (row,) = (each for each in again["options"] if "mix_" in each["id"])
        assert row["cost"]["p50"] >= best["cost"]["p50"] * 0.99


@pytest.mark.parametrize(
    ("mix", "said"),
    [
        ("{own_staff = {home = 0.2}, managed_service = {ZA = 0.7}}",
         "options.mixes[1].parts is parts with 90%"),
        ("{own_staff = {home = 0.2}, managd_service = {ZA = 0.8}}", "managed_service@ZA"),
        ("{own_staff = {home = {\"team led\" = 1}, ZA = {\"claims processor\" = 1}}}",
         "did you mean: team lead"),
        ("{own_staff = {home = 1}}", "parts"),
        ('{own_staff = {home = "10% to 30%"}, managed_service = {ZA = 0.8}}',
         "accepted: one share, such as 20%"),
        ("{own_staff = {home = 0.5}, managed_service = {\"ZA:acme\" = 0.5}}",
         "an option, or one that stands under [[offers]]"),
    ],
)  # fmt: skip
def test_what_is_no_mix_is_refused_in_words(
    whowhere: Run, tmp_path: Path, mix: str, said: str
) -> None:
    ended = whowhere("check", str(written(tmp_path, mix)))

    assert ended.code == 2
    assert said in ended.err


HALVES = "mixes = [{own_staff = {home = 0.5, PL = 0.5}}]"


def portfolio(tmp_path: Path, *, of_all: str = "", of_desk: str = "") -> Path:
    """Return a portfolio whose packages may be done at home or in a mix, and half must leave."""
    text = PORTFOLIO.replace("[options]", f"[options]\n{of_all}")
    text = text.replace("RULES", 'groups = [{ name = "Poland", places = ["PL"], least = 0.5 }]')
    text = text.replace('["own_staff", "managed_service"]', '["own_staff"]')
    text = text.replace('["home", "PL", "IN"]', '["home"]')
    path = tmp_path / "mixed.toml"
    path.write_text(text.replace('id = "desk"', f'id = "desk"\n{of_desk}'), "utf-8")
    return path


def test_a_plan_tells_the_parts_of_a_mix_that_it_takes(whowhere: Run, tmp_path: Path) -> None:
    path = portfolio(tmp_path, of_all=HALVES)
    document = json.loads(whowhere("plan", str(path), "--json", *FEW).out)

    assert whowhere("check", str(path)).code == 0
    assert "(50% of a mix)" in whowhere("plan", str(path), *FEW, "--width", "200").out
    stays = whowhere("whatif", str(path), "--set", "rules.groups=[]", *FEW, "--width", "300").out
    assert "own staff in the United Kingdom (50% of a mix) (stays); own staff in Poland" in stays
    assert {each["mix"] for each in document["plan"]["choices"]} == {"own_staff@GB:mix_1"}
    assert [each["option"] for each in document["mixes"]] == ["own_staff@GB:mix_1"] * 2
    assert [each["option"] for each in document["mixes"][0]["parts"]] == [
        "own_staff@GB", "own_staff@PL",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("of_all", "of_desk", "said"),
    [
        ("", "mixes = [{own_staff = {home = 0.5, PL = 0.4}}]",
         "packages[1].mixes[1].parts is parts with 90%"),
        ("mixes = [{own_staff = {home = 0.5, PL = 0.4}}]", "",
         "options.mixes[1].parts is parts with 90%"),
        ('mixes = [{own_staff = {home = {"support agent" = 1}, PL = {accountant = 1}}}]', "",
         "Write it as mixes of the packages that have it"),
    ],
)  # fmt: skip
def test_what_is_no_mix_of_a_portfolio_is_refused_where_it_stands(
    whowhere: Run, tmp_path: Path, of_all: str, of_desk: str, said: str
) -> None:
    ended = whowhere("check", str(portfolio(tmp_path, of_all=of_all, of_desk=of_desk)))

    assert ended.code == 2
    assert said in ended.err
