"""What a board reads: the findings in words and tables, on paper and in plain text."""
