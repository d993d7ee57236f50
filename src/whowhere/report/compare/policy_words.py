"""What tax and trade rules do to the answer, in words and as a document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil

from whowhere.decide.compare.comparison import Comparison
from whowhere.decide.compare.policies import PolicyTurn
from whowhere.model.policies import BILLS
from whowhere.model.scenario.options import Option
from whowhere.quantities.names import listed
from whowhere.quantities.ranges import Range
from whowhere.report.media.documents import Document
from whowhere.report.media.numbers import rounded, whole_percent
from whowhere.report.media.terminal import money
from whowhere.report.wording.options import option_said

TURNS = "Rules that would turn it"
"""The title of the list of those that would."""


def turning_sentences(comparison: Comparison) -> list[str]:
    """Say which rules alone would turn the verdict, and at which chance."""
    turns = [turn for turn in comparison.policies if turn.turns_to]
    return [
        _law(turn, comparison) if _is_law(turn) else _turning(turn, comparison) for turn in turns
    ]


def other_sentences(comparison: Comparison) -> list[str]:
    """Say which laws count, and of which bills nothing would turn even if they were certain."""
    left = [turn for turn in comparison.policies if not turn.turns_to]
    laws = [_law(turn, comparison) for turn in left if _is_law(turn)]
    idle = [turn for turn in left if turn.adds and not _is_law(turn)]
    unsaid = [turn for turn in left if turn.rule.lacks and not turn.adds]
    return [*laws, *_idle(idle), *_unsaid(unsaid)]


def policy_sentences(comparison: Comparison) -> list[str]:
    """Say of each rule that reaches the case whether it counts, and whether the verdict turns."""
    return [*turning_sentences(comparison), *other_sentences(comparison)]


def _is_law(turn: PolicyTurn) -> bool:
    return turn.rule.counted and turn.rule.rule.status == "law"


def _law(turn: PolicyTurn, comparison: Comparison) -> str:
    """Say what a law that counts adds, and whether the choice would be another without it."""
    other = _option(turn.turns_to, comparison) if turn.turns_to else ""
    without = f"without it {other} would be best" if other else "without it the choice is the same"
    return f"{turn.rule.rule.name} (law) {_adds(turn, comparison)}; {without}."


def _adds(turn: PolicyTurn, comparison: Comparison) -> str:
    """Say what a rule adds to the first choice, or to those that it reaches."""
    best, currency = comparison.best, comparison.case.currency
    if best and (of_best := turn.adds.get(best.id)):
        return f"adds {money(of_best, currency)} to {option_said(best.option, comparison.case)}"
    if not turn.adds:
        return "adds nothing to any option here"
    least = money(min(turn.adds.values()), currency)
    return f"adds nothing to the first choice, {least} or more to those that it reaches"


def _turning(turn: PolicyTurn, comparison: Comparison) -> str:
    """Say from which chance, or share, on another option would be best."""
    other = _option(str(turn.turns_to), comparison)
    if turn.rule.counted:
        said = f"{_name(turn)} (chance {_percent(turn.rule.chance)})"
    else:
        said = f"{_name(turn)}, {_why_not(turn)}, is not counted"
    if turn.at is None:
        return f"{said}: with it {other} would be best."
    noun = "" if turn.rule.counted else "a share of " if turn.rule.lacks else "a chance of "
    return f"{said}: from {noun}{ceil(100 * turn.at)}% on {other} would be best."


def _why_not(turn: PolicyTurn) -> str:
    """Say why a rule does not count."""
    rule = turn.rule.rule
    if turn.rule.lacks:
        return f"until policy.{rule.key}.{turn.rule.lacks} is said"
    if rule.status == "law":
        return f"a law that policy.{rule.key} leaves out"
    return "not seen to have been extended" if rule.status == "lapsed" else "a bill"


def _idle(turns: Sequence[PolicyTurn]) -> Iterator[str]:
    """Say of the rules that would not change the choice that they would not."""
    for turn in turns:
        if turn.rule.counted:
            yield (
                f"Counted at a chance of {_percent(turn.rule.chance)}, and the choice is the same"
                f" even if certain: {_name(turn)}."
            )
    if off := [turn for turn in turns if not turn.rule.counted]:
        named = listed([f"{_name(turn)} ({_why_not(turn)})" for turn in off])
        yield f"Not counted, and the choice is the same even if certain: {named}."


def _unsaid(turns: Sequence[PolicyTurn]) -> Iterator[str]:
    """Name the rules that take what only the company can say."""
    for turn in turns:
        asked = turn.rule.lacks.replace("_", " ")
        yield f"Not counted while the file says no {asked}: {_name(turn)}."


def _name(turn: PolicyTurn) -> str:
    return turn.rule.rule.name


def _option(id_: str, comparison: Comparison) -> str:
    return option_said(Option.read(id_), comparison.case)


def _percent(chance: Range) -> str:
    if chance.is_exact:
        return whole_percent(chance.likely)
    return f"{whole_percent(chance.low)} to {whole_percent(chance.high)}"


def policies_document(comparison: Comparison) -> list[Document]:
    """Return each rule that reaches the case, and what it does to the verdict.

    ``adds`` is the mean that it adds to each option that it bears on, if it holds for certain;
    ``at_chance`` that of a bill, ``at_share`` what qualifies for a relief, from which on
    ``turns_to`` is best.
    """
    return [_document(turn) for turn in comparison.policies]


def _document(turn: PolicyTurn) -> Document:
    rule = turn.rule.rule
    at = None if turn.at is None else rounded(turn.at)
    is_bill = rule.key in BILLS
    return {
        "id": rule.key,
        "name": rule.name,
        "status": rule.status,
        "since": rule.since.isoformat() if rule.since else None,
        "says": rule.says,
        "note": rule.note,
        "source": str(rule.law.origin),
        "counted": turn.rule.counted,
        "chance": rounded(turn.rule.chance.likely) if turn.rule.counted else None,
        "lacks": turn.rule.lacks or None,
        "adds": {option: rounded(mean) for option, mean in turn.adds.items()},
        "turns_to": turn.turns_to,
        "at_chance": at if is_bill else None,
        "at_share": None if is_bill else at,
    }
