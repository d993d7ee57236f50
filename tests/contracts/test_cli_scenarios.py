"""``init``, ``check``, ``schema``, ``examples``, ``explain`` as users meet them."""

import io
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cases import EXAMPLES
from tests.contracts.conftest import Run


def test_a_new_scenario_is_sound_and_can_be_compared(whowhere: Run, tmp_path: Path) -> None:
    file = tmp_path / "team.toml"
    made = whowhere("init", str(file), "--role", "accountant", "--home", "London")
    assert (made.code, made.out) == (0, "")
    assert f"whowhere compare {file}" in made.err
    assert "is sound" in whowhere("check", str(file)).out
    compared = whowhere("compare", str(file), "--draws", "64", "--json")
    assert compared.document["currency"] == "GBP"


def test_a_file_that_is_there_is_not_replaced_unless_asked(whowhere: Run, tmp_path: Path) -> None:
    file = tmp_path / "team.toml"
    file.write_text("mine")
    refused = whowhere("init", str(file))
    assert refused.code == 2
    assert "--force" in refused.err
    assert file.read_text() == "mine"
    assert whowhere("init", str(file), "--force").code == 0
    assert file.read_text() != "mine"
    assert list(tmp_path.iterdir()) == [file]


def test_a_scenario_can_be_printed_and_piped(whowhere: Run) -> None:
    assert whowhere("init", "-").out.lstrip().startswith("#")


def test_every_fault_of_a_file_is_told_at_once_in_the_order_of_the_file(
    whowhere: Run, tmp_path: Path
) -> None:
    file = tmp_path / "broken.toml"
    text = whowhere("init", "-").out
    file.write_text(text.replace("horizon_months = 36", "horizon_months = 400", 1).replace(
        "[company]", "[company]\ncurency = \"EUR\"", 1))  # fmt: skip
    run = whowhere("check", str(file))
    assert run.code == 2
    assert run.err.startswith("2 faults")
    assert run.err.index("curency") < run.err.index("horizon_months is 400")
    assert "did you mean: currency" in run.err


def test_the_schema_is_a_json_schema(whowhere: Run) -> None:
    schema = whowhere("schema").document
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert {"company", "work", "options"} <= set(schema["properties"])


def test_the_examples_are_listed_by_the_name_that_commands_take(whowhere: Run) -> None:
    out = whowhere("examples").out
    for name in ("support-desk", "product-team", "finance-back-office"):
        assert name in out
        assert whowhere("check", "--example", name).code == 0


def test_explain_goes_down_to_facts_and_their_sources(whowhere: Run) -> None:
    run = whowhere("explain", "--example", "support-desk", "--option", "managed_service@IN",
                   "--line", "attrition", "--draws", "64")  # fmt: skip
    assert run.code == 0
    text = " ".join(run.out.split())
    assert "inside" in text
    assert "sum over roles of (yearly pay bill × leaving share)" in text
    assert "fact: 40 head [yours]" in text
    assert "http" in text


def test_explain_as_a_document_names_every_node_that_it_uses(whowhere: Run) -> None:
    document = whowhere("explain", "--example", "product-team", "--option", "own_staff@PL",
                        "--draws", "64", "--json").document  # fmt: skip
    nodes = document["nodes"]
    assert all(part in nodes for node in nodes.values() for part in node["uses"])
    total = sum(line["mean"] for line in document["lines"])
    assert total == pytest.approx(document["cost"]["mean"], rel=1e-6)


@pytest.mark.parametrize(
    ("assumption", "words"),
    [
        ('attrition = 45', "Write a share of 45% as 0.45 or 45%"),
        ('"PH.vendor_margin" = 0.3', "Write vendor_margin alone"),
        ('atrition = 0.4', "did you mean: attrition"),
    ],
)  # fmt: skip
def test_an_own_value_beyond_sense_or_that_speaks_of_nothing_is_refused(
    whowhere: Run, tmp_path: Path, assumption: str, words: str
) -> None:
    file = tmp_path / "team.toml"
    text = whowhere("init", "-").out.split("[assumptions]")[0]
    file.write_text(f"{text}\n[assumptions]\n{assumption}\n")
    run = whowhere("compare", str(file), "--draws", "64")
    assert run.code == 2
    assert words in run.err


def test_an_own_value_moves_the_number_and_is_shown_as_yours(whowhere: Run, tmp_path: Path) -> None:
    file = tmp_path / "team.toml"
    text = whowhere("init", "-").out.split("[assumptions]")[0]
    file.write_text(f"{text}\n[assumptions]\nprice_level = 2\n")
    run = whowhere("explain", str(file), "--option", "own_staff@US", "--line", "workplace",
                   "--draws", "64", "--json")  # fmt: skip
    node = run.document["nodes"]["price_level@US"]
    assert node["facts"][0]["status"] == "given"
    assert node["values"]["all"]["mean"] == 2


def test_the_schema_of_portfolios_is_printed_too(whowhere: Run) -> None:
    schema = whowhere("schema", "--portfolio").document
    assert {"packages", "rules"} <= set(schema["properties"])
    assert schema != whowhere("schema").document


@pytest.mark.parametrize("header", ["[[packages]]  # one function", "[[ packages ]]"])
def test_a_portfolio_is_one_however_its_headers_are_written(
    whowhere: Run, tmp_path: Path, header: str
) -> None:
    written = (EXAMPLES / "portfolio.toml").read_text("utf-8").replace("[[packages]]", header)
    file = tmp_path / "functions.toml"
    file.write_text(written, "utf-8")
    assert "12 packages" in whowhere("check", str(file)).out


@pytest.mark.parametrize("name", ["support-desk", "portfolio"])
def test_standard_input_is_read_once_whatever_it_is(
    whowhere: Run, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    data = (EXAMPLES / f"{name}.toml").read_bytes()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert whowhere("check", "-").out.startswith("standard input is sound")


def test_a_name_that_is_no_line_of_its_own_forges_no_fault(whowhere: Run) -> None:
    said = whowhere("compare", "a\nb: \x1b[31mred\u202e.toml").err
    assert "a\\nb: \\x1b[31mred\\u202e.toml: the file is not there" in said
    assert "\x1b" not in said


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_an_answer_that_cannot_be_written_is_no_bug() -> None:
    entry = "from whowhere.interfaces.cli import main; main()"
    with Path("/dev/full").open("w") as full:
        run = subprocess.run(
            [sys.executable, "-c", entry, "examples"], stdout=full, stderr=subprocess.PIPE,
            text=True, check=False,
        )  # fmt: skip
    assert (run.returncode, run.stderr) == (
        74, "The answer could not be written: No space left on device.\n",
    )  # fmt: skip
