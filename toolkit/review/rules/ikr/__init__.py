"""IKR: entry into force and transition."""
