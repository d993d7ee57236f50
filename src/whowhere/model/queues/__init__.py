"""Waiting lines: how many people must be on duty so that callers are answered in time."""
