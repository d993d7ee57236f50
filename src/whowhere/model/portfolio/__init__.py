"""Portfolio files: many pieces of work, what exists today, and the rules of a plan."""
