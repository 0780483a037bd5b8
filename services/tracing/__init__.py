"""The trace for people: as a page, and as pictures."""
