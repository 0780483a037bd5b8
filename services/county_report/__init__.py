"""The county's report drawn up from the log, and written as JSON and PDF."""
