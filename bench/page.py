"""The page in a browser, beside its budgets: size, first verdict, and what a moving slider costs.

Times are of one run on a machine that may do other work: read the medians beside the budgets.
Run it after `make page`, with Chromium installed: `.venv/bin/python bench/page.py`.
"""

from __future__ import annotations

import shutil
import statistics
import tempfile
import time
from datetime import date
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from whowhere.interfaces.requests.cases import case_in
from whowhere.interfaces.requests.sources import SCENARIO
from whowhere.interfaces.requests.written import written_in
from whowhere.report.page.case import page_case
from whowhere.report.page.file import page_html

MOVES = 40
"""Each sooner after the other than the page takes a reader to have come to rest."""
EMPTY_BYTES, FILLED_BYTES, SLIDER_MS = 400_000, 500_000, 8
MOVED = """async (moves) => {
  const slider = document.querySelector(".slider input[type=range]");
  const first = Number(slider.value);
  const found = [];
  let shown = 0;
  new MutationObserver(() => { shown = performance.now(); })
    .observe(document.querySelector("main"),
      { subtree: true, childList: true, characterData: true });
  for (let at = 0; at < moves; at += 1) {
    slider.value = first + (at % 2 ? 60 : -60) + at;
    const began = performance.now();
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    const handled = performance.now() - began;
    await new Promise((resolve) => setTimeout(resolve, 300));
    found.push({ handled, shown: shown - began });
  }
  return found;
}"""


def main() -> None:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    board = Path(tempfile.mkdtemp()) / "board.html"
    case = case_in(written_in(SCENARIO, None, "support-desk"), date.today())
    board.write_text(page_html(page_case(case, seed=1)), "utf-8")
    print(f"page without a case   {len(page_html().encode()):>9,} bytes, budget {EMPTY_BYTES:,}")
    print(f"board.html            {board.stat().st_size:>9,} bytes, budget {FILLED_BYTES:,}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        _opened(page, board.as_uri())
        _slid(page)
        browser.close()


def _opened(page: Page, address: str) -> None:
    began = time.perf_counter()
    page.goto(address)
    page.locator("#verdict:not(.waiting)").wait_for()
    print(f"first verdict         {1000 * (time.perf_counter() - began):>9,.0f} ms")
    paint = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"
    print(f"first contentful paint{page.evaluate(paint):>9,.0f} ms")


def _slid(page: Page) -> None:
    page.get_by_text("Looking for what").first.wait_for(state="detached", timeout=120_000)
    protocol = page.context.new_cdp_session(page)
    protocol.send("Performance.enable", {"timeDomain": "threadTicks"})

    def spent() -> dict[str, float]:
        told = protocol.send("Performance.getMetrics")["metrics"]
        return {each["name"]: each["value"] for each in told}

    before = spent()
    moves = page.evaluate(MOVED, MOVES)
    after = spent()
    handled = statistics.median(move["handled"] for move in moves)
    shown = statistics.median(move["shown"] for move in moves)
    print(f"slider, handler       {handled:>9.1f} ms median, budget {SLIDER_MS}")
    for name, words in (("Script", "scripts"), ("Layout", "layout"), ("Task", "all tasks")):
        each = 1000 * (after[f"{name}Duration"] - before[f"{name}Duration"]) / MOVES
        print(f"main thread, {words:<9}{each:>9.1f} ms a move, mean")
    print(f"slider to new verdict {shown:>9.0f} ms median")


if __name__ == "__main__":
    main()
