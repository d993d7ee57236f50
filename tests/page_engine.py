"""The page's own model, run here: one case in the TypeScript that a browser runs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from whowhere.report.media.documents import Document
from whowhere.report.media.page_bundle import Bundle


class PageEngine:
    """One case in the page's model. Money is company currency, as in the documents elsewhere.

    Raises ``Faults`` if the page was not built.
    """

    def __init__(self, case: Document) -> None:
        self._bundle = Bundle()
        self._bundle.call("prepare", json.dumps(case, ensure_ascii=False, allow_nan=False))

    def answer(self, changes: Mapping[str, Any] | None = None) -> Document:
        """Return verdict, options and weights as the page shows them after some changes."""
        return self._document("answer", _written(changes))

    def one(self, option: str, changes: Mapping[str, Any] | None = None) -> Document:
        """Return what is told of one option whatever the others do."""
        return self._document("one", option, _written(changes))

    def answer_of(self, found: Document) -> Document:
        """Return what Python found in the form of an answer that the page found."""
        return self._document("answerOf", json.dumps(found, allow_nan=False))

    def ledger(self, option: str, changes: Mapping[str, Any] | None = None) -> list[Document]:
        """Return each line of an option with its quantiles."""
        return self._documents("ledger", option, _written(changes))

    def leaves(self, changes: Mapping[str, Any] | None = None) -> list[Document]:
        """Return every input that a reader may set."""
        return self._documents("leaves", _written(changes))

    def explain(
        self, option: str, figure: str = "", changes: Mapping[str, Any] | None = None
    ) -> Document:
        """Return the tree behind an option, one of its lines, or a figure there."""
        return self._document("explain", option, figure, _written(changes))

    def ramp(self, option: str, changes: Mapping[str, Any] | None = None) -> Document:
        """Return who is at work in each month, here and there, and when the waves come."""
        return self._document("ramp", option, _written(changes))

    def money(self, option: str, changes: Mapping[str, Any] | None = None) -> Document:
        """Return what an option has saved by month against today, and a year at run rate."""
        return self._document("money", option, _written(changes))

    def profile(self, option: str, changes: Mapping[str, Any] | None = None) -> Document:
        """Return all that is known of an option besides its answer."""
        return self._document("profile", option, _written(changes))

    def good_and_bad(self, option: str, changes: Mapping[str, Any] | None = None) -> Document:
        """Return what an option is good and bad at among all that are compared."""
        return self._document("goodAndBad", option, _written(changes))

    def tornado(self, a: str, b: str, changes: Mapping[str, Any] | None = None) -> Document:
        """Return what each unknown does to what option ``b`` costs beyond ``a``."""
        return self._document("tornado", a, b, _written(changes))

    def flips(self, leaf: str, changes: Mapping[str, Any] | None = None) -> list[Document]:
        """Return the values of one input at which the verdict changes."""
        return self._documents("flips", leaf, _written(changes))

    def every_flip(self, changes: Mapping[str, Any] | None = None) -> list[Document]:
        """Return the flips of every unknown, those likely to flip soonest first."""
        return self._documents("everyFlip", _written(changes))

    def break_even(self, a: str, b: str, changes: Mapping[str, Any] | None = None) -> Document:
        """Return from how many people and over how many months an option costs less."""
        return self._document("breakEven", a, b, _written(changes))

    def values(
        self, option: str, names: list[str], changes: Mapping[str, Any] | None = None
    ) -> list[list[float]]:
        """Return figures of an option in every future, their rows one after the other."""
        found: list[list[float]] = self._told(
            "values", option, json.dumps(names), _written(changes)
        )
        return found

    def _document(self, name: str, *arguments: str) -> Document:
        found: Document = self._told(name, *arguments)
        return found

    def _documents(self, name: str, *arguments: str) -> list[Document]:
        found: list[Document] = self._told(name, *arguments)
        return found

    def _told(self, name: str, *arguments: str) -> Any:
        return json.loads(self._bundle.call(name, *arguments))


def _written(changes: Mapping[str, Any] | None) -> str:
    return json.dumps(changes or {"sets": {}})
