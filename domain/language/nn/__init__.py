"""Nynorsk: labels, refusals and sentences, a module for each part of the process."""
