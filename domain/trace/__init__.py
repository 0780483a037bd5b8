"""The trace (*sporet*): each paid krone back to its need, and on to what came of it."""
