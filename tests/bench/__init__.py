"""Benchmarks: ratios in one run, medians of several rounds, never a time in a test."""
