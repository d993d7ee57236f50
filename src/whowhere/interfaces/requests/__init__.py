"""From what was asked to a case: files, examples, and the user's own tables of facts."""
