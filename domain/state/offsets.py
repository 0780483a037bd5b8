"""Claims that are set off against a round's money (*motregning*): announced, withheld, settled.

Sums are integer øre. For each offset settled + returned <= withheld <= announced.
"""

from collections.abc import Iterable, Mapping

from domain.control.offset_events import (
    OffsetAnnounced,
    OffsetEvent,
    OffsetReturned,
    Withheld,
)
from domain.opening.money_events import GrantReceived
from domain.state.payment import Payment
from domain.value import Value


class Offset(Value):
    """An offset as announced, and what of it has settled its claim, by what it was kept of.

    `returned` is what was paid out after all, by what it had been kept of.
    """

    announced: OffsetAnnounced
    settled: dict[str, int] = {}
    returned: dict[str, int] = {}

    @property
    def settled_ore(self) -> int:
        """What has settled the claim."""
        return sum(self.settled.values())

    @property
    def returned_ore(self) -> int:
        """What was paid out after all."""
        return sum(self.returned.values())

    def done_ore(self, withheld_by: str) -> int:
        """What of that which was kept of a receipt or payment has settled or was paid out."""
        return self.settled.get(withheld_by, 0) + self.returned.get(withheld_by, 0)


def evolve_offsets(offsets: Mapping[str, Offset], event: OffsetEvent) -> dict[str, Offset]:
    """The offsets after one more event."""
    if isinstance(event, OffsetAnnounced):
        return {**offsets, event.offset_id: Offset(announced=event)}
    before = offsets[event.offset_id]
    name = "returned" if isinstance(event, OffsetReturned) else "settled"
    sums: dict[str, int] = getattr(before, name)
    after = {**sums, event.withheld_by: sums.get(event.withheld_by, 0) + event.amount_ore}
    return {**offsets, event.offset_id: before.model_copy(update={name: after})}


def withheld_for(
    offset: Offset, receipts: Iterable[GrantReceived], payments: Iterable[Payment]
) -> dict[str, int]:
    """What was kept for an offset, by receipt or by payment that has not come to nothing."""
    if offset.announced.on_county:
        kept = [(one.receipt_id, one.withheld) for one in receipts]
    else:
        kept = [(one.payment_id, one.withheld) for one in payments if not one.void]
    sums = {key: _of(offset.announced.offset_id, withheld) for key, withheld in kept}
    return {key: amount for key, amount in sums.items() if amount}


def _of(offset_id: str, withheld: Iterable[Withheld]) -> int:
    return sum(one.amount_ore for one in withheld if one.offset_id == offset_id)
