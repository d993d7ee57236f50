"""The built page in a browser: as a mailed file, and with a server behind it."""

from __future__ import annotations

import re
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect, sync_playwright
from tests.cases import SMALL, case_of

from whowhere.interfaces.api.app import create_app
from whowhere.interfaces.api.limits import ServerLimits
from whowhere.model.case import Case
from whowhere.report.page.case import page_case
from whowhere.report.page.file import page_html

DRAWS = 256
"""Futures where the numbers are not the point."""
EXPECTED = r"status of 422|example\.org"
"""Errors that tests provoke: a scenario with faults, a request that the page may not make."""
PHONE = 390
"""Width of a phone."""
NARROWEST = 320
"""Width of a small phone."""
SOLVED_MS = 30_000
"""Time in which a busy machine answers; nothing waits for it to pass."""
expect.set_options(timeout=SOLVED_MS)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if not found:
        pytest.skip("there is no Chromium here; on Debian: apt-get install chromium")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(scope="session")
def case() -> Case:
    """Return a small case: the page solves it at once."""
    return case_of(SMALL)


@pytest.fixture(scope="session")
def mailed(case: Case, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the address of the page with the case inside, as it comes by mail."""
    file = tmp_path_factory.mktemp("mailed") / "board.html"
    file.write_text(page_html(page_case(case, seed=1, draws=DRAWS)), "utf-8")
    return file.as_uri()


@pytest.fixture(scope="session")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Yield what the pages of all tests share; drafts belong to each page alone."""
    opened = browser.new_context(viewport={"width": 1280, "height": 900})
    opened.set_default_timeout(SOLVED_MS)
    opened.grant_permissions(["clipboard-read", "clipboard-write"])
    yield opened
    opened.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """Yield an empty page that fails its test on any error in its console."""
    opened = context.new_page()
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    opened.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    yield opened
    opened.close()
    assert not [error for error in errors if not re.search(EXPECTED, error)]


@contextmanager
def serving(page: str) -> Iterator[str]:
    """Serve a page, as ``whowhere serve`` does; yield its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    app = create_app(ServerLimits(), page=page)
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{port}/"
    server.should_exit = True
    thread.join()


@pytest.fixture(scope="session")
def served() -> Iterator[str]:
    """Serve the page without a case; yield its address."""
    with serving(page_html()) as address:
        yield address


def opened(page: Page, address: str, screen: str = "compare") -> Page:
    """Open a screen and wait for what it says first."""
    page.goto(f"{address}#{screen}")
    page.locator("#verdict:not(.waiting), .screen-title").first.wait_for()
    return page


def press_until(page: Page, reached: str, most: int = 60) -> None:
    """Press Tab until a condition on the page holds."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate(reached):
            return
    raise AssertionError(f"{most} times Tab do not reach: {reached}")


def fill(within: Page | Locator, label: str, text: str) -> None:
    field = within.get_by_label(re.compile(f"^{label}( needed)?$")).first
    field.fill(text)
    field.blur()


def choose(within: Page | Locator, label: str, choice: str) -> None:
    within.get_by_label(re.compile(f"^{label}( needed)?$")).first.select_option(choice)


def show_every_field(page: Page) -> None:
    """Open whatever a form keeps behind its groups."""
    page.get_by_label("Show every field").check()


def group(within: Page | Locator, name: str) -> Locator:
    return within.get_by_role("group", name=name, exact=True)


def add(within: Page | Locator, to: str) -> None:
    within.get_by_role("button", name=f"Add to {to}", exact=True).click()


def text_of(page: Page) -> str:
    page.get_by_role("button", name="As text").click()
    text = page.get_by_label("As in a file").input_value()
    page.get_by_role("button", name="As a form").click()
    return text
