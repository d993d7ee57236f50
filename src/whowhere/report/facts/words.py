"""A country's figures in words: units, counts, whom to name."""

from __future__ import annotations

from whowhere.facts.country_sheet import CountrySheet

MARK = "*"
_MANY = {
    "day": "days", "hour": "hours", "week": "weeks", "month": "months", "year": "years",
    "usd": "USD", "1": "",
}  # fmt: skip
_EACH = {"usd": " for 1 USD", "head": ""}


def counted(sheet: CountrySheet) -> str:
    """Say how many figures there are, and how each came to be known."""
    each = ", ".join(f"{count} {status}" for status, count in sheet.counts.items())
    missing = sum(len(group.missing) for group in sheet.groups)
    return (
        f"{len(sheet.entries)} figures: {each}; {missing} not known."
        f" {MARK} judged, or computed from other figures."
    )


def attributions(sheet: CountrySheet) -> tuple[str, ...]:
    """Return whom to name for the figures, with the licence where there is one."""
    named = dict.fromkeys(
        f"{origin.producer}: {origin.licence}" for origin in sheet.origins if origin.licence
    )
    read = sheet.statutes.origin
    law = f"{read.producer}: {read.title}, {read.address}, {read.licence}"
    return (f"{law}; changed: {sheet.statutes.changed}", *named)


def unit_in_words(unit: str, currency: str) -> str:
    """Write a unit as people say it: ``usd/head/year`` is ``USD a year``."""
    above, *below = unit.split("/")
    amount = currency if above == "local" else _MANY.get(above, above)
    return (amount + "".join(_EACH.get(each, f" a {each}") for each in below)).strip()
