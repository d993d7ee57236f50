"""Why a question is asked, as its file says it."""

from __future__ import annotations


def told_story(story: str) -> list[str]:
    """Return the paragraphs of a story, each on one line; none where nothing is told."""
    paragraphs = story.replace("\r\n", "\n").split("\n\n")
    return [said for part in paragraphs if (said := " ".join(part.split()))]
