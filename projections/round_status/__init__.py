"""Which step a round is in, what may be done in it, and its sums."""
