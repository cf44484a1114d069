"""Impact: what else a bill touches, in its own act and in all others."""
