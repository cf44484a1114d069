"""NOT: the notes "Senaste lydelse" ("not" is a word of Python's own, so the package is called notes)."""
