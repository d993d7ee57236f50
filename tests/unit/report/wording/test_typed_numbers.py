"""A number that readers may type in is written as people type numbers."""

from __future__ import annotations

import pytest

from whowhere.report.wording.unknowns import typed


@pytest.mark.parametrize(
    ("number", "digits", "said"),
    [
        (19_238.4, 4, "19240"), (-2_345_678.0, 6, "-2345680"), (9_999.6, 4, "10000"),
        (1_234.0, 4, "1234"), (0.326_04, 4, "0.326"), (12.5, 4, "12.5"), (0, 4, "0"),
    ],
)  # fmt: skip
def test_no_pay_is_written_as_a_power_of_ten(number: float, digits: int, said: str) -> None:
    assert typed(number, digits) == said
    assert float(said) == pytest.approx(number, rel=10.0 ** (1 - digits))
