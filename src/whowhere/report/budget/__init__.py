"""Money by month, quarter and fiscal year: in words, as table, document and workbook."""
