"""What software leaves to people, by hand and at its limits."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whowhere.facts.practice import load_practice
from whowhere.model.queues.software import SoftwareEffect
from whowhere.model.queues.software_figures import (
    SoftwareFigures,
    decisive_figure,
    software_figures,
)
from whowhere.model.software_kinds import KINDS
from whowhere.quantities.ranges import Range

PRACTICE = load_practice()
NOTHING = SoftwareEffect(0, 0, 0, 0, 0, 0, share_of_harder=0.448)
SHARES = st.floats(0, 1)
ANY = st.builds(
    SoftwareEffect,
    SHARES,
    SHARES,
    st.floats(0, 3),
    SHARES,
    SHARES,
    st.floats(-0.5, 1),
    st.just(0.448),
)


def figures(**own: Range) -> SoftwareFigures:
    return software_figures("written contacts", own, PRACTICE)


def test_written_contacts_as_the_factbook_has_them_by_hand() -> None:
    """0.45 x 0.5 of their work is saved; the rest takes 4.5 / 44.8 longer; 3% of 0.45 are read."""
    likely = figures().likely
    assert likely.contacts == pytest.approx(1 - 0.225)
    assert likely.handle == pytest.approx(1 + 0.1 * 0.45 / 0.448)
    assert likely.checked == pytest.approx(0.45 * 0.03)
    assert likely.work == pytest.approx(0.775 * 1.1004464 + 0.0135)


def test_220_million_chats_fell_by_six_percent_where_software_solved_45() -> None:
    """Comm100: the chats of each agent fell by 5.8% where software solved 44.8%."""
    assert replace(NOTHING, share_solved=0.448, work_saved=0.13).contacts == pytest.approx(
        0.942, 1e-3
    )


def test_software_that_only_assists_takes_no_contact_and_shortens_all() -> None:
    """15% more an hour: a contact of 300 seconds takes 300 / 1.15."""
    likely = software_figures("agent assist", {}, PRACTICE).likely
    assert (likely.contacts, likely.checked) == (1, 0)
    assert 300 * likely.handle == pytest.approx(260.8696, abs=1e-4)


def test_a_coding_assistant_may_cost_time() -> None:
    known = software_figures("coding assistant", {}, PRACTICE)
    work = [known.at("assist_gain", end).work for end in ("low", "likely", "high")]
    assert work == pytest.approx([1 / 0.84, 1 / 1.1, 1 / 1.26])


def test_software_that_solves_nothing_changes_nothing_whatever_else_is_said_of_it() -> None:
    """Nobody asks more because of software that answers nothing."""
    idle = SoftwareEffect(0, 0.5, 0.3, 0.16, 0.05, 0, share_of_harder=0.448)
    assert (idle.contacts, idle.handle, idle.checked, idle.work) == (1, 1, 0, 1)
    assert figures(share_solved=Range.exactly(0)).does_nothing
    assert not figures(share_solved=Range(0, 0, 0.1)).does_nothing
    assert not software_figures("agent assist", {}, PRACTICE).does_nothing


def test_software_that_solves_all_and_saves_all_leaves_only_its_checking() -> None:
    """For 100 contacts 100 + 5 / 0.448 come, all are solved, and five of a hundred are read."""
    alone = SoftwareEffect(1, 1, 0.3, 0.05, 0.05, 0, share_of_harder=0.448)
    assert alone.contacts == 0
    assert alone.work == alone.checked == pytest.approx((1 + 0.05 / 0.448) * 0.05)
    assert replace(alone, checked_share=0).work == 0


@given(ANY)
def test_nothing_is_ever_negative(software: SoftwareEffect) -> None:
    assert min(software.contacts, software.handle, software.checked, software.work) >= 0


@given(ANY, SHARES)
def test_the_more_work_is_saved_the_less_is_left(software: SoftwareEffect, saved: float) -> None:
    less, more = sorted((software.work_saved, saved))
    assert (
        replace(software, work_saved=more).work <= replace(software, work_saved=less).work + 1e-12
    )


@given(ANY, st.floats(0.001, 1))
def test_the_more_is_solved_the_less_is_left_where_it_saves_more_than_it_hardens(
    software: SoftwareEffect, share: float
) -> None:
    """A contact more saves w, makes the rest harder by at most h / r, and k of it are checked."""
    harder = software.rest_harder / software.share_of_harder
    less, more = sorted((max(software.share_solved, 0.001), share))
    plain = replace(software, assist_gain=0, more_asked=0)
    if software.work_saved < harder + software.checked_share:
        return
    assert replace(plain, share_solved=more).work <= replace(plain, share_solved=less).work + 1e-12


def test_solving_more_makes_more_work_where_next_to_nothing_is_saved_of_each() -> None:
    """Saved 0.13 of each, but the rest takes 0.1 / 0.448 = 0.22 longer for each share solved."""
    little = replace(figures().likely, work_saved=0.13)
    assert replace(little, share_solved=0.6).work > replace(little, share_solved=0.3).work > 1


def test_the_work_saved_decides_unless_it_is_known() -> None:
    """If half is saved for certain, the rest may take as long as before, or 30% longer."""
    known = Range.exactly(0.5)
    assert decisive_figure([(figures(), 1)]) == "work_saved"
    assert decisive_figure([(figures(work_saved=known), 1)]) == "rest_harder"
    assert decisive_figure([(software_figures("agent assist", {}, PRACTICE), 1)]) == "assist_gain"


def test_nothing_decides_where_all_is_known() -> None:
    exact = {name: Range.exactly(fact.value.likely) for name, fact in figures().facts.items()}
    assert decisive_figure([(figures(**exact), 1)]) == ""


def test_what_decides_weighs_each_kind_by_its_work() -> None:
    """Where nearly all work is that of people who are assisted, their gain decides."""
    both = figures(), software_figures("agent assist", {}, PRACTICE)
    assert decisive_figure(zip(both, (10, 1), strict=True)) == "work_saved"
    assert decisive_figure(zip(both, (1, 10), strict=True)) == "assist_gain"


def test_every_kind_has_all_figures_and_the_users_own_beat_them() -> None:
    for kind in KINDS:
        own = software_figures(kind, {"share_solved": Range.exactly(0.2)}, PRACTICE)
        assert own.likely.share_solved == 0.2
        assert own.facts["share_solved"].status == "given"
        assert own.facts["work_saved"].status == "estimated"
