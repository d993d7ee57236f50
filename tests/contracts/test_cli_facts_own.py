"""``whowhere facts add``, ``list-own`` and ``remove``: the user's values win, and are theirs."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import threading
from datetime import date
from pathlib import Path

import pytest
from tests.contracts.conftest import Run

from whowhere.facts.places import countries
from whowhere.interfaces.requests import own_folder
from whowhere.interfaces.requests.alone import alone_in
from whowhere.interfaces.requests.own_folder import data_home, remove_table

QUICK = ("--example", "support-desk", "--draws", "256", "--as-of", "2026-11-23")
TABLE = """topic,place,role,level,value,currency,unit,year,source
pay,PH,support agent,mid,400k to 480k,PHP,PHP/year,2026,Payroll May 2026
attrition,PH,support agent,,60,,%/year,2026,HR report 2025
benefits_share,PL,,,8%,,,2026,Payroll May 2026
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WHOWHERE_FACTS", str(tmp_path / "own"))
    return tmp_path / "own"


@pytest.fixture
def mine(tmp_path: Path) -> str:
    path = tmp_path / "My pay.csv"
    path.write_text(TABLE, "utf-8")
    return str(path)


def cost(run: Run, option: str) -> float:
    options = run("compare", *QUICK, "--json").document["options"]
    return float(next(each["cost"]["p50"] for each in options if each["id"] == option))


def test_an_added_table_changes_the_comparison_and_removing_it_brings_the_old_one_back(
    whowhere: Run, folder: Path, mine: str
) -> None:
    before = cost(whowhere, "own_staff@PH"), cost(whowhere, "own_staff@RO")
    added = whowhere("facts", "add", mine)
    assert added.code == 0
    assert "win over the factbook's" in added.err
    after = cost(whowhere, "own_staff@PH"), cost(whowhere, "own_staff@RO")
    assert after[0] != before[0]
    assert after[1] == before[1]
    assert whowhere("facts", "remove", "my-pay").code == 0
    assert cost(whowhere, "own_staff@PH") == before[0]
    assert not list(folder.iterdir())


def test_an_explanation_names_the_users_source(whowhere: Run, folder: Path, mine: str) -> None:
    del folder
    arguments = ("explain", *QUICK, "--option", "own_staff@PH", "--line", "pay", "--json")
    assert "Payroll" not in whowhere(*arguments).out
    whowhere("facts", "add", mine)
    document = whowhere(*arguments).document
    facts = [fact for node in document["nodes"].values() for fact in node["facts"]]
    own = [fact for fact in facts if "Payroll May 2026 (table my-pay)" in json.dumps(fact)]
    assert own
    assert {fact["status"] for fact in own} == {"given"}
    assert all(fact["year"] == "2026" for fact in own)


def test_the_countrys_sheet_begins_with_the_users_values(
    whowhere: Run, folder: Path, mine: str
) -> None:
    del folder
    whowhere("facts", "add", mine)
    groups = whowhere("facts", "PH", "--role", "support agent", "--json").document["groups"]
    assert groups[0]["id"] == "own"
    assert [each["id"] for each in groups[0]["figures"]] == [
        "own_pay_support_agent_mid", "own_attrition_support_agent"
    ]  # fmt: skip
    pay = next(
        each
        for group in groups
        for each in group["figures"]
        if each["id"] == "pay_support_agent_mid"
    )
    assert pay["status"] == "given"
    assert "own" not in {
        group["id"] for group in whowhere("facts", "IN", "--json").document["groups"]
    }


