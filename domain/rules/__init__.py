"""One rule, one file, one citation."""
