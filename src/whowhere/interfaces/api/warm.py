"""What every worker needs, loaded once: a worker is a copy of a process that has imported this."""

from __future__ import annotations

from whowhere.interfaces.api.answers import compare_answer
from whowhere.interfaces.api.asked import CompareAsked
from whowhere.interfaces.api.limits import Limits

compare_answer(CompareAsked(example="product-team", draws=64), Limits())
