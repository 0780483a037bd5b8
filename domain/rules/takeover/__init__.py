"""What is asked of a round that began elsewhere and is taken over (*overtakelse*)."""
