"""A plan on paper and as plain text, for a board."""
