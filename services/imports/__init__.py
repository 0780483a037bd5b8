"""Spreadsheets into commands: how they are read, what is wrong in them, a form to fill in."""
