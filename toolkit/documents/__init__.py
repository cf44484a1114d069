"""The papers of the legislative file: referral document, comparison, statutes to read."""
