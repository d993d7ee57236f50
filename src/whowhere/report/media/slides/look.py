"""What slides look like: a company's template and logo, or ours."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class NamedFile:
    """The bytes of a file that was handed over, with its name for whoever must be told of it."""

    name: str
    data: bytes


@dataclass(frozen=True)
class DeckLook:
    """What a company brings; ``None`` stands for ours, and for no logo."""

    template: NamedFile | None = None
    logo: NamedFile | None = None


OURS = DeckLook()
