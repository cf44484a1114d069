"""The phrases that the enacting clause and the register share: tokens, labels, places and lists of them."""
