"""The server: the same questions and answers as the command line, over HTTP."""
