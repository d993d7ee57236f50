"""Published savings: what was claimed, planned and delivered, each told once and by somebody."""

from __future__ import annotations

from pathlib import Path

import pytest

from whowhere.facts.base_rates import published
from whowhere.facts.savings import published_savings, savings_of
from whowhere.quantities.faults import Faults

SOUND = """\
[[savings]]
stage = "planned"
says = "A plan"
status = "a survey"
measure = "horizon"
low = 0.1
high = 0.2
source = "forrester_tpi_2007"
"""


def test_each_figure_has_a_source_and_lies_between_nothing_and_all() -> None:
    assert {each.stage for each in published_savings()} == {"claimed", "planned", "delivered"}
    for each in published_savings():
        low, high = each.ends
        assert 0 < low <= high <= 1
        assert each.status
        assert each.origin.producer
        assert each.origin.address.startswith("http")


def test_a_figure_of_a_study_is_that_of_the_study() -> None:
    rates = published()
    told = {each.says: each.ends for each in published_savings()}
    assert told["Work sent offshore: came to cost more"][0] == rates["ventoro_2005"].share_dearer
    # More, 28%, and no less, 25%.
    assert told["Work sent offshore: came to cost more, or no less"] == pytest.approx((0.53, 0.53))


def test_no_share_is_repeated_that_a_study_has_already() -> None:
    for each in published_savings():
        if each.rate and not each.sizes:
            kept = {size for size in vars(published()[each.rate]).values() if size is not None}
            assert each.low not in kept


def test_the_centre_in_bengaluru_is_cheaper_by_its_own_two_costs() -> None:
    (centre,) = (each for each in published_savings() if "Bengaluru" in each.says)
    assert centre.ends[0] == pytest.approx(1 - 33_000 / 134_400, abs=5e-4)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("high = 0.2", "", "low and high, or sizes of a study"),
        ("high = 0.2", 'high = 0.2\nsizes = ["saving_mean"]', "low and high, or sizes of a study"),
        ('source = "forrester_tpi_2007"', "", "a rate of base_rates.toml, or a source"),
        ("forrester_tpi_2007", "forester", "forester'; accepted: a key of sources.toml"),
        ('source = "forrester_tpi_2007"', 'rate = "tpi_2004"', "Did you mean 'tpi_2005'"),
        ("horizon", "horizont", "'price', 'run rate', 'horizon' or 'share'"),
        ("low = 0.1", "lowest = 0.1", "Extra inputs are not permitted"),
    ],
)
def test_a_figure_that_is_told_badly_is_refused(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    path = tmp_path / "savings.toml"
    path.write_text(SOUND, "utf-8")
    assert savings_of(path)[0].ends == (0.1, 0.2)
    path.write_text(SOUND.replace(old, new), "utf-8")
    with pytest.raises(Faults, match=said) as found:
        savings_of(path)
    assert "savings.0" in str(found.value)


def test_a_study_without_the_share_that_is_asked_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "savings.toml"
    study = 'rate = "deloitte_2012"\nsizes = ["saving_mean"]'
    text = SOUND.replace('source = "forrester_tpi_2007"', study).replace(
        "low = 0.1\nhigh = 0.2", ""
    )
    path.write_text(text, "utf-8")
    with pytest.raises(Faults, match="saving_mean'; accepted: a share that deloitte_2012 has"):
        savings_of(path)
