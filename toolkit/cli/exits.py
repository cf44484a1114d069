"""The exit codes of every command."""

DONE = 0
"""Done, and nothing of severity fel was found."""
FINDINGS = 1
"""Done, and something of severity fel was found."""
REFUSED = 2
"""Wrong use, or input that could not be read: nothing was written."""
