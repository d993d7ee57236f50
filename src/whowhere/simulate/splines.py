"""Smooth curves through scattered points: what an amount is on average, given some inputs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from whowhere.quantities.ranges import Array

KNOTS = 8
"""Knots of the curve of one input, at even shares of its draws."""
LARGE_GROUP = 6
"""Inputs from which on each enters by its value and its square, without knots."""


def curve_basis(scores: Array) -> Array:
    """Return the natural cubic spline basis of one input, shape (draws, KNOTS), constant first.

    Source: Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 2nd edition
    (2009), equations 5.4 and 5.5. A single future, or an input that is the same in all, has no
    course: its basis is the constant alone.
    """
    if np.ptp(scores) == 0:
        return np.ones((len(scores), 1))
    knots = np.quantile(scores, np.linspace(0.02, 0.98, KNOTS))
    cubes = np.maximum(scores[:, None] - knots, 0) ** 3
    last = knots[-1]
    bends = (cubes - cubes[:, [-1]])[:, :-1] / (last - knots[:-1])
    return np.column_stack([np.ones_like(scores), scores, bends[:, :-1] - bends[:, [-1]]])


def group_basis(columns: Sequence[Array]) -> Array:
    """Return a basis for several inputs together: a curve for each, and products of each two.

    Large groups have straight lines and squares only: beyond them chance would be fitted.
    """
    draws = len(columns[0])
    if len(columns) > LARGE_GROUP:
        return np.column_stack([np.ones(draws), *columns, *(column**2 - 1 for column in columns)])
    curves = [curve_basis(column)[:, 1:] for column in columns]
    products = [
        columns[a] * columns[b] for a in range(len(columns)) for b in range(a + 1, len(columns))
    ]
    return np.column_stack([np.ones(draws), *curves, *products])


@dataclass(frozen=True)
class Fit:
    """The smooth part of several amounts, and what is needed to say how sure it is."""

    fitted: Array
    """Shape (draws, amounts)."""
    basis: Array
    """Orthonormal columns that span the basis, shape (draws, terms)."""
    spread: Array
    """Covariance of what is not explained, shape (amounts, amounts)."""


def fit(basis: Array, amounts: Array) -> Fit:
    """Fit amounts of shape (draws, amounts) by least squares on a basis, all at once."""
    q, _ = np.linalg.qr(basis)
    fitted = q @ (q.T @ amounts)
    rest = amounts - fitted
    return Fit(fitted, q, rest.T @ rest / max(1, len(amounts) - q.shape[1]))
