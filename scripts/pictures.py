"""The pictures of the README, from the real thing: the page in a browser, the chart of an answer.

`make pictures` takes them anew. The picture of the page carries in words what it shows, and the
chart is a text: tests hold both against what whowhere answers today.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from datetime import date
from io import BytesIO
from pathlib import Path

import whowhere

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "pictures"
CHART, PAGE = FOLDER / "answer.svg", FOLDER / "page.png"
EXAMPLE = "support-desk"
DAY = date(2026, 11, 23)
"""The day of the figures of every answer that the README shows."""
WIDTH, HEIGHT = 1440, 980
COLOURS = 128
"""A palette of so many colours holds the page without a visible loss at a third of the size."""
PAPER = "#FFFFFF"
"""The charts of an answer have no ground of their own, and their words are dark."""
SAID = "Description"
"""The key under which a PNG says what it shows."""


def found() -> whowhere.Comparison:
    """Return the answer that both pictures show."""
    return whowhere.compare(EXAMPLE, as_of=DAY)


def chart_of(answer: whowhere.Comparison) -> str:
    """Return the main chart of the answer as an SVG on a ground of its own."""
    head, mark, rest = answer.chart().svg.partition("<title>")
    return f'{head}<rect width="100%" height="100%" fill="{PAPER}"/>{mark}{rest}\n'


def said_of(answer: whowhere.Comparison) -> str:
    """Return what the picture of the page says: the verdict, word by word."""
    return answer.verdict


def screenshot(file: Path, chromium: str) -> bytes:
    """Return what a browser shows of a mailed page, as PNG."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only who takes pictures

    with sync_playwright() as browsers:
        browser = browsers.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        page.goto(f"{file.as_uri()}#compare")
        page.wait_for_timeout(5_000)  # all futures are drawn again once the first answer stands
        taken = page.screenshot()
        browser.close()
    return taken


def small(png: bytes, words: str) -> bytes:
    """Return a picture with a palette, which says in words what it shows."""
    from PIL import Image, PngImagePlugin  # noqa: PLC0415 - only who takes pictures

    notes = PngImagePlugin.PngInfo()
    notes.add_itxt(SAID, words)
    kept = BytesIO()
    Image.open(BytesIO(png)).convert("RGB").quantize(COLOURS).save(
        kept, "PNG", optimize=True, pnginfo=notes
    )
    return kept.getvalue()


def main() -> None:
    """Take both pictures anew."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        sys.exit("There is no Chromium here. On Debian and Ubuntu: apt-get install chromium")
    answer = found()
    FOLDER.mkdir(exist_ok=True)
    CHART.write_text(chart_of(answer), "utf-8")
    with tempfile.TemporaryDirectory() as folder:
        mailed = Path(folder) / "page.html"
        whowhere.write_report(EXAMPLE, mailed, as_of=DAY)
        PAGE.write_bytes(small(screenshot(mailed, chromium), said_of(answer)))


if __name__ == "__main__":
    main()
