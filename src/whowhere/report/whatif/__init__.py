"""The question ``whatif``: before and after other values."""
