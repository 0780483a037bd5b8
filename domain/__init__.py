"""The grant scheme itself: events, state, decisions and rules, with no I/O and no clock."""
