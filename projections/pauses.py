"""How long to wait before another attempt."""

#: Doublings after which every pause that somebody waits for has reached its most.
_DOUBLINGS = 20


def pause_after(failures: int, *, first: float, longest: float) -> float:
    """Seconds to wait after so many failures before this one: twice as long each time."""
    return min(first * 2.0 ** min(failures, _DOUBLINGS), longest)
