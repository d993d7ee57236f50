"""What each unknown is worth, as one document."""

from __future__ import annotations

from whowhere.decide.learn import Learning
from whowhere.quantities.estimates import Worth
from whowhere.report.media.documents import Document
from whowhere.report.media.numbers import rounded


def learning_document(found: Learning) -> Document:
    """Return every worth with its standard error, in company currency."""
    return {
        "title": found.case.title,
        "currency": found.case.currency,
        "chosen": found.chosen.id,
        "lowest_median": found.lowest_median.id,
        "evpi": rounded(found.everything),
        "evpi_with_every_option": rounded(found.among_all),
        "all_inputs_together": _worth(found.findable),
        "interrupted": not found.is_complete,
        "inputs": [
            {"id": single.members[0].id, "words": single.words, **_worth(single.worth)}
            for single in found.singles
        ],
        "groups": [
            {"words": group.words, "members": [member.id for member in group.members],
             **_worth(group.worth)}
            for group in found.groups
        ],
    }  # fmt: skip


def _worth(worth: Worth) -> Document:
    return {
        "worth": rounded(worth.amount),
        "standard_error": rounded(worth.error),
        "by_chance": rounded(worth.noise),
        "nothing": worth.is_nothing,
    }
