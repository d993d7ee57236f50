"""Addresses of cells; rows and columns count from 0."""

from __future__ import annotations

from xlsxwriter.utility import xl_range_abs, xl_rowcol_to_cell


def cell(row: int, column: int) -> str:
    """Return a cell's address: ``C7``."""
    return str(xl_rowcol_to_cell(row, column))


def fixed(row: int, column: int) -> str:
    """Return a cell's address that stays when a formula is copied: ``$C$7``."""
    return str(xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True))


def span(first: tuple[int, int], last: tuple[int, int]) -> str:
    """Return a range's address that stays: ``$C$7:$C$9``."""
    return str(xl_range_abs(*first, *last))
