"""A plan on slides, for a board: the sentences of the paper, with charts that stay open."""
