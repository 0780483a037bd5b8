"""Everything on one machine: PostgreSQL and Temporal from wheels, and our own processes."""
