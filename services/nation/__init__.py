"""Tables across counties for people, as pages."""
