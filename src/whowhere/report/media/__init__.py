"""What carries findings: terminal, documents, spreadsheets, print, charts."""
