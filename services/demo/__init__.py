"""`dekomp demo`: one county's whole round, played through the API with synthetic data."""
