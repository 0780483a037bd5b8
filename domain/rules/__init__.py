"""One rule, one file, one citation; a folder for each part of the scheme that asks it."""
