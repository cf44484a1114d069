"""From two wordings of an act to the amending act that leads from the one to the other."""
