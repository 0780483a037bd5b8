"""What comes in many at a time, from a spreadsheet instead of one screen after the other."""
