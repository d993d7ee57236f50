"""Vendors' offers levelled to the same work."""
