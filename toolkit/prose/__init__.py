"""Prose written in Markdown, as values: the one reader of memorandum and commentary."""
