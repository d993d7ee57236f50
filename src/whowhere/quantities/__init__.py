"""Ranges, units, distances and the one shape of error. No input or output."""
