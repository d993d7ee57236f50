"""The question ``compare``: cost, saving and risk of each option, and pairs of them."""
