"""What the outcomes say: who is cheapest, how often, and by how much."""
