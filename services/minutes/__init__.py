"""The minutes of a meeting (*protokoll*), made from its events alone."""
