"""Tools for assistants: the questions that they ask most, over the Model Context Protocol."""
