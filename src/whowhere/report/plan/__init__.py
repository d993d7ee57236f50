"""The question ``plan``: many packages of work at once."""
