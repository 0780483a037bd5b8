"""The rows that take more than one request."""

NUMBERS = frozenset({45, 47, 48, 73, 77, 78, 84, 85})
