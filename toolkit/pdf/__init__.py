"""The text of a PDF as it stands on the page: words with place, size and style; lines; what is not body.

Knows no law. Nothing in a file is run and nothing outside it fetched.
"""
