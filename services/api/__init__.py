"""The HTTP API: its edge, and one router for each group of cases and each question."""
