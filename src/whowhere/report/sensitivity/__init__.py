"""The question ``sensitivity``: what moves the answer, and what would change it."""