def test_faults_are_told_together_and_nothing_is_kept(
    whowhere: Run, folder: Path, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_text(TABLE + "pey,PH,,,1,,,2026,x\nbenefits_share,PL,,,80,,,2026,x\n", "utf-8")
    ended = whowhere("facts", "add", str(bad))
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("2 faults; nothing was computed.")
    assert f"{bad}:5: topic is 'pey'" in ended.err
    assert "did you mean: pay" in ended.err
    assert f"{bad}:6: value is 80" in ended.err
    assert not folder.exists()


def test_a_table_of_the_same_name_is_replaced_only_by_force(
    whowhere: Run, folder: Path, mine: str
) -> None:
    whowhere("facts", "add", mine)
    kept = (folder / "my-pay.csv").read_text("utf-8")
    Path(mine).write_text(TABLE.replace("8%", "9%"), "utf-8")
    refused = whowhere("facts", "add", mine)
    assert refused.code == 2
    assert "--force" in refused.err
    assert (folder / "my-pay.csv").read_text("utf-8") == kept
    assert whowhere("facts", "add", mine, "--force").code == 0
    assert "0.09" in (folder / "my-pay.csv").read_text("utf-8")
    assert [path.name for path in folder.iterdir()] == ["my-pay.csv"]


def test_two_tables_may_not_say_the_same(whowhere: Run, folder: Path, mine: str) -> None:
    whowhere("facts", "add", mine)
    ended = whowhere("facts", "add", mine, "--name", "second")
    assert ended.code == 2
    assert "also in your table" in ended.err
    assert [path.name for path in folder.iterdir()] == ["my-pay.csv"]


def test_own_tables_are_listed_with_every_value(whowhere: Run, folder: Path, mine: str) -> None:
    assert "no tables of your own" in whowhere("facts", "list-own").out
    whowhere("facts", "add", mine)
    document = whowhere("facts", "list-own", "--json").document
    assert document["folder"] == str(folder)
    (table,) = document["tables"]
    assert table["name"] == "my-pay"
    assert [(each["topic"], each["value"], each["unit"]) for each in table["values"]] == [
        ("pay", 440_000, "PHP/head/year"),
        ("attrition", 0.6, "1/year"),
        ("benefits_share", 0.08, "1"),
    ]  # fmt: skip
    assert "440k" in whowhere("facts", "list-own").out


def test_removing_what_is_not_there_names_the_nearest(
    whowhere: Run, folder: Path, mine: str
) -> None:
    del folder
    whowhere("facts", "add", mine)
    ended = whowhere("facts", "remove", "my-pey")
    assert ended.code == 2
    assert "did you mean: my-pay" in ended.err


def test_a_stored_table_that_was_spoilt_stops_every_command_and_says_how_to_go_on(
    whowhere: Run, folder: Path, mine: str
) -> None:
    whowhere("facts", "add", mine)
    (folder / "my-pay.csv").write_text("topic,place\n", "utf-8")
    ended = whowhere("compare", *QUICK)
    assert (ended.code, ended.out) == (2, "")
    assert "whowhere facts remove my-pay" in ended.err
    assert whowhere("facts", "remove", "my-pay").code == 0
    assert whowhere("facts", "PL", "--json").code == 0


def test_a_table_may_be_kept_elsewhere_and_then_says_when_it_counts(
    whowhere: Run, folder: Path, tmp_path: Path, mine: str
) -> None:
    ended = whowhere("facts", "add", mine, "--to", str(tmp_path / "team"))
    assert ended.code == 0
    assert "WHOWHERE_FACTS=" in ended.err
    assert (tmp_path / "team" / "my-pay.csv").exists()
    assert not folder.exists()


def test_a_table_may_come_from_standard_input(
    whowhere: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TABLE.encode())))
    assert whowhere("facts", "add", "-").code == 2
    assert whowhere("facts", "add", "-", "--name", "piped").code == 0
    assert [path.name for path in folder.iterdir()] == ["piped.csv"]


@pytest.mark.parametrize("name", ["nowhere.csv", "a\0b.csv", "."])
def test_a_file_that_cannot_be_read_is_refused(whowhere: Run, folder: Path, name: str) -> None:
    ended = whowhere("facts", "add", name, "--name", "x")
    assert ended.code == 2
    assert "not readable" in ended.err
    assert not folder.exists()


def test_a_folder_that_cannot_be_written_to_is_refused(
    whowhere: Run, mine: str, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    ended = whowhere("facts", "add", mine, "--to", str(tmp_path / "file" / "below"))
    assert ended.code == 2
    assert "accepted: a folder" in ended.err


def test_each_platform_keeps_a_users_data_where_it_is_used_to(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HOME", "/h")
    assert data_home("linux", {}) == Path("/h/.local/share")
    assert data_home("linux", {"XDG_DATA_HOME": "/data"}) == Path("/data")
    assert data_home("linux", {"XDG_DATA_HOME": "not/absolute"}) == Path("/h/.local/share")
    assert data_home("darwin", {}) == Path("/h/Library/Application Support")
    assert data_home("win32", {"APPDATA": "/roaming"}) == Path("/roaming")


ADD = "from whowhere.interfaces.cli import main; main()"


def test_of_two_tables_that_say_the_same_and_are_added_at_once_one_is_refused(
    folder: Path, tmp_path: Path
) -> None:
    for name in ("first", "second"):
        (tmp_path / f"{name}.csv").write_text(TABLE, "utf-8")
    command = (sys.executable, "-c", ADD, "facts", "add")
    both = [
        subprocess.Popen(
            [*command, str(tmp_path / f"{name}.csv")],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        )
        for name in ("first", "second")
    ]  # fmt: skip
    said = [each.communicate()[1] for each in both]
    assert sorted(each.returncode for each in both) == [0, 2]
    assert "also in your table" in "".join(said)
    assert len(list(folder.iterdir())) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows locks no folders")
def test_whoever_changes_a_folder_waits_for_whoever_is_at_it(
    whowhere: Run, folder: Path, mine: str
) -> None:
    done: list[int] = []
    assert whowhere("facts", "add", mine).code == 0
    with alone_in(folder):
        removing = threading.Thread(
            target=lambda: done.append(len(str(remove_table("my-pay", folder))))
        )
        removing.start()
        removing.join(0.3)
        assert not done
    removing.join()
    assert done


def test_a_table_that_is_taken_away_while_the_folder_is_read_is_not_there(
    whowhere: Run, folder: Path, mine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert whowhere("facts", "add", mine).code == 0
    monkeypatch.setattr(own_folder, "_files", lambda _: [folder / "gone.csv", *folder.iterdir()])
    assert list(own_folder.own_tables(folder, date(2026, 11, 23))) == ["my-pay"]


def test_a_long_table_is_added_with_its_first_values_shown_and_soon(
    whowhere: Run, folder: Path, tmp_path: Path
) -> None:
    del folder
    rows = [f"benefits_share,{place},,,8%,,,2026,Payroll May 2026" for place in sorted(countries())]
    path = tmp_path / "all.csv"
    path.write_text("\n".join([TABLE.splitlines()[0], *rows]), "utf-8")
    added = whowhere("facts", "add", str(path))
    assert added.code == 0
    assert added.out.count("Payroll May") == 20
    assert f"{len(rows)} values in all" in added.out
    assert whowhere("facts", "list-own").out.count("Payroll May") == len(rows)
