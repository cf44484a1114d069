"""OOXML building blocks: paragraphs, tables, footnotes, fields, packages and templates. Knows no law."""
