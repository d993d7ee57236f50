"""From demand to seats, and the sites, people and rules that a roster is made of."""
