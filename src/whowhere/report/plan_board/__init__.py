"""What a board reads of a plan for many packages, on paper and as plain text."""
