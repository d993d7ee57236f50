"""The question ``explain``: the tree behind a number."""
