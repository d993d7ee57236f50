"""Type, marks and axes of any paper."""
