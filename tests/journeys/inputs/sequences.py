"""The rows that take more than one request."""

NUMBERS = frozenset({12, 45, 46, 47, 48, 73, 77, 78, 82, 84, 85})
