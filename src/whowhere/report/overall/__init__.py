"""The question ``overall``: options weighed by every criterion."""
