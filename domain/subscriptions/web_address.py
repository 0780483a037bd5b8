"""Which addresses a webhook may have, as far as they say so themselves."""

from typing import Final
from urllib.parse import urlsplit

from domain.event import Refusal

#: This machine by its names; plain http is for development there, and nowhere else.
_LOOPBACK: Final = frozenset({"localhost", "127.0.0.1", "::1"})


def is_on_this_machine(url: str) -> bool:
    """Whether an address is plain http to this machine."""
    parts = urlsplit(url)
    return parts.scheme == "http" and parts.hostname in _LOOPBACK


def check_web_address(url: str) -> None:
    """An address has no name, password, query or fragment, and is https.

    What is in an address stands in the log for ever, and the signature says who sends. Raises
    `Refusal("webhook-address-unfit")`.
    """
    try:
        parts = urlsplit(url)
        fit = parts.port != 0 and bool(parts.hostname)
    except ValueError:
        fit = False
    if not fit or "@" in parts.netloc or any(sign in url for sign in "?#\\"):
        raise Refusal("webhook-address-unfit")
    if parts.scheme != "https" and not is_on_this_machine(url):
        raise Refusal("webhook-address-unfit")
