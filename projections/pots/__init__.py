"""Which calls are open, who has applied, what was decided, and what is left of each pot."""
