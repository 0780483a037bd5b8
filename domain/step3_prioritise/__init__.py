"""Step 3: the forum prioritises the needs and adopts its plans."""
