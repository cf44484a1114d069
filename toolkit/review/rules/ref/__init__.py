"""REF: cross-references."""
