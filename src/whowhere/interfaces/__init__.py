"""Command line: parsing and wording only."""
