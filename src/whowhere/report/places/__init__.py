"""The question ``places``: countries ranked for a piece of work."""
