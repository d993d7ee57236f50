"""Long work that is interrupted ends with what is known so far."""

from __future__ import annotations

import pytest
from tests.cases import SMALL, case_of

from whowhere.decide.overall.overall import overall
from whowhere.decide.sensitivity import sensitivity as room
from whowhere.decide.sensitivity.sensitivity import sensitivity
from whowhere.report.media.terminal import console
from whowhere.report.sensitivity.document import sensitivity_document
from whowhere.report.sensitivity.terminal import print_sensitivity

DRAWS = 64


def stop(*_: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize(
    ("stage", "has_tornado"), [("tornado", False), ("indices_of", True), ("flips", True)]
)
def test_an_interrupt_leaves_the_verdict_and_what_came_before_it(
    stage: str,
    has_tornado: bool,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(room, stage, stop)
    found = sensitivity(case_of(SMALL), 1, DRAWS)
    assert found.comparison.best
    assert (found.tornado is not None) == has_tornado
    assert (found.indices is not None) == (stage == "flips")
    assert not found.flips.is_complete
    print_sensitivity(console(100), found, show_all=False)
    assert "The search was stopped" in " ".join(capsys.readouterr().out.split())
    assert sensitivity_document(found)["flips"]["interrupted"]  # type: ignore[index]


def test_weighing_tells_how_many_options_are_done() -> None:
    heard: list[tuple[int, int]] = []
    case = case_of(SMALL)
    overall(case, None, 1, DRAWS, lambda done, total: heard.append((done, total)))
    assert heard == [(done, len(case.options)) for done in range(1, len(case.options) + 1)]
