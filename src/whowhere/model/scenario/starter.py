"""The first scenario of a new user: a file that says in comments what each line is."""

from __future__ import annotations

import datetime as dt
import json
from importlib.resources import files
from string import Template
from typing import Final

from whowhere.model.scenario.loading import parse_scenario

FIRST_DAY: Final = dt.date(2027, 1, 1)


def starter_text(role: str = "support agent", home: str = "US", start: dt.date = FIRST_DAY) -> str:
    """Return a commented scenario that is sound as it is, for one role at one home.

    Raises ``Faults`` for a role or a home that the factbook does not know.
    """
    template = Template(files(__package__).joinpath("starter.toml").read_text("utf-8"))
    text = template.substitute(
        title=_quoted(f"Our {role} team"), role=_quoted(role), home=_quoted(home), start=start
    )
    parse_scenario(text, "starter", ())
    return text


def _quoted(text: str) -> str:
    """Write a text as TOML does; the escapes of JSON are among TOML's."""
    return json.dumps(text)
