"""The secret addresses of calendars: worked out, never stored."""

import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
from hashlib import sha256

from services.api.identity import TokenSettings, read_token_key

Key = bytes


def calendar_key(settings: TokenSettings) -> Key:
    """What the addresses hang on: of an installation whose token key is replaced all are new.

    Raises what `read_token_key` raises.
    """
    private = str(read_token_key(settings).as_dict(private=True)["d"])
    token_key = urlsafe_b64decode(private + "==")
    return hmac.digest(token_key, b"dekomp-calendars/v1", sha256)


def secret_of(key: Key, calendar_id: str, number: int) -> str:
    """The secret part of a calendar's `number`th address: 256 bits, as 43 letters and digits."""
    digest = hmac.digest(key, f"{calendar_id}/{number}".encode(), sha256)
    return urlsafe_b64encode(digest).decode().rstrip("=")


def is_secret(key: Key, calendar_id: str, number: int, given: str) -> bool:
    """Whether it is that secret; takes as long whatever is wrong with it."""
    return hmac.compare_digest(secret_of(key, calendar_id, number).encode(), given.encode())
