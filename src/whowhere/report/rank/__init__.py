"""The question ``rank``: any decision table by published methods."""
