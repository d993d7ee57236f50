"""Names of countries as English writes them."""


def in_a_sentence(country: str) -> str:
    """Return a country's name as it stands in a sentence: ``the Philippines``, ``Poland``."""
    has_article = country.startswith("United") or country.endswith(
        ("Republic", "Philippines", "Netherlands")
    )
    return f"the {country}" if has_article else country
