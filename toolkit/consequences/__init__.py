"""Consequences: what the law asks of an assessment, what one says, and what is missing in it."""
