"""A proposal: everything in one folder under ``proposals/``, as one value."""
