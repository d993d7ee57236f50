"""What every worker needs, loaded once: a worker is a copy of a process that has imported this."""

from __future__ import annotations

from whowhere.interfaces.api.answers import answer
from whowhere.interfaces.api.limits import ServerLimits

answer("compare", {"example": "product-team", "draws": 64}, ServerLimits())
