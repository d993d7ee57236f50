"""The workbook: the case with its formulas alive, a module for each sheet."""
