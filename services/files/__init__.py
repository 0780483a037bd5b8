"""Files outside the log: kept by their SHA-256, so that an event can refer to one by its hash."""
