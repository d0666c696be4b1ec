"""Attempts to break the program, run as commands of their own: see docs/reliability.md."""
