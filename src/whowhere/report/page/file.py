"""The page as one file: built once, filled with a case, so that it lives without a server."""

from __future__ import annotations

import json
import zlib
from base64 import b64encode
from html import escape
from importlib.resources import files

from whowhere.quantities.faults import Fault, Faults
from whowhere.report.media.documents import Document
from whowhere.report.page.told import told_html

_PLACE = '<script type="text/plain" id="{name}"></script>'
_TOLD = "<!--told-->"
_TITLE = "<title>whowhere</title>"
_POLICY = '<meta http-equiv="Content-Security-Policy" content="'


def page_html(
    case_document: Document | None = None, scenario_text: str = "", told: Document | None = None
) -> str:
    """Return the page as HTML that asks nobody for anything.

    ``case_document`` is a case as ``page_case`` writes it; without one the page begins with the
    choice of a scenario, which needs the server. ``scenario_text`` is the file that the case was
    made from; with it, the served page can change it. ``told`` is a report's content, as
    ``board.content`` words it: it stands in the page as text and tables until the page has told the
    same, and for good where no script runs. Raises ``Faults`` if the page is not built.
    """
    page = _built().replace(_TOLD, told_html(told) if told else "", 1)
    if told:
        page = page.replace(_TITLE, f"<title>{escape(told['title'])}: whowhere</title>", 1)
    for name, content in (("case", case_document), ("scenario", scenario_text)):
        if content:
            place = _PLACE.format(name=name)
            page = page.replace(place, place.replace("><", f">{packed(content)}<"), 1)
    return page


def content_policy() -> str:
    """Return the content policy that the page sets for itself, for a server to send with it.

    It names the page's own script by its hash. Raises ``Faults`` if the page is not built.
    """
    return _built().partition(_POLICY)[2].partition('"')[0]


def packed(content: object) -> str:
    """Return JSON made small (deflate, RFC 1951) in letters that no markup can hide in (base64).

    A case takes a third of its size so. Raises ``ValueError`` on not-a-number.
    """
    text = json.dumps(content, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    deflate = zlib.compressobj(zlib.Z_BEST_COMPRESSION, wbits=-zlib.MAX_WBITS)
    return b64encode(deflate.compress(text.encode()) + deflate.flush()).decode("ascii")


def _built() -> str:
    page = files("whowhere").joinpath("page", "index.html")
    if not page.is_file():
        do = "In a checkout: make page. Installed without it: install whowhere again from a wheel."
        raise Faults([Fault("", "the page", "not built", "index.html within the package", do=do)])
    return page.read_text("utf-8")
