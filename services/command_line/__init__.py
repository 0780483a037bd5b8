"""The commands of `dekomp`, a module for each question that somebody brings to the terminal."""
