"""TAB: the two-column table."""
