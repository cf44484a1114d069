"""LAN: language and typography."""
