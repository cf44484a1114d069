"""Bringing an amending act into the act it amends."""
