"""One way to write JSON, so that equal events are equal bytes."""

import json
from datetime import UTC, date, datetime
from typing import Final
from uuid import UUID


def canonical(value: object) -> bytes:
    """Write `value` as canonical JSON: sorted keys, no spaces, UTF-8, nothing escaped needlessly.

    Instants become RFC 3339 in UTC with microseconds and `Z`, days ISO 8601, sets
    sorted lists. Raises `TypeError` for what has no agreed form, such as a naive
    instant or a decimal number, and `ValueError` for NaN and infinities.
    """
    return _ENCODER.encode(value).encode()


def instant(value: datetime) -> str:
    """An instant as RFC 3339 in UTC with microseconds; raises `TypeError` if it is naive."""
    if value.utcoffset() is None:
        raise TypeError("an instant needs its offset from UTC")
    return value.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return instant(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, set | frozenset):
        return sorted(value, key=canonical)
    if isinstance(value, UUID):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no agreed form in the log")


_ENCODER: Final = json.JSONEncoder(
    sort_keys=True,
    separators=(",", ":"),
    ensure_ascii=False,
    allow_nan=False,
    default=_plain,
)
