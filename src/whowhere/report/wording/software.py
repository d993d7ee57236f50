"""Software that takes a part of the contacts, in words: what it does, and what decides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from whowhere.facts.fact import Fact
from whowhere.model.queues.software import Software
from whowhere.model.queues.software_figures import SoftwareFigures
from whowhere.quantities.names import listed
from whowhere.report.media.documents import Document, source
from whowhere.report.media.numbers import rounded
from whowhere.report.media.terminal import exact_percent

IF: Final[Mapping[str, str]] = {
    "share_solved": "it solves {} of contacts",
    "work_saved": "it saves {} of the work of each contact that it solves",
    "rest_harder": "the rest takes {} longer",
    "more_asked": "{} more is asked",
    "checked_share": "{} of what it solved is checked",
    "assist_gain": "people do {} in an hour",
}
"""What is the case at an end of a figure's range."""
IN_SHORT: Final[Mapping[str, str]] = {
    "share_solved": "if it solves {}",
    "work_saved": "if it saves {} of each",
    "rest_harder": "if the rest takes {} longer",
    "more_asked": "if {} more is asked",
    "checked_share": "if {} is checked",
    "assist_gain": "if people do {}",
}
"""The same in a row of a table."""
DECIDES: Final[Mapping[str, str]] = {
    "share_solved": "What decides is how much software solves: {range} of contacts.",
    "work_saved": "Software solves {solved} of contacts, but saves {range} of the work of each:"
    " that decides.",
    "rest_harder": "What decides is by how much longer the rest takes: {range}.",
    "more_asked": "What decides is how much more is asked because asking is easy: {range}.",
    "checked_share": "What decides is how much of what software solved is checked: {range}.",
    "assist_gain": "What decides is how much people do in an hour whom it assists: {range}.",
}
"""What to tell whoever asks why the answer is so wide."""
SAID: Final[Mapping[str, str]] = {
    "share_solved": "solves {} of contacts",
    "work_saved": "saves {} of the work of each",
    "rest_harder": "leaves contacts that take {} longer where it solves {harder}",
    "more_asked": "brings {} more contacts",
    "checked_share": "has {} of what it solved checked",
    "assist_gain": "lets people do {} in an hour",
}
"""Each figure as a part of a sentence about software."""
ONLY_ASSISTING: Final = ("assist_gain",)
"""What there is to say of software that solves nothing."""
NOBODY_TO_ASK: Final = "A caller who asks for a person finds none."
WITHOUT: Final = "Without software"
AS_LIKELY: Final = "With it, as likely"
MORE_WORK: Final = "As likely as not it makes more work than it saves."
AT_ANY_TIME: Final = (
    "Checking what software solved can be done at any time: it is counted in parts of a person,"
    " on top of those who answer."
)


def share(value: float) -> str:
    """Write a share without needless digits: ``45%``, ``12.5%``."""
    return exact_percent(value, 1)


def valued(name: str, values: Iterable[float]) -> str:
    """Write what a figure is, from least to most: ``13% to 30%``, ``19% less to 26% more``."""
    written = list(dict.fromkeys(_one(name, each) for each in sorted(values)))
    return written[0] if len(written) == 1 else f"{written[0]} to {written[-1]}"


def _one(name: str, value: float) -> str:
    if name != "assist_gain":
        return share(value)
    return f"{share(abs(value))} {'less' if value < 0 else 'more'}"


def at_end(name: str, software: Iterable[Software]) -> str:
    """Write what a figure is at an end of its range, for all software that it speaks of."""
    return valued(name, (getattr(each, name) for each in software))


def condition(name: str, software: Iterable[Software]) -> str:
    """Say what is the case where a figure of some software is at an end of its range."""
    return IF[name].format(at_end(name, software))


def row_name(name: str, software: Iterable[Software]) -> str:
    """Say it in a row of a table."""
    return IN_SHORT[name].format(at_end(name, software))


def as_many(name: str, first: Iterable[Software], last: Iterable[Software]) -> str:
    """Say that people stay as many from one end of a figure's range to the other."""
    ends = f"{condition(name, first)} or {at_end(name, last)}"
    return f"People are whole: as many are needed whether {ends}."


def decides(name: str, known: Iterable[SoftwareFigures]) -> str:
    """Say which figure moves the answer most, and how far it may lie either way."""
    every = [each.facts for each in known]
    ends = [end for facts in every for end in (facts[name].value.low, facts[name].value.high)]
    solved = (facts["share_solved"].value.likely for facts in every)
    return DECIDES[name].format(range=valued(name, ends), solved=valued("share_solved", solved))


def known_of(figures: SoftwareFigures) -> str:
    """Say every figure of software that is not nothing, and whose it is; no capital begins it."""
    facts = figures.facts
    harder = share(facts["share_of_harder"].value.likely)
    names = ONLY_ASSISTING if _is_nothing(facts["share_solved"]) else tuple(SAID)
    said = [
        SAID[name].format(_range(facts[name]), harder=harder) + _whose(facts[name])
        for name in names
        if not _is_nothing(facts[name])
    ]
    kind = f" ({figures.kind})" if figures.kind else ""
    return f"software{kind} {listed(said)}."


def _is_nothing(fact: Fact) -> bool:
    return fact.value.is_exact and fact.value.likely == 0


def _range(fact: Fact) -> str:
    """Write what is likely, and the range in brackets."""
    value, likely = fact.value, _one(fact.name, fact.value.likely)
    if value.is_exact:
        return likely
    return f"{likely} ({valued(fact.name, (value.low, value.high))})"


def _whose(fact: Fact) -> str:
    return " as you say" if fact.status == "given" else ""


def software_document(figures: SoftwareFigures) -> Document:
    """Return what is known of software with all digits, and where each figure was read."""
    return {
        "kind": figures.kind or None,
        "figures": {
            name: {
                "low": rounded(fact.value.low),
                "likely": rounded(fact.value.likely),
                "high": rounded(fact.value.high),
                "status": fact.status,
                "reason": fact.note,
                "sources": [source(origin) for origin in fact.origins],
            }
            for name, fact in figures.facts.items()
        },
    }
