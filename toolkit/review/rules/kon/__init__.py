"""KON: the assessment of consequences, held against förordningen (2024:183)."""
