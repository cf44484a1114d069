"""References in legal text: found, resolved, walked through an act and rewritten."""
