"""The question ``profile``: all that is known of an option."""
