"""The plan of a portfolio as a workbook: shares and costs alive, a module for each sheet."""
