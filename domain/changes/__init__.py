"""What each event sets: which field of which record, so that old and new value can be told."""
