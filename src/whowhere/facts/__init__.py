"""The factbook: enacted, measured and observed figures, each with its origin and date."""
