"""The model as a graph of figures: traced once, then read in several ways."""
