"""A folder of scenarios: what is in it, how two differ, and whose verdict has changed."""
