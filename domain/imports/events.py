"""What a bulk import leaves behind in its own stream; each need has events of its own."""

from typing import ClassVar

from domain.event import Event
from domain.types import Count, CountyNumber, Sha256


class NeedsImported(Event):
    """A spreadsheet of needs was imported (*behov importert*), all rows of it.

    `sha256` is the file's hash, under which its bytes are stored; every need's first
    events stand in the same save and name file and row as their cause.
    """

    TOPIC: ClassVar[str] = "needs.imported"

    round_id: str
    scheme: str
    county: CountyNumber
    rule_set: str
    sha256: Sha256
    needs: Count
