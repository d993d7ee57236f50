"""The question ``compare``: who should do the work, and where."""
