"""The question ``glossary``: what a word means, and what it is not."""
