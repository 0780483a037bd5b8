"""How a need ends without the forum's answer (*trukket, slått sammen, delt*)."""

from enum import StrEnum

from domain.step2_report.events import NeedMerged, NeedSplit, NeedWithdrawn
from domain.value import Value


class NeedEndKind(StrEnum):
    """In what way a need has left the order; it stays readable in the log for ever."""

    WITHDRAWN = "withdrawn"
    MERGED = "merged"
    SPLIT = "split"


class NeedEnd(Value):
    """The end, its grounds, and the needs that it became."""

    kind: NeedEndKind
    grounds: str
    into: tuple[str, ...] = ()


def end_of(event: NeedMerged | NeedSplit | NeedWithdrawn) -> NeedEnd:
    """The end that the event gives."""
    match event:
        case NeedMerged():
            return NeedEnd(kind=NeedEndKind.MERGED, grounds=event.grounds, into=(event.into,))
        case NeedSplit():
            return NeedEnd(kind=NeedEndKind.SPLIT, grounds=event.grounds, into=event.into)
        case NeedWithdrawn():
            return NeedEnd(kind=NeedEndKind.WITHDRAWN, grounds=event.grounds)
