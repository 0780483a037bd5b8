"""Which control cases there are, where each stands, and what is claimed."""
