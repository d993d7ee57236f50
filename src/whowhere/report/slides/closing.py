"""What the decision needs, where the figures come from, and what is not in them."""

from __future__ import annotations

from whowhere.report.media.documents import Document
from whowhere.report.media.slides.blocks import Block, Grid, Listing, Sentences, Slide, SlideColumn
from whowhere.report.slides.notes import notes_of, rests_on


def needs_slide(content: Document) -> Slide | None:
    """Return what to do before signing, what the law asks, and what it takes to start and leave.

    ``None`` where no option meets the requirements and nothing is to be done next.
    """
    chosen = content["chosen"]
    left: list[Block] = []
    if content["next"]:
        left.append(Sentences(tuple(content["next"]), "Next"))
    if chosen and chosen["duties"]:
        left.append(Listing(tuple(chosen["duties"]), "What the law asks"))
    right = _takes(content) if chosen else []
    columns = [
        SlideColumn(share, tuple(each)) for share, each in ((0.54, left), (0.46, right)) if each
    ]
    if not columns:
        return None
    title = f"What the decision needs: {chosen['name']}" if chosen else "What the decision needs"
    lead = " ".join(filter(None, (chosen["meaning"], chosen["warning"]))) if chosen else ""
    duties = chosen["duties"] if chosen else []
    return Slide(title, lead, tuple(columns), "", notes_of(*duties, *content["notes"]))


def _takes(content: Document) -> list[Block]:
    chosen, currency = content["chosen"], content["currency"]
    option = next(each for each in content["options"] if each["id"] == chosen["id"])
    found: list[Block] = []
    if chosen["start_lines"]:
        lines = tuple((line["name"], line["median"], line["range"])
                      for line in chosen["start_lines"])  # fmt: skip
        found.append(
            Grid((f"To start, {currency}", "Median", "Likely range, 8 in 10"), lines,
                 f"What it costs to start: {chosen['name']}.")
        )  # fmt: skip
    leaving = option["leaving"]
    heads = (f"To leave, median, {currency}", *(f"after month {month}" for month in leaving))
    row = (chosen["name"], *leaving.values())
    found.append(Grid(heads, (row,), f"What it costs to leave: {chosen['name']}."))
    return found


def sources_slide(content: Document) -> Slide:
    """Return what moves the answer with its sources, what was published, and what is left out."""
    moving = tuple(
        f"{source['name']} ({source['status']}): {'; '.join(source['producers'])}"
        for source in content["sources"]
    )
    published = tuple(source["finding"] for source in content["published"])
    left: list[Block] = [Listing(moving, "What moves the answer most rests on")] if moving else []
    left.append(Listing(published, "Hold it against what was published"))
    right = Listing(tuple(content["not_included"]), "What is not included")
    said = [f"{source['finding']} Source: {source['source']}" for source in content["published"]]
    notes = notes_of(*_told_whole(content), *said, *content["not_included"], *content["notes"],
                     rests_on(content), content["drawn"])  # fmt: skip
    columns = (SlideColumn(0.55, tuple(left)), SlideColumn(0.45, (right,)))
    return Slide("Sources, and what is not included", "", columns, content["figures"], notes)


def _told_whole(content: Document) -> list[str]:
    return [
        f"{source['name']} ({source['status']}): {'; '.join(source['sources'])}"
        for source in content["sources"]
    ]
