"""The numbers that a board should remember, each with what it is."""

from __future__ import annotations

from whowhere.report.media.documents import Document


def tiles(content: Document) -> list[Document]:
    """Return the numbers of the best option; none where no option meets the requirements."""
    chosen, currency = content["chosen"], content["currency"]
    if chosen is None:
        return []
    best = next(option for option in content["options"] if option["id"] == chosen["id"])
    of_best = _of_today(best, currency) if best["today"] else _of_other(best, content)
    told = [(best["cost_said"], f"{currency}, median cost over the horizon"), *of_best]
    return [{"number": number, "words": words} for number, words in told]


def _of_today(best: Document, currency: str) -> list[tuple[str, str]]:
    return [
        (best["cheapest"], "of futures in which it is cheapest"),
        (best["expected_loss"], f"{currency} lost to events, on average"),
        (best["leaving"]["12"], f"{currency} to leave after a year, median"),
    ]


def _of_other(best: Document, content: Document) -> list[tuple[str, str]]:
    base, dearer = content["base"], best["dearer"]
    return [
        (best["against"],
         f"against {base} over the horizon; costs more in {dearer} of futures"),
        (best["steady"], f"against {base} at run rate: a month at full output"),
        (best["set_up"], f"{content['currency']} to set up, median"),
        (best["start"],
         f"months until the first day; full output in month {best['full_output']}"),
    ]  # fmt: skip
