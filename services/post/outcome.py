"""What became of one attempt to send."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum


class Trouble(StrEnum):
    """Why a message could not be delivered; `words.py` has the sentence for each."""

    STATUS = "status"
    REDIRECT = "redirect"
    GONE = "gone"
    UNKNOWN_HOST = "unknown-host"
    FORBIDDEN_ADDRESS = "forbidden-address"
    NOT_REACHED = "not-reached"
    TLS = "tls"
    TOO_SLOW = "too-slow"
    BROKEN_OFF = "broken-off"
    NO_MAIL_SERVER = "no-mail-server"
    MAIL_SERVER_AWAY = "mail-server-away"
    MAIL_LOGIN_REFUSED = "mail-login-refused"
    MAIL_REFUSED = "mail-refused"
    NO_ADDRESS = "no-address"
    UNEXPECTED = "unexpected"
    NOT_WANTED = "not-wanted"
    AUTHORITY_OVER = "authority-over"


@dataclass(frozen=True)
class Delivered:
    """The receiver has taken it."""


@dataclass(frozen=True)
class Failed:
    """It may not have arrived; `code` is the receiver's status, if it gave one.

    `for_good` says that trying again is of no use. `asked` is the pause that the receiver wants.
    """

    trouble: Trouble
    code: int | None = None
    for_good: bool = False
    asked: timedelta | None = None


@dataclass(frozen=True)
class Gone:
    """The receiver says that nobody is there any more: its subscription is held up."""


@dataclass(frozen=True)
class Waits:
    """Nothing was tried, since there is nobody to hand it to yet."""

    trouble: Trouble


Outcome = Delivered | Failed | Gone | Waits
