"""Hours that places work together, over a real year of clocks, weekends and public holidays."""
