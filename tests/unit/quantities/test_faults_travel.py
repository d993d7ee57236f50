"""A refusal says the same in the process that asked as in the one that refused."""

from __future__ import annotations

import pickle
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest

from whowhere.quantities.faults import Argument, Fault, Faults
from whowhere.quantities.written_digits import UnreadNumber
from whowhere.quantities.written_numbers import read_number

TOLD = (
    Fault("grid.toml:4", "axes.heads", "0", "a number of people above zero", do="Mend it."),
    Fault("", Argument("weights", "cost"), "-1", "a share", nearest="1"),
)


def refuse() -> None:
    """Refuse, in whichever process."""
    raise Faults(TOLD)


def misread() -> None:
    """Ask which of two numbers is meant, in whichever process."""
    read_number("65.000", "unknown")


def test_faults_are_the_same_after_the_way_between_processes() -> None:
    with (
        ProcessPoolExecutor(1, get_context("spawn")) as pool,
        pytest.raises(Faults) as found,
    ):
        pool.submit(refuse).result()
    assert found.value.faults == TOLD
    key = found.value.faults[1].key
    assert isinstance(key, Argument)
    assert (key.name, key.part) == ("weights", "cost")
    assert str(found.value) == str(Faults(TOLD))


def test_a_number_that_was_not_read_says_why_after_that_way() -> None:
    with pytest.raises(UnreadNumber) as found:
        misread()
    again = pickle.loads(pickle.dumps(found.value))  # noqa: S301 - our own
    assert (str(again), again.do, again.readings) == (
        str(found.value), found.value.do, found.value.readings
    )  # fmt: skip
