"""The directorate's reads: what the checks find, where the money went, and the nation's year."""
