"""The question ``places``: countries scored and ranked."""
