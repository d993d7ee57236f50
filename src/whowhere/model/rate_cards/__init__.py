"""Vendors' rate cards, as they were exported: read, and matched to the roles of the work."""
