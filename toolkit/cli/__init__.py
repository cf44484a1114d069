"""The command line: one module per command, and the edges where files are read and written."""
