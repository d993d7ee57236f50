"""A command loads what its question needs, and nothing else: what is not loaded takes no time."""

import json
import subprocess
import sys
from importlib.util import find_spec

import pytest

ASKED = """\
import json, sys
sys.argv = ["whowhere", *sys.argv[1:]]
from whowhere.interfaces.start import main
try:
    main()
except SystemExit as end:
    if end.code:
        raise
print(json.dumps(sorted(sys.modules)), file=sys.stderr)
"""
SERVING = ("fastapi", "starlette", "uvicorn", "whowhere.interfaces.api")
SOLVING = ("highspy", "whowhere.decide.rostering.roster", "whowhere.decide.portfolio.planning")
PAPERS = ("xlsxwriter", "openpyxl", "typst", "pptx", "quickjs", "whowhere.report.board",
          "whowhere.report.workbook", "whowhere.report.slides", "whowhere.report.page")  # fmt: skip
OTHER_QUESTIONS = (
    "whowhere.model.staffing", "whowhere.model.queues", "whowhere.model.portfolio",
    "whowhere.model.rate_cards", "whowhere.model.team", "whowhere.model.hiring",
    "whowhere.model.decision_table", "whowhere.decide.ranking", "whowhere.decide.places",
    "whowhere.report.plan", "whowhere.report.staff",
)  # fmt: skip
OTHER_FORMS = (
    "whowhere.report.compare.document", "whowhere.report.compare.rows",
    "whowhere.report.media.scenes", "whowhere.interfaces.questions.charts",
)  # fmt: skip
COMPUTING = ("numpy", "rich", "whowhere.simulate.outcomes", "whowhere.facts", "whowhere.report")


def loaded(*words: str) -> frozenset[str]:
    """Return the modules that a command has loaded by its end."""
    done = subprocess.run(
        [sys.executable, "-c", ASKED, *words], capture_output=True, check=True, text=True
    )
    return frozenset(json.loads(done.stderr.splitlines()[-1]))


def among(modules: frozenset[str], unwanted: tuple[str, ...]) -> list[str]:
    return sorted(
        module
        for module in modules
        if any(module == each or module.startswith(f"{each}.") for each in unwanted)
    )


@pytest.mark.parametrize(
    "module", [*SERVING, *SOLVING, *PAPERS, *OTHER_QUESTIONS, *OTHER_FORMS, *COMPUTING]
)
def test_what_is_unwanted_is_there_to_be_loaded(module: str) -> None:
    assert module in {"typst", "pptx"} or find_spec(module)


def test_a_comparison_loads_no_other_question() -> None:
    modules = loaded("compare", "--example", "support-desk", "--draws", "64")
    assert "whowhere.decide.compare.comparison" in modules
    assert among(modules, (*SERVING, *SOLVING, *PAPERS, *OTHER_QUESTIONS)) == []


def test_a_comparison_on_a_terminal_loads_no_other_form_of_its_answer() -> None:
    modules = loaded("compare", "--example", "support-desk", "--draws", "64")
    assert among(modules, OTHER_FORMS) == []


@pytest.mark.parametrize("command", ["compare", "plan", "seats", "staff", "automate"])
def test_help_loads_nothing_that_computes(command: str) -> None:
    modules = loaded(command, "--help")
    assert "click" in modules
    assert among(modules, (*SERVING, *SOLVING, *PAPERS, "whowhere.report")) == []


def test_the_list_of_commands_loads_no_question() -> None:
    modules = loaded("--help")
    assert "click" in modules
    assert among(modules, (*SERVING, *SOLVING, *PAPERS, *COMPUTING, "pydantic")) == []


def test_a_check_draws_no_futures() -> None:
    modules = loaded("check", "--example", "support-desk")
    assert among(modules, (*SERVING, *SOLVING, *PAPERS, "whowhere.report.compare")) == []
