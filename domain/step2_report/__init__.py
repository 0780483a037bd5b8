"""Step 2: needs are registered and reported to the forum, directly or through a network."""
