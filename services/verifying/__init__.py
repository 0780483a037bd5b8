"""Holds the log against its writers' keys, against itself, and against an older copy of it."""
