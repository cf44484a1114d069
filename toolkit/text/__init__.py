"""Statutes and amending acts as they are printed or published, in and out. No XML."""
