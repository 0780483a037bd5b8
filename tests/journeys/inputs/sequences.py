"""The rows that take more than one request."""

NUMBERS = frozenset({45, 47, 48, 77, 78, 84})
