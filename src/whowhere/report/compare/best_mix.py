"""The best mix of two options in words, and as a line of the scenario."""

from __future__ import annotations

import json

from whowhere.decide.compare.comparison import Comparison
from whowhere.model.mixes import Mixed, MixedPart
from whowhere.model.scenario.options import Option
from whowhere.quantities.names import capital
from whowhere.report.media.documents import Document
from whowhere.report.media.terminal import money
from whowhere.report.wording.options import option_said
from whowhere.report.wording.sentences import told


def best_mix_said(comparison: Comparison, mix: Option | None, asked: str | None) -> list[str]:
    """Say what the best mix of two costs beside the best option, and how to keep it."""
    if mix is None or comparison.best is None:
        return [told("no_mix")] if asked else []
    case = comparison.case
    others = (each for each in comparison.options if not each.fails and each.option != mix)
    found, best = _median(comparison, mix), next(others)
    side = "more" if found >= best.cost.p50 else "less"
    return [
        told(
            "best_mix",
            Name=capital(option_said(mix, case)),
            money=money(abs(found - best.cost.p50), case.currency),
            side=side,
            best=option_said(best.option, case),
            line=f"mixes = [{_line(case.mixes[mix.id], comparison)}]",
        )
    ]


def best_mix_document(mix: Option | None, asked: str | None) -> Document:
    """Return which option is the best mix, where it was asked for; ``None`` where there is none."""
    return {"best_mix": mix.id if mix else None} if asked else {}


def _median(comparison: Comparison, mix: Option) -> float:
    return next(each.cost.p50 for each in comparison.options if each.option == mix)


def _line(mix: Mixed, comparison: Comparison) -> str:
    """Write a mix as a scenario states it."""
    by_engagement: dict[str, list[str]] = {}
    for part in mix.parts:
        place = "home" if part.option.place == comparison.case.home else part.option.place
        key = f"{place}:{part.option.offer}" if part.option.offer else place
        share = _share(part, comparison)
        said = f"{key if key.isidentifier() else json.dumps(key)} = {share}"
        by_engagement.setdefault(str(part.option.engagement), []).append(said)
    return "{" + ", ".join(f"{who} = {{{', '.join(p)}}}" for who, p in by_engagement.items()) + "}"


def _share(part: MixedPart, comparison: Comparison) -> str:
    """Write the share of a part: one number, or one for each role that it has some of."""
    roles = comparison.case.roles
    shares = [have / role.heads for have, role in zip(part.heads, roles, strict=True)]
    if max(shares) - min(shares) < 1e-9:
        return f"{shares[0]:g}"
    said = (f"{json.dumps(r.key)} = {s:g}" for r, s in zip(roles, shares, strict=True) if s)
    return "{" + ", ".join(said) + "}"
