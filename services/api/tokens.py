"""Tokens that were checked already: whoever asks often shows the same one."""

from collections import OrderedDict
from datetime import datetime
from typing import Final

from joserfc.jwk import OKPKey

from services.api.identity import Identity, InvalidToken, Vouched, vouched

#: Of one key, and each at most 8 KiB. Only sound ones are kept, so nobody drives them out with
#: tokens of their own making.
MOST: Final = 1_000


class Tokens:
    """Checks tokens of one key: the signature of each once, its times whenever it is shown.

    For one thread.
    """

    def __init__(self, key: OKPKey) -> None:
        self._key = key
        self._known: OrderedDict[str, Vouched] = OrderedDict()

    def verify(self, token: str, now: datetime) -> Identity:
        """The identity that `token` vouches for at `now` (UTC). Raises `InvalidToken`."""
        known = self._known.get(token)
        if known is None:
            known = self._known[token] = vouched(self._key, token, now)
            if len(self._known) > MOST:
                self._known.popitem(last=False)
        elif not known.holds_at(now):
            del self._known[token]
            raise InvalidToken("does not hold now")
        else:
            self._known.move_to_end(token)
        return known.identity
