"""The whole deck of a plan, or of why there is none."""

from __future__ import annotations

from whowhere.decide.portfolio.planning import Planned
from whowhere.report.media.documents import Document
from whowhere.report.media.slides.blocks import CoverSlide, Listing, Sentences, Slide, SlideColumn
from whowhere.report.media.slides.deck import deck_of
from whowhere.report.media.slides.look import DeckLook
from whowhere.report.plan.board.content import plan_content
from whowhere.report.plan.slides.answer import answer_slide, cover, no_plan_slides
from whowhere.report.plan.slides.pairs import costs_slide, people_slide
from whowhere.report.plan.slides.tables import packages_slide, rules_slide
from whowhere.report.plan.slides.timeline import timeline_slide


def plan_slides(planned: Planned, look: DeckLook) -> bytes:
    """Return the deck of a plan; the same plan gives the same bytes.

    Raises ``Faults`` for a template or a logo that cannot be used.
    """
    first, rest = plan_slides_of(planned)
    return deck_of(first, rest, look, planned.case.as_of)


def plan_slides_of(planned: Planned) -> tuple[CoverSlide, list[Slide]]:
    """Return the cover and the slides, before they are laid out."""
    content = plan_content(planned)
    told = _of_plan(content) if content["plan"] else no_plan_slides(content)
    return cover(content), [*told, _sources(content)]


def _of_plan(content: Document) -> list[Slide]:
    found = (
        answer_slide(content),
        packages_slide(content),
        timeline_slide(content),
        costs_slide(content),
        people_slide(content),
        rules_slide(content),
        _settled(content),
    )
    return [slide for slide in found if slide is not None]


def _settled(content: Document) -> Slide | None:
    """Return what is settled, other plans within reach, and what the next would take."""
    plan = content["plan"]
    said = (
        (f"Done alike in every plan within {plan['near']} of the best", plan["settled"]),
        ("A toss-up: some such plan does it otherwise", plan["toss_ups"]),
        ("Not known, for time was up", plan["unsettled"]),
    )
    lines = tuple(f"{words}: {', '.join(names)}." for words, names in said if names)
    others = tuple(
        Listing(tuple(found), heading)
        for heading, found in (
            (f"Other plans within {plan['near']} of the best", plan["alternatives"]),
            ("What would have to be true for the runner-up", plan["runner_up"]),
        )
        if found
    )
    blocks = (*((Sentences(lines),) if lines else ()), *others)
    if not blocks:
        return None
    notes = (*lines, *plan["alternatives"], *plan["runner_up"])
    title = "What is settled, and what would flip it"
    return Slide(title, "", (SlideColumn(1.0, blocks),), notes=notes)


def _sources(content: Document) -> Slide:
    left = (
        Listing(tuple(content["sources"]), "Most figures rest on these sources"),
        Listing((content["shared"],)),
    )
    right = (Listing(tuple(content["not_included"]), "What is not included"),)
    columns = (SlideColumn(0.55, left), SlideColumn(0.45, right))
    notes = (
        *content["sources"], *content["not_included"], *content["notes"],
        f"Figures of {', '.join(content['attributions'])}.", content["drawn"],
    )  # fmt: skip
    return Slide("Sources, and what is not included", "", columns, content["figures"], notes)
