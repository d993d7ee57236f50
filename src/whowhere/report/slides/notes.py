"""What the speaker is told: what a slide rests on, and what it had no room for."""

from __future__ import annotations

from whowhere.report.media.documents import Document


def notes_of(*sentences: str) -> tuple[str, ...]:
    """Return what there is to say besides; what is empty is left out."""
    return tuple(sentence for sentence in sentences if sentence)


def rests_on(content: Document) -> str:
    """Say whose figures are used, as their licences ask."""
    return f"Figures of {', '.join(content['attributions'])}."
