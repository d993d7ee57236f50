"""The page in a browser, beside its budgets: size, first verdict, and what a moving slider costs.

Of an example of 53 options and of a case of 234, each mailed, and the large one served. Times are
of one run on a machine that may do other work: read the medians beside the budgets.
Run it after `make page`, with Chromium installed: `.venv/bin/python bench/page.py`.
"""

from __future__ import annotations

import gzip
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zlib
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any
from urllib.request import urlopen

from playwright.sync_api import Browser, Page, sync_playwright

from budgets import beside
from whowhere.decide.compare.comparison import compare
from whowhere.facts.factbook import Factbook
from whowhere.interfaces.requests.cases import case_in
from whowhere.interfaces.requests.sources import SCENARIO
from whowhere.interfaces.requests.written import written_in
from whowhere.model.case import Case
from whowhere.model.inputs import ASSUMABLE
from whowhere.model.resolving import resolve
from whowhere.model.scenario.loading import scenario_of
from whowhere.report.page.answer import answer_document
from whowhere.report.page.case import page_case
from whowhere.report.page.file import page_html
from whowhere.simulate.how_many import DRAWS

PORT, SEED, MOVES = 8299, 1, 20
EMPTY_KB, FILLED_KB, LARGE_KB = 430, 500, 650
VERDICT_S, SLIDER_MS, HANDLER_MS = 3, 100, 8
PLACES = """home PL RO BG HU CZ SK PT ES IT GR TR EG MA ZA KE NG GH IN LK BD PK PH VN MY TH ID CN MX
CO CR PE CL AR BR UY UA RS LT"""
LARGE: dict[str, Any] = {
    "title": "Payroll, London",
    "company": {"name": "Bench", "home": "GB", "city": "London", "currency": "GBP"},
    "work": {
        "start": "2027-04-01", "horizon_months": 60, "today": "own_staff", "languages": ["en"],
        "coverage": "office hours", "personal_data": "UK", "core": 0.3,
        "roles": [{"role": "payroll clerk", "heads": 60, "level": "mid"}],
    },
    "options": {"places": PLACES.split()},
}  # fmt: skip
MOVED = """async (moves) => {
  const slider = document.querySelector(".slider input[type=range]");
  const first = Number(slider.value);
  const found = [];
  const seen = { figures: 0, shown: 0 };
  const whens = { figures: ".verdict .figures", shown: "#verdict" };
  for (const [name, where] of Object.entries(whens)) {
    new MutationObserver(() => { seen[name] ||= performance.now(); })
      .observe(document.querySelector(where),
        { subtree: true, childList: true, characterData: true });
  }
  for (let at = 0; at < moves; at += 1) {
    slider.value = first + (at % 2 ? 60 : -60) + at;
    const began = performance.now();
    seen.figures = seen.shown = 0;
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    const handled = performance.now() - began;
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const after = (when) => (when ? when - began : null);
    found.push({ handled, figures: after(seen.figures), shown: after(seen.shown) });
  }
  return found;
}"""


def main() -> None:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    empty = page_html().encode()
    print(f"page without a case: {beside(len(empty) / 1e3, EMPTY_KB, 'kB')};"
          f" gzip {len(gzip.compress(empty)) / 1e3:.0f} kB")  # fmt: skip
    example = case_in(written_in(SCENARIO, None, "support-desk"), date.today())
    large = resolve(scenario_of(LARGE, "bench", ASSUMABLE), Factbook(date.today()))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for case, most in ((example, FILLED_KB), (large, LARGE_KB)):
            _mailed(browser, case, most)
        with _server() as address:
            _served(browser, address)
        browser.close()


def _mailed(browser: Browser, case: Case, most: int) -> None:
    """Open a page with the answer inside, and move its first slider."""
    found = {"found": answer_document(compare(case, SEED, DRAWS))}
    file = Path(tempfile.mkdtemp()) / "board.html"
    file.write_text(page_html(page_case(case, SEED, DRAWS) | found), "utf-8")
    print(f"\n{len(case.options)} options, mailed")
    print(f"file: {beside(file.stat().st_size / 1e3, most, 'kB')}")
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    _opened(page, file.as_uri())
    _slid(page, len(case.options))
    page.close()


@contextmanager
def _server() -> Iterator[str]:
    command = [sys.executable, "-c", "from whowhere.interfaces.start import main; main()"]
    server = subprocess.Popen([*command, "serve", "--port", str(PORT)])
    address = f"http://127.0.0.1:{PORT}/"
    try:
        for _ in range(100):
            try:
                urlopen(f"{address}healthz")
                break
            except OSError:
                time.sleep(0.2)
        time.sleep(10)  # its workers get ready, once
        yield address
    finally:
        server.terminate()
        server.wait()


def _served(browser: Browser, address: str) -> None:
    deflate = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    packed = deflate.compress(json.dumps(LARGE).encode()) + deflate.flush()
    scenario = urlsafe_b64encode(packed).decode().rstrip("=")
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    print("\n234 options, served, never asked before")
    _opened(page, f"{address}#compare?scenario={scenario}")
    page.close()


def _opened(page: Page, address: str) -> None:
    began = time.perf_counter()
    page.goto(address)
    page.locator("#verdict:not(.waiting)").wait_for(timeout=120_000)
    print(f"first verdict: {beside(time.perf_counter() - began, VERDICT_S, 's')}")
    page.locator("main svg").first.wait_for(timeout=120_000)
    print(f"first chart after {time.perf_counter() - began:.2f} s")
    page.locator(".slider").first.wait_for(timeout=120_000)
    print(f"first slider after {time.perf_counter() - began:.2f} s")
    paint = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"
    print(f"first contentful paint {page.evaluate(paint):.0f} ms")


def _slid(page: Page, options: int) -> None:
    page.wait_for_timeout(4_000)
    moves = page.evaluate(MOVED, MOVES)
    handled = statistics.median(move["handled"] for move in moves)
    print(f"slider, handler: {beside(handled, HANDLER_MS, 'ms')}, median")
    figures, shown = (
        statistics.median([move[name] for move in moves if move[name]] or [1_500])
        for name in ("figures", "shown")
    )
    said = beside(figures, SLIDER_MS, "ms") if options < 100 else f"{figures:.0f} ms"
    print(f"slider to the figures that head the page: {said}, median")
    print(f"slider to a new verdict: {shown:.0f} ms, median of moves that change it")


if __name__ == "__main__":
    main()
