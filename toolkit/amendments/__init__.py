"""Amending acts: what they order (operations), how they say it (the clause), and what follows from it."""
