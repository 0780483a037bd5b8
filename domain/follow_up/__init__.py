"""Follow-up: measures are carried out and evaluated, and the round is closed."""
