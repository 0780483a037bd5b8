"""Grant schemes as versioned data."""
