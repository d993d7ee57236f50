"""The question ``sensitivity``: swings, indices and flip points."""
