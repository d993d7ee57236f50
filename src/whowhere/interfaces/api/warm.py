"""What every worker needs, loaded once: a worker is a copy of a process that has imported this.

A question loads what answers it when it is asked; a worker must not load it for each request.
"""

from __future__ import annotations

import gc
from importlib import import_module
from importlib.util import find_spec
from pkgutil import walk_packages

from whowhere.facts.state_law import read_law
from whowhere.facts.statute_book import FOLDER, countries
from whowhere.interfaces.api.answers import answer, check_answer
from whowhere.interfaces.api.limits import ServerLimits
from whowhere.interfaces.api.starting import places_named_answer, start_answer
from whowhere.interfaces.questions import QUESTIONS

_ROOMS = ("decide", "interfaces.questions", "interfaces.requests")
_FORMS = tuple(f"report.{name}" for name in QUESTIONS)

for room in (f"whowhere.{each}" for each in (*_ROOMS, *_FORMS)):
    if find_spec(room):
        for module in walk_packages(import_module(room).__path__, f"{room}."):
            import_module(module.name)

SHAPES = (
    "eighty-twenty", "support-with-agents", "taxed-developers", "renew-or-return", "two-bids",
    "finance-back-office",
)  # fmt: skip
"""Examples of which each asks for some part of the model or some law that no other needs."""
USUAL = ("product-team", "support-desk")
FUTURES = 1_024
"""As programs ask for that want an answer at once: what is drawn for them is kept and shared."""

for name in SHAPES:
    check_answer({"example": name}, ServerLimits())
for name in USUAL:
    answer("compare", {"example": name, "draws": FUTURES}, ServerLimits())
start_answer({"role": "support agent", "home": "Denver"}, ServerLimits())
places_named_answer({"like": "krakow"}, ServerLimits())  # opens the towns of the world
for place in countries():
    read_law(place, FOLDER)

# What is here stays as it is: a worker that looked through it for garbage would copy all of it.
gc.collect()
gc.freeze()
gc.set_threshold(200_000, 50, 100)
