"""The question ``classify``: what an arrangement is called."""
