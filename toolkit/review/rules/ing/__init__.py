"""ING: the enacting clause (ingress)."""
