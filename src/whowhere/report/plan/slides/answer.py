"""The question, and the answer: the plan, or why there is none."""

from __future__ import annotations

from whowhere.report.media.documents import Document
from whowhere.report.media.slides.blocks import (
    Block,
    CoverSlide,
    KeyNumbers,
    Listing,
    Sentences,
    Slide,
    SlideColumn,
)

NOT_ALL = "Time was up before everything was asked; what is missing is not shown."


def cover(content: Document) -> CoverSlide:
    """Return the first slide: what was asked, and of how many futures and which day it is told."""
    notes = (content["figures"], f"Figures of {', '.join(content['attributions'])}.")
    return CoverSlide(content["title"], (content["question"], content["drawn"]), notes)


def answer_slide(content: Document) -> Slide:
    """Return the verdict, the numbers to remember, and what deciding together saves."""
    plan = content["plan"]
    tiles = KeyNumbers(tuple((tile["number"], tile["words"]) for tile in plan["tiles"]))
    blocks: list[Block] = [tiles]
    if plan["together"]:
        blocks.append(Sentences(tuple(plan["together"]), "What deciding together saves"))
    blocks.append(Sentences((plan["bad_tenth"],), "In the bad tenth"))
    if plan["hubs"]:
        blocks.append(Listing(tuple(plan["hubs"]), "Sites and vendors"))
    foot = "" if content["in_time"] else NOT_ALL
    notes = (content["drawn"], content["figures"], content["shared"])
    return Slide("The answer", content["verdict"], (SlideColumn(1.0, tuple(blocks)),), foot, notes)


def no_plan_slides(content: Document) -> list[Slide]:
    """Return the slides of a portfolio whose rules no plan keeps, or for which time was up."""
    clashes = Sentences(tuple(content["clashes"]), "Why there is no plan")
    blocks = (clashes,) if content["clashes"] else ()
    answer = Slide("The answer", content["verdict"], (SlideColumn(1.0, blocks),) if blocks else ())
    rules = tuple(content["all_rules"])
    if not rules:
        return [answer]
    asked = SlideColumn(1.0, (Listing(rules),))
    return [answer, Slide("Every rule that was asked for", "", (asked,), notes=rules)]
