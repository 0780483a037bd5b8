"""What is asked of a need (*behov*), from its assessment to the forum's no."""
