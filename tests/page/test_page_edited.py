"""In the page's editor, by hand: what stands today, offers, requirements, and what is settled."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Page, expect
from tests.cases import SMALL
from tests.page.conftest import choose, fill, group, show_every_field

from whowhere.model.engagements import Engagement
from whowhere.model.inputs import ASSUMABLE
from whowhere.model.scenario.heads import as_written
from whowhere.model.scenario.loading import parse_scenario
from whowhere.model.scenario.scenario import Scenario

SOUND = re.compile("^Ready: 11 people")


@pytest.fixture
def editor(page: Page, served: str) -> Page:
    """Return the form with a small desk in it."""
    page.goto(f"{served}#edit")
    page.get_by_role("button", name="As text").click()
    page.get_by_label("As in a file").fill(json.dumps(SMALL))
    page.get_by_role("button", name="As a form").click()
    show_every_field(page)
    expect(page.get_by_text(SOUND)).to_be_visible()
    return page


def written(page: Page) -> Scenario:
    """Return the scenario that the form wrote, read as a file is; the server finds it sound."""
    page.get_by_role("button", name="As text").click()
    text = page.get_by_label("As in a file").input_value()
    page.get_by_role("button", name="As a form").click()
    return parse_scenario(text, "the form", ASSUMABLE, [])


def test_the_parts_of_today_are_made_and_edited_by_hand(editor: Page) -> None:
    fill(group(editor, "Work"), "Today", "")
    today = group(editor, "Today")
    for part, option in enumerate(("own_staff@home", "managed_service@PH"), start=1):
        today.get_by_role("button", name="Add to parts").click()
        fill(group(today, f"Parts {part}"), "Option", option)
    vendor = group(today, "Parts 2")
    for label, text in (("Vendor", "Luzon"), ("Share", "40%"), ("Price per month", "9k"),
                        ("Months of notice", "6")):  # fmt: skip
        fill(vendor, label, text)
    fill(vendor, "Share", "60%")
    expect(editor.get_by_text(SOUND)).to_be_visible()

    own, outside = written(editor).today_parts
    assert own.option.engagement == Engagement.OWN_STAFF
    assert outside.vendor == "Luzon"
    assert outside.share is not None
    assert outside.share.likely == 0.6
    assert outside.contract.notice_months == 6

    today.get_by_role("button", name="Remove parts 2").click()
    expect(editor.get_by_text(SOUND)).to_be_visible()
    assert len(written(editor).today_parts) == 1


def test_an_offer_with_its_rates_is_made_and_edited_by_hand(editor: Page) -> None:
    editor.get_by_role("button", name="Add to offers").click()
    offer = group(editor, "Offers 1")
    fill(offer, "Vendor", "Baltica")
    fill(offer, "Option", "staff_augmentation@PL")
    choose(offer, "Kind", "hours")
    for rate, price in enumerate(("20 to 24", "31"), start=1):
        offer.get_by_role("button", name="Add to rates").click()
        fill(group(offer, f"Rates {rate}"), "Rate", price)
    fill(group(offer, "Rates 1"), "Role", "support agent")
    fill(group(offer, "Rates 2"), "Rate", "35")
    expect(editor.get_by_text(SOUND)).to_be_visible()

    (made,) = written(editor).offers
    assert made.vendor == "Baltica"
    assert [rate.rate.likely for rate in made.rates] == [pytest.approx(22, abs=0.2), 35]
    editor.get_by_role("button", name="Compare", exact=True).first.click()
    editor.locator("#verdict:not(.waiting)").wait_for()
    editor.get_by_role("button", name=re.compile(r"^Show all \d+ options")).click()
    table = editor.get_by_role("region", name="Table of all options")
    expect(table).to_contain_text("Staff augmentation in Poland by Baltica")


def test_requirements_are_let_pass_by_hand(editor: Page) -> None:
    requirements = group(editor, "Requirements")
    for label in ("Misclassification", "Core work"):
        choose(requirements, label, "accepted")
    expect(editor.get_by_text(SOUND)).to_be_visible()

    said = written(editor).requirements
    assert (said.misclassification, said.core_work) == ("accepted", "accepted")


def test_how_sure_a_verdict_must_be_is_set_by_hand(editor: Page) -> None:
    verdict = group(editor, "Verdict")
    fill(verdict, "Equal within", "5%")
    fill(verdict, "Settled from", "99.9%")
    editor.get_by_role("button", name="Compare", exact=True).first.click()
    editor.locator("#verdict:not(.waiting)").wait_for()

    expect(editor.locator("#verdict")).to_contain_text("is open")
    editor.get_by_role("button", name="Edit scenario").click()
    expect(editor.get_by_label("Settled from")).to_have_value("99.9%")


def test_a_mix_is_made_and_edited_by_hand(editor: Page) -> None:
    options = group(editor, "Options")
    options.get_by_role("button", name="Add to mixes").click()
    mix = group(options, "Mixes 1")
    for part, (option, share) in enumerate(
        (("own_staff@home", "20%"), ("managed_service@PH", "70%")), start=1
    ):
        mix.get_by_role("button", name="Add to parts").click()
        fill(group(mix, f"Parts {part}"), "Option", option)
        fill(group(mix, f"Parts {part}"), "Share", share)
    fill(group(mix, "Parts 2"), "Share", "80%")
    expect(editor.get_by_text(SOUND)).to_be_visible()

    (made,) = written(editor).mixes
    assert [str(each.id) for each in made.parts] == ["own_staff@US", "managed_service@PH"]
    editor.get_by_role("button", name="Compare", exact=True).first.click()
    editor.locator("#verdict:not(.waiting)").wait_for()
    editor.get_by_role("button", name=re.compile(r"^Show all \d+ options")).click()
    table = editor.get_by_role("region", name="Table of all options")
    expect(table).to_contain_text("Mix: 20% own US, 80% managed PH")


def test_a_mix_in_short_is_shown_part_by_part(page: Page, served: str) -> None:
    mix = {
        "own_staff": {"home": {"support team lead": 1}},
        "managed_service": {"PH": {"support agent": 1}},
    }
    page.goto(f"{served}#edit")
    page.get_by_role("button", name="As text").click()
    options = {**SMALL["options"], "mixes": [mix]}
    page.get_by_label("As in a file").fill(json.dumps({**SMALL, "options": options}))
    page.get_by_role("button", name="As a form").click()
    show_every_field(page)
    expect(page.get_by_text(SOUND)).to_be_visible()
    part = group(group(group(page, "Options"), "Mixes 1"), "Parts 2")

    expect(part.get_by_label(re.compile("^Option"))).to_have_value("Managed service, Philippines")
    expect(part.get_by_label(re.compile("^Roles"))).to_have_value("support agent = 1")


def test_heads_by_month_and_a_season_are_made_edited_and_kept_by_hand(editor: Page) -> None:
    agents = group(editor, "Roles 1")
    agents.get_by_role("button", name="Other heads from a month on").click()
    agents.get_by_role("button", name="Add a month").click()
    fill(group(agents, "Heads 2"), "From", "2027-09")
    fill(group(agents, "Heads 2"), "Heads", "16.5")
    for month, share in (("November", "130%"), ("December", "150%")):
        fill(group(editor, "Season"), month, share)
    expect(editor.get_by_text(SOUND)).to_be_visible()

    work = written(editor).work
    assert as_written(work.roles[0].heads) == {"2027-01": 10, "2027-09": 16.5}
    assert work.season is not None
    assert (work.season.months[10], work.season.peak) == (1.3, 1.5)
    expect(group(agents, "Heads 2").get_by_label("Heads", exact=True)).to_have_value("16.5")
