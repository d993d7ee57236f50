"""The question ``hours``: which working hours places share."""
