"""The Python interface: the command line's questions as functions, with answers for notebooks."""
