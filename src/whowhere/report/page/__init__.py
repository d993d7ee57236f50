"""The page: the case that it computes from, and the one file that it is."""
