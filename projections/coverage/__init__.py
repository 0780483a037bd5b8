"""What each need asks of each round, how it was scored and answered, and where units lie."""
