"""A scenario as a mailed page hands it on: what was asked, and nothing that was only remarked."""

from __future__ import annotations

import json
from collections.abc import Sequence

from whowhere.interfaces.requests.written import Written
from whowhere.model.scenario.parsing import document_of
from whowhere.model.scenario.settings import with_settings


def handed_on(written: Written, settings: Sequence[str]) -> str:
    """Return a scenario as JSON with values set, which files and the page read as they do TOML.

    Comments are left out: who wrote them did not mean them for whoever gets the page. Raises
    ``Faults`` for a text that cannot be read.
    """
    content = written.content
    document = document_of(content, written.name)[0] if isinstance(content, str) else content
    return json.dumps(with_settings(document, settings), ensure_ascii=False, default=str)
