"""The question ``profile``: options side by side."""
