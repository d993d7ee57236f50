"""A team of developers in Munich as a user's file, for tests of what such a file may say."""

from __future__ import annotations

DESK = """title = "Developers, Munich"
{top}
[company]
name = "Muster"
home = "DE"
currency = "EUR"

[work]
start = 2027-01-01
horizon_months = {months}
today = "own_staff"
ends_at_horizon = false
languages = ["en"]
coverage = "office hours"
personal_data = "none"
core = 0.3

[[work.roles]]
role = "software developer"
heads = 10
level = "mid"
pay = {pay}

[options]
places = ["home", "PL"]
{more}
"""


def desk(pay: str = "72000", top: str = "", more: str = "", months: str = "36") -> str:
    """Return the file; ``top`` stands among its first keys, ``more`` at its end."""
    return DESK.format(pay=pay, top=top, more=more, months=months)
