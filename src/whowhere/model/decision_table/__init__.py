"""Any decision table as its author wrote it: read, checked, every mistake told at once."""
