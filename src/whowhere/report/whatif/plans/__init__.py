"""The plan of a portfolio before and after other values."""
