"""What software that does part of the work is worth, under which who and where, and when not."""
