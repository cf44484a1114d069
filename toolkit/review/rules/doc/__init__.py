"""DOC: the papers of the proposal."""
