"""Findings put into words and tables."""
