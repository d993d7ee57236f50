"""Plans: an option for each of many pieces of work at once, chosen by a mixed-integer programme."""
