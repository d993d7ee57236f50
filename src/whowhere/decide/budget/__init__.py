"""Money as finance reads it: an option month by month, nominal, and what that comes to."""
