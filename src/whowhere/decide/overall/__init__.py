"""The question ``overall``: criteria, weights, and who is first under all of them."""
