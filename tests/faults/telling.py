"""What must have come to the outside after all that was done to the postman."""

from collections.abc import Iterable, Mapping

from domain.answered import CommandAnswered
from domain.case import CaseKind
from domain.subscriptions.events import WebhookSubscribed
from tests.faults.checkers import Log, cases
from tests.faults.ear import Arrival

#: What people have for themselves, and no system is told of.
_OWN = frozenset({CaseKind.SUBSCRIPTION, CaseKind.CALENDAR, CaseKind.AUTHORITY})


def promised(log: Log) -> dict[int, str]:
    """What a webhook for everything is told: the events after its own, by place, and their case."""
    known = cases(log)
    made = [at for at, recorded in log if isinstance(recorded.event, WebhookSubscribed)]
    told_from = min(made, default=None)
    return {
        at: str(known[recorded.stream_id])
        for at, recorded in log
        if told_from is not None
        and at > told_from
        and not isinstance(recorded.event, CommandAnswered)
        and known[recorded.stream_id].kind not in _OWN
    }


def untold(known: Mapping[int, str], arrivals: Iterable[Arrival]) -> list[str]:
    """What was promised to the outside and never taken there, by its place in the log."""
    taken = {arrival.position for arrival in arrivals if arrival.taken}
    return [f"{case} at {at}" for at, case in known.items() if at not in taken]


def told_wrongly(known: Mapping[int, str], arrivals: Iterable[Arrival]) -> list[str]:
    """What came to the outside otherwise than promised.

    A case's events come in their order, counted by when each came first; what comes again comes
    under its own id, so that it can be known again; and nothing comes that did not happen.
    """
    wrong = []
    ids: dict[int, str] = {}
    newest: dict[str, int] = {}
    for one in arrivals:
        if known.get(one.position) != one.case:
            wrong.append(f"{one.case} at {one.position}: not promised")
        if one.position in ids:
            if ids[one.position] != one.message_id:
                wrong.append(f"{one.case} at {one.position}: under two ids")
            continue
        ids[one.position] = one.message_id
        if one.position < newest.get(one.case, 0):
            wrong.append(f"{one.case} at {one.position}: after {newest[one.case]}")
        newest[one.case] = max(one.position, newest.get(one.case, 0))
    return wrong
