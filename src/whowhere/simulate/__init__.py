"""Draws of possible futures, and what each option gives in them."""
