"""Calendars that a person's deadlines can be read from by a secret address."""
