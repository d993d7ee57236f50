from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from whowhere.model.scenario.ranges import Amount, OwnFigure, Share, YearlyRate
from whowhere.quantities.ranges import Range

AMOUNT, SHARE, RATE = TypeAdapter(Amount), TypeAdapter(Share), TypeAdapter(YearlyRate)
ANY: TypeAdapter[Any] = TypeAdapter(OwnFigure)


@pytest.mark.parametrize(
    ("written", "figures"),
    [
        (43000, (43000, 43000, 43000)),
        (43000.5, (43000.5, 43000.5, 43000.5)),
        ("41k to 46k", (41000, 43500, 46000)),
        ("41k to 46k likely 43k", (41000, 43000, 46000)),
        ({"low": 1, "high": 3}, (1, 2, 3)),
        ({"low": 1, "likely": 1, "high": 3}, (1, 1, 3)),
    ],
)
def test_an_amount_may_be_written_in_three_ways(
    written: object, figures: tuple[float, float, float]
) -> None:
    found = AMOUNT.validate_python(written)
    assert (found.low, found.likely, found.high) == figures


def test_a_share_keeps_its_limits_in_every_draw() -> None:
    found = SHARE.validate_python("10% to 95%")
    assert (found.at_least, found.at_most) == (0, 1)


@pytest.mark.parametrize("written", [True, None, [1], [1, 2], "", "lots", "1 to", "nan", {}])
def test_what_is_no_figure_is_refused(written: object) -> None:
    with pytest.raises(ValidationError, match="an amount of money above zero"):
        AMOUNT.validate_python(written)


@pytest.mark.parametrize(
    "written", [float("nan"), float("inf"), "1e400", 10**400, {"low": 0, "high": float("inf")}]
)
def test_figures_without_end_are_refused(written: object) -> None:
    with pytest.raises(ValidationError, match="a number, a range"):
        ANY.validate_python(written)


@pytest.mark.parametrize("written", [0, -1, "-5k to 5k"])
def test_pay_is_above_zero(written: object) -> None:
    with pytest.raises(ValidationError):
        AMOUNT.validate_python(written)


def test_a_rate_of_eight_is_taken_for_a_slip_of_eight_per_cent() -> None:
    with pytest.raises(ValidationError, match="such as 8% to 12%"):
        RATE.validate_python(8)


def test_a_table_of_figures_takes_no_other_name() -> None:
    with pytest.raises(ValidationError):
        AMOUNT.validate_python({"low": 1, "hihg": 2, "high": 3})


def test_what_is_written_back_is_read_again() -> None:
    for written in (0.25, {"low": 0.1, "likely": 0.2, "high": 0.5}):
        found = SHARE.validate_python(written)
        assert SHARE.dump_python(found) == written


def test_a_range_of_the_model_is_read_with_the_limits_of_the_field() -> None:
    assert SHARE.validate_python(Range(0.1, 0.2, 0.3)).at_most == 1
