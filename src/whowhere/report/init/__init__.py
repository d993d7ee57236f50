"""A team as it was read from the HR system."""
