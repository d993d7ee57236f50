"""What a moving slider shows first, and that all is of the same changes once the hand is off."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from tests.cases import SMALL, case_of, changed
from tests.page.conftest import opened

from whowhere.report.page.case import page_case
from whowhere.report.page.file import page_html

FUTURES = 2_048
"""More than are drawn while a slider moves."""
WATCHED = """() => {
  window.order = [];
  const nodes = { figure: ".verdict .figures", verdict: "#verdict" };
  for (const [name, where] of Object.entries(nodes)) {
    new MutationObserver(() => window.order.push(name)).observe(document.querySelector(where),
      { subtree: true, childList: true, characterData: true });
  }
}"""
DRAGGED = """(slider) => {
  for (const step of [40, 80, 120, 160, 200, 240]) {
    slider.value = step;
    slider.dispatchEvent(new Event("input", { bubbles: true }));
  }
  slider.dispatchEvent(new Event("change", { bubbles: true }));
}"""


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the address of a mailed page with more futures than a move has."""
    case = case_of(changed(SMALL, options__places=["home", "PH", "PL"]))
    file = tmp_path_factory.mktemp("speed") / "board.html"
    file.write_text(page_html(page_case(case, seed=1, draws=FUTURES)), "utf-8")
    return file.as_uri()


def test_the_figures_that_head_the_page_follow_the_hand_and_the_verdict_follows_them(
    page: Page, file: str
) -> None:
    opened(page, file)
    page.evaluate(WATCHED)
    page.get_by_role("slider").first.evaluate(DRAGGED)
    expect(page.get_by_text("(refining)")).to_have_count(0)
    expect(page.locator("#verdict")).to_have_attribute("aria-busy", "false")
    page.wait_for_function("() => window.order.includes('verdict')")
    assert page.evaluate("window.order")[0] == "figure"
    expect(page.get_by_text(f"{FUTURES:,} futures")).to_be_visible()
    costs = page.locator(".verdict .figures dd").first
    at_rest = costs.inner_text()
    page.reload()  # the address holds the changes: the same, found anew
    expect(page.locator("#verdict:not(.waiting)")).to_be_visible()
    expect(page.get_by_text(f"{FUTURES:,} futures")).to_be_visible()
    expect(costs).to_have_text(at_rest)
