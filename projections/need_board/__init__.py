"""Which needs there are, how far each has come, who holds it and what it lacks."""
