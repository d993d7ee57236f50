"""The question ``facts list-own``: the user's own tables."""
