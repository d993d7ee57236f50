"""The question ``staff``: who covers a week of demand."""
