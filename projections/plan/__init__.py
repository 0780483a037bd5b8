"""What the plan holds, what has been decided and paid of it, carried out and evaluated."""
