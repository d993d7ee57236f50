"""Names of countries in a sentence."""

import pytest

from whowhere.quantities.names import in_a_sentence


@pytest.mark.parametrize(
    ("name", "written"),
    [("Philippines", "the Philippines"), ("Poland", "Poland"), ("United States",
     "the United States"), ("Czech Republic", "the Czech Republic")],
)  # fmt: skip
def test_countries_take_an_article_where_english_asks_for_one(name: str, written: str) -> None:
    assert in_a_sentence(name) == written
