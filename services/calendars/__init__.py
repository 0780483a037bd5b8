"""Calendars of deadlines: their secret addresses, and what is read there."""
