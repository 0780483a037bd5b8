"""Spreadsheets of a running year: the sheets, how they are read, a form to fill in, a trial."""
