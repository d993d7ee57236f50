"""Many points near one scenario: which they are, what each says, and where the answer turns."""
