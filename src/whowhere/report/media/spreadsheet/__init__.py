"""Sheets, cells and charts of any workbook."""
