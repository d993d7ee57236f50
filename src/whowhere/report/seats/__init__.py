"""The question ``seats``: how many people answer callers in time."""
