"""A sample of futures, summarised."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from whowhere.quantities.estimates import Summary, Waiting
from whowhere.quantities.ranges import Array
from whowhere.simulate.order_statistics import LARGE, at_ranks

TENTHS = np.array((0.1, 0.5, 0.9))


def summary(sample: Array) -> Summary:
    """Summarise a sample of shape (draws,), or (1,) where nothing is uncertain."""
    return summaries(sample[None, :])[0]


def summaries(samples: Array) -> tuple[Summary, ...]:
    """Summarise samples of shape (samples, draws), one after the other."""
    table = np.column_stack([samples.mean(axis=-1), quantiles(samples)])
    return tuple(Summary(*row) for row in table.tolist())


def quantiles(samples: Array) -> Array:
    """Return P10, P50 and P90 of samples that end in draws, in a new last axis of three.

    Between two futures the value is interpolated.
    Source: Hyndman and Fan (1996), definition 7, as NumPy's default.
    """
    last = samples.shape[-1] - 1
    ranks = TENTHS * last
    below = ranks.astype(np.intp)
    around = np.concatenate([below, np.minimum(below + 1, last)])
    rows = samples.reshape(-1, last + 1)
    found = _at_ranks_of_rows(rows, around).reshape(*samples.shape[:-1], 2, len(TENTHS))
    lower, upper = found[..., 0, :], found[..., 1, :]
    return np.asarray(lower + (ranks - below) * (upper - lower))


def _at_ranks_of_rows(rows: Array, ranks: NDArray[np.intp]) -> Array:
    """Return the values at ranks of each row, shape (rows, ranks)."""
    if rows.shape[-1] < LARGE:  # one call for all rows is faster than one for each
        return np.asarray(np.sort(rows, axis=-1)[:, ranks])
    return np.stack([at_ranks(row, ranks) for row in rows])


def waiting(months: Array) -> Waiting:
    """Summarise months of shape (draws,), infinite in futures where it never happens."""
    ordered = np.sort(months)
    p10, p50, p90 = (float(ordered[rank]) for rank in _ranks(len(ordered)))
    return Waiting(*(month if np.isfinite(month) else None for month in (p10, p50, p90)))


def first_rank(draws: int) -> int:
    """Return how many of so many futures are over before the first of ``waiting``'s summary."""
    return int(_ranks(draws)[0])


def _ranks(draws: int) -> NDArray[np.intp]:
    return (TENTHS * (draws - 1)).round().astype(np.intp)
