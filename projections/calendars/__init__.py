"""Which calendars of deadlines somebody has."""
