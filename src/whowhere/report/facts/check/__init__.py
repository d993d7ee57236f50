"""The question ``facts check``: the health of the factbook."""
