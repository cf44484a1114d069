"""Comparison: aligning two wordings and laying them out as the rows of a two-column table."""
