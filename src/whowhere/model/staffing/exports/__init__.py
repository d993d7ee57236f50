"""A week of demand as phone systems, planners and spreadsheets export it, read by its headings."""
