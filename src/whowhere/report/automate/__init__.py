"""What software is worth in words: on a terminal, as a document and as rows."""
