"""``whowhere whatif`` on a portfolio: its plan before and after, at every door."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.contracts.conftest import Ended, Run
from tests.contracts.test_cli_plan import PORTFOLIO

QUICK = ("--draws", "64", "--as-of", "2026-11-23")
TEXT = PORTFOLIO.replace("RULES", "") + "[packages.assumptions]\nattrition = 0.2\n"


def whatif(whowhere: Run, folder: Path, *settings: str, more: tuple[str, ...] = ()) -> Ended:
    file = folder / "plan.toml"
    file.write_text(TEXT)
    words = [word for setting in settings for word in ("--set", setting)]
    return whowhere("whatif", str(file), *QUICK, *words, *more)


def plan(whowhere: Run, folder: Path, text: str) -> dict[str, Any]:
    file = folder / "changed.toml"
    file.write_text(text)
    found: dict[str, Any] = whowhere("plan", str(file), *QUICK, "--json").document
    return found


@pytest.mark.parametrize(
    ("setting", "changed"),
    [
        ("rules.most_sites=0", TEXT.replace("most_sites = 1", "most_sites = 0")),
        ("rules.shared_hours=7", TEXT.replace("most_sites", "shared_hours = 7\nmost_sites")),
        ("packages.desk.core=0.7", TEXT.replace("core = 0.3", "core = 0.7")),
        ("packages.desk.today=managed_service@IN",
         TEXT.replace('today = "own_staff"', 'today = "managed_service@IN"', 1)),
        ("work.horizon_months=48", TEXT.replace("= 36", "= 48")),
        ("horizon_months=48", TEXT.replace("= 36", "= 48")),
        ("work.coverage=24/5", TEXT.replace("office hours", "24/5")),
        ("company.discount_rate=2%", TEXT.replace('home = "GB"',
                                                  'home = "GB"\ndiscount_rate = 0.02')),
        ("packages.desk.attrition=0.9", TEXT.replace(
            'heads = 20, level = "mid" }]',
            'heads = 20, level = "mid" }]\nassumptions = {attrition = 0.9}')),
        ("PL.attrition=0.3", TEXT.replace("[rules]", "[assumptions]\nPL.attrition = 0.3\n[rules]")),
        # a value for all packages replaces what one of them says
        ("attrition=0.4", TEXT.replace("[rules]", "[assumptions]\nattrition = 0.4\n[rules]")
         .replace("[packages.assumptions]\nattrition = 0.2\n", "")),
        ("requirements.shared_hours=7", TEXT
         .replace('heads = 20, level = "mid" }]',
                  'heads = 20, level = "mid" }]\nrequirements = {shared_hours = 7}')
         .replace("[packages.assumptions]",
                  "[packages.requirements]\nshared_hours = 7\n[packages.assumptions]")),
    ],
)  # fmt: skip
def test_before_and_after_are_the_plans_of_the_file_and_of_the_file_so_changed(
    whowhere: Run, tmp_path: Path, setting: str, changed: str
) -> None:
    assert changed != TEXT
    found = whatif(whowhere, tmp_path, setting, more=("--json",)).document
    before, after = (plan(whowhere, tmp_path, text)["plan"] for text in (TEXT, changed))
    for side, said in (("before", before), ("after", after)):
        assert found[side]["cost"] == said["cost"]
        choices = {(each["package"], each["option"], each["share"]) for each in said["choices"]}
        assert {
            (package["package"], choice["option"], choice["share"])
            for package in found["packages"]
            for choice in package[side]["choices"]
        } == choices
    assert found["set"] == [setting]
    assert found["change_of_cost"] == pytest.approx(after["cost"]["mean"] - before["cost"]["mean"])


def test_the_first_line_says_what_changes_and_what_that_costs(
    whowhere: Run, tmp_path: Path
) -> None:
    run = whatif(whowhere, tmp_path, "rules.shared_hours=8")
    assert run.code == 0
    first = " ".join(run.out.split("Before:")[0].split())
    assert first.startswith("With rules.shared_hours=8: ")
    assert "done otherwise; the plan costs" in first
    assert first.endswith("GBP more.")
    for words in ("Before: ", "After: ", "Help desk", "Sites and vendors", "All"):
        assert words in run.out


def test_what_changes_nothing_says_so(whowhere: Run, tmp_path: Path) -> None:
    run = whatif(whowhere, tmp_path, "rules.most_vendors=9", more=("--fail-if", "changed"))
    assert run.code == 0
    assert "Every package is done as before; the plan costs the same." in " ".join(run.out.split())


def test_a_changed_plan_may_end_with_code_one(whowhere: Run, tmp_path: Path) -> None:
    changed = whatif(whowhere, tmp_path, "rules.shared_hours=8", more=("--fail-if", "changed"))
    assert changed.code == 1


def test_a_rule_that_no_plan_keeps_is_told(whowhere: Run, tmp_path: Path) -> None:
    found = whatif(whowhere, tmp_path, "rules.shared_hours=12", more=("--json",)).document
    assert found["after"]["cost"] is None
    assert "No plan keeps all rules" in found["after"]["sentence"]
    assert found["change_of_cost"] is None
    assert "There is no plan" in whatif(whowhere, tmp_path, "rules.shared_hours=12").out


def test_several_values_are_set_at_once(whowhere: Run, tmp_path: Path) -> None:
    settings = ("rules.most_sites=0", "packages.books.core=0.2")
    found = whatif(whowhere, tmp_path, *settings, more=("--json",)).document
    text = TEXT.replace("most_sites = 1", "most_sites = 0").replace("core = 0.7", "core = 0.2")
    assert found["after"]["cost"] == plan(whowhere, tmp_path, text)["plan"]["cost"]


@pytest.mark.parametrize(
    ("setting", "told"),
    [
        ("rules.most_site=1", "did you mean: most_sites"),
        ("most_sites=1", "did you mean: rules.most_sites"),
        ("rule.most_sites=1", "did you mean: rules.most_sites"),
        ("rules.most_sites=many", "--set rules.most_sites is"),
        ("packages.dask.core=0.4", "did you mean: packages.desk.core"),
        ("packages.desk.coree=0.4", "did you mean: packages.desk.core"),
        ("packages.desk.atrition=0.4", "did you mean: packages.desk.attrition"),
        ("packages.desk.attrition=900", "--set packages.desk.attrition is 900"),
        ("packages.desk=0.4", "without a key"),
        ("PL.attrition=0.9", "--set PL.attrition is 90% a year?"),
        ("work.cor=0.4", "did you mean: work.core"),
        ("work.core=7", "--set work.core is 7"),
        ("horizon_months=3", "a whole number from 6 to 180"),
        ("atrition=0.4", "did you mean: attrition"),
        ("requirements.shared_hour=2", "did you mean: shared_hours"),
        ("attrition", "NAME=VALUE"),
    ],
)
def test_what_cannot_be_set_is_refused_by_its_name(
    whowhere: Run, tmp_path: Path, setting: str, told: str
) -> None:
    run = whatif(whowhere, tmp_path, setting)
    assert run.code == 2
    assert not run.out
    assert told in run.err
    assert "--set" in run.err


def test_all_that_cannot_be_set_is_told_at_once(whowhere: Run, tmp_path: Path) -> None:
    err = whatif(whowhere, tmp_path, "packages.dask.core=1", "most_sites=2").err
    assert "2 faults" in err


def test_a_scenario_is_not_solved_and_has_no_time_for_it(whowhere: Run) -> None:
    run = whowhere("whatif", "--example", "support-desk", "--set", "attrition=0.3",
                   "--time-limit", "3")  # fmt: skip
    assert run.code == 2
    assert "--time-limit is 3, for a scenario" in run.err


def test_it_asks_as_many_futures_as_plan_does_unless_more_are_asked_for(
    whowhere: Run, tmp_path: Path
) -> None:
    file = tmp_path / "plan.toml"
    file.write_text(TEXT)
    asked = ("whatif", str(file), "--as-of", "2026-11-23", "--set", "rules.most_sites=0")

    assert "over 1,024 futures" in whowhere(*asked).out
    assert "over 8,192 futures" in whowhere(*asked, "--draws", "8192").out
