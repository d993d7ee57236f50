"""A plan as a workbook: shares, costs and rules alive, a module for each sheet."""
