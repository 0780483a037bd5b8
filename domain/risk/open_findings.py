"""Which findings of the checks a control case has taken up and closed (*lukkede funn*)."""

from collections.abc import Iterable

from domain.checks.books import RoundBooks
from domain.control.events import FindingClosed, FindingMade


def closed_by_controls(rounds: Iterable[RoundBooks]) -> frozenset[str]:
    """The ids of the checks' findings that were closed, however they ended.

    What was upheld has become a claim, or a remark, and counts no longer as open.
    """
    cases = {case: seen for books in rounds for case, seen in books.controls.items()}
    closed: set[str] = set()
    for events in cases.values():
        taken_up = {
            one.event.finding_id: one.event.check.finding_id
            for one in events
            if isinstance(one.event, FindingMade) and one.event.check is not None
        }
        ended = (one.event for one in events)
        closed |= {
            taken_up[event.finding_id]
            for event in ended
            if isinstance(event, FindingClosed) and event.finding_id in taken_up
        }
    return frozenset(closed)
