"""Slides: what they hold, how it is measured and laid out, and how it becomes a deck."""
