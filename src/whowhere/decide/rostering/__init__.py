"""Who works when: the cheapest shifts that cover a week, with proof of how cheap they can be."""
