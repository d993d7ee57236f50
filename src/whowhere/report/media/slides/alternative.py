"""Alternative texts: what is seen, for whoever does not see it."""

from __future__ import annotations

from typing import Any

from pptx.oxml.ns import qn

from whowhere.report.media.slides.letters import one_line


def describe(shape: Any, words: str) -> None:
    """Give a chart, a table or a picture its alternative text."""
    shape._element.find(f".//{qn('p:cNvPr')}").set("descr", one_line(words))
