"""Each question once: what may be asked, its answer, and the forms that the answer takes.

The command, the address and the function of a question are read off it. A new question is a module
here with a ``QUESTION``, and a line in ``QUESTIONS``.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from whowhere.interfaces.questions.question import Question

QUESTIONS = {
    "compare": "Compare every option of a scenario: who should do the work, and where.",
    "offers": "Level vendors' offers: from the price on each card to the cost of the same work.",
    "automate": "Say what software that does part of the work is worth, and when it is not.",
    "budget": "Put an option into a budget: profit and loss, cash and people by fiscal year.",
    "whatif": "Show the verdict before and after other values.",
    "sweep": "Sweep a grid of points near a scenario, and map where the answer turns.",
    "overall": "Weigh options by more than cost: as buyers do, by your weights, by all.",
    "sensitivity": "Show what moves the answer most, and what would change it.",
    "learn": "Say what is worth finding out before deciding, and for how much.",
    "explain": "Show the tree behind a number, down to facts and their sources.",
    "profile": "Show options side by side: meaning, control, cost, time, risk, exit.",
    "plan": "Plan many pieces of work at once: who, where, when, under your rules.",
    "places": "Rank all countries for a piece of work, on four pillars.",
    "rank": "Rank any table of alternatives by published methods; see where they disagree.",
    "hours": "Which working hours places share, day by day over a real year.",
    "hire": "What one employee costs an employer, line by line.",
    "facts": "Print a country's figures with their sources; check the factbook, add to it.",
    "classify": "Say what an arrangement is called, why, and what it is not.",
    "glossary": "Say what a word of the field means, and what it is not.",
    "seats": "How many people must be on duty to answer callers in time.",
    "list": "List the scenarios of a folder, and their faults.",
    "diff": "Say how two scenarios differ, in what they say and in their answers.",
    "recheck": "Say whose verdict has changed since the facts or the law moved.",
    "staff": "From demand over a week to seats, shifts, heads and cost.",
}
"""Every question with its line in lists; its module is imported only when it is asked."""


def question_of(name: str) -> Question[Any]:
    """Return the question of this name, one of ``QUESTIONS``."""
    found: Question[Any] = import_module(f"{__name__}.{name}").QUESTION
    return found
