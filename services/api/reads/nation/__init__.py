"""What the directorate asks across counties and years; a county sees its own row of it."""
