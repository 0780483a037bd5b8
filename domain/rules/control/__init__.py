"""What is asked of a control case (*kontrollsak*) and of the claim that comes of it."""
