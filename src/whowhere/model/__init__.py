"""The work to be done and the figures of every option, as one graph."""
