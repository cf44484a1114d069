"""STD: standard provisions."""
