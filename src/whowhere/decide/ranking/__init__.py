"""Rankings of any decision table by published methods, and where two of them disagree."""
