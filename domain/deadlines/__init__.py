"""Deadlines as facts: set, moved and passed, in any case that has them."""
