"""The question ``hire``: what one employee costs an employer."""
