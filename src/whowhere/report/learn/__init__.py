"""The question ``learn``: what is worth finding out."""
