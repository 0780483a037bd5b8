"""The event log: the one place where events are stored, and the way in for commands."""
