"""A team as the HR system exports it, read without its names and grouped into a scenario."""
