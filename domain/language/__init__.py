"""Labels and sentences in bokmål, nynorsk and English: pure data."""
