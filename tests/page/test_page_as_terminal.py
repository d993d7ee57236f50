"""A served page that nobody has touched says what the terminal says; links open elsewhere."""

from __future__ import annotations

import datetime as dt
import json
import re
import zlib
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from functools import cache

import pytest
from playwright.sync_api import Page, Route, expect
from tests.cases import SMALL, changed
from tests.page.conftest import opened, serving

from whowhere.decide.compare.comparison import Comparison, compare
from whowhere.decide.sensitivity.flips import flips
from whowhere.facts.factbook import Factbook
from whowhere.model.case import Case
from whowhere.model.inputs import ASSUMABLE
from whowhere.model.resolving import resolve
from whowhere.model.scenario.loading import scenario_of
from whowhere.quantities.names import capital
from whowhere.report.board.first_flip import side_said
from whowhere.report.compare.verdict import headline
from whowhere.report.media.terminal import short
from whowhere.report.page.answer import answer_document
from whowhere.report.page.case import page_case
from whowhere.report.page.file import page_html
from whowhere.report.wording.options import option_said
from whowhere.simulate.how_many import DRAWS

SCENARIO = changed(SMALL, options__places=["home", "PH", "PL"], work__horizon_months=36)
TEXT = json.dumps(SCENARIO)
SEED = 1
FEW = 256
"""Futures of a first answer."""


@cache
def today_case() -> Case:
    return resolve(scenario_of(SCENARIO, "test", ASSUMABLE), Factbook(dt.date.today()))


@cache
def found() -> Comparison:
    return compare(today_case(), SEED, DRAWS)


def letters(text: str) -> str:
    """Return a scenario as an address holds it."""
    deflate = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    packed = deflate.compress(text.encode()) + deflate.flush()
    return urlsafe_b64encode(packed).decode().rstrip("=")


@pytest.fixture(scope="module")
def served_file() -> Iterator[str]:
    """Serve a scenario's page; yield its address."""
    told = {"found": answer_document(found())}
    with serving(page_html(page_case(today_case(), SEED, DRAWS) | told, TEXT)) as address:
        yield address


@pytest.mark.slow
def test_an_untouched_served_page_says_the_terminals_verdict_medians_and_flips(
    page: Page, served_file: str
) -> None:
    opened(page, served_file)
    expect(page.locator("#verdict")).to_have_text(" ".join(headline(found())))
    expect(page.get_by_text(f"{DRAWS:,} futures")).to_be_visible()
    if (more := page.get_by_role("button", name=re.compile("^Show all"))).count():
        more.click()
    for row in found().options:
        link = page.get_by_role("link", name=capital(option_said(row.option, today_case())))
        line = page.get_by_role("row").filter(has=link.first).first
        expect(line.get_by_role("cell").first).to_contain_text(short(row.cost.p50))
    page.get_by_text("Looking for what").first.wait_for(state="detached", timeout=120_000)
    told = [
        (page.get_by_role("slider", name=capital(each.trial.unknown.words(today_case().places)),
                          exact=True), each)
        for each in flips(found().case, SEED, DRAWS).flips
    ]  # fmt: skip
    slider, first = next((slider, each) for slider, each in told if slider.count())
    then = option_said(first.best_after, today_case())
    said = rf"{capital(side_said(first))} .*{first.at:.3g}.* {then} wins"
    expect(slider).to_have_attribute("aria-valuetext", re.compile(said))


def test_a_case_that_takes_long_is_answered_in_few_futures_first_and_then_in_all(
    page: Page, served: str
) -> None:
    held = []

    def large(route: Route) -> None:
        answered = route.fetch()
        route.fulfill(response=answered, json=answered.json() | {"first_draws": FEW})

    def in_all_later(route: Route) -> None:
        is_first = (route.request.post_data_json or {}).get("draws") == FEW
        route.continue_() if is_first else held.append(route)

    page.route("**/v1/case", large)
    page.route("**/v1/answer", in_all_later)
    page.goto(f"{served}#compare?scenario={letters(TEXT)}")
    few = compare(today_case(), SEED, FEW)
    expect(page.locator("#verdict")).to_have_text(" ".join(headline(few)))
    expect(page.get_by_text(f"{FEW:,} of {DRAWS:,} futures (refining)")).to_be_visible()
    for route in held:
        route.continue_()
    expect(page.get_by_text("(refining)")).to_have_count(0)
    expect(page.locator("#verdict")).to_have_text(" ".join(headline(found())))


@pytest.mark.slow
def test_a_link_copied_from_a_served_file_opens_the_same_case_elsewhere(
    page: Page, served_file: str, served: str
) -> None:
    opened(page, served_file, "compare?PH.pay=x1.3")
    page.get_by_role("button", name="Copy link").click()
    link = page.evaluate("navigator.clipboard.readText()")
    assert "scenario=" in link
    assert "PH.pay=x1.3" in link
    page.goto("about:blank")
    page.goto(link.replace(served_file, served))
    page.locator("#verdict:not(.waiting)").wait_for()
    expect(page).to_have_title(re.compile(SMALL["title"]))
    expect(page.get_by_role("button", name="Reset", exact=True)).to_be_enabled()


def test_a_link_whose_changes_fit_no_input_opens_without_them(page: Page, served: str) -> None:
    page.goto(f"{served}#compare?scenario={letters(TEXT)}&KE.pay=x1.4")
    expect(page.locator("#verdict")).to_have_text("The changes do not fit this case")
    expect(page.get_by_text("KE.pay is no input of this case")).to_be_visible()
    page.get_by_role("button", name="Open without the changes").click()
    expect(page.locator("#verdict")).to_have_text(" ".join(headline(found())))
