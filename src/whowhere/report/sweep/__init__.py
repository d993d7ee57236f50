"""Many points near one scenario: rows for programs, and where the answer turns for readers."""
