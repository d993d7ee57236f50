"""Vendors' offers levelled to the same work, in words."""
