"""What each entry of the trail changed: the fields it set, with what stood there before."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, select, tuple_

from domain.changes.replaced import Change, Standing, topics_beside
from domain.events import EVENTS
from projections.audit_trail.queries import Entry
from projections.audit_trail.slices import slices
from projections.audit_trail.tables import entries


def changes_of(
    connection: Connection, told: Sequence[Entry], *, untold: Collection[str] = ()
) -> Mapping[int, tuple[Change, ...]]:
    """The changes of the entries, by their positions in the log.

    Old values come from what was recorded earlier in the same case, whatever page it is on;
    `untold` are topics that the reader is told nothing of, and so nothing of what they set.
    """
    wanted = {entry.position for entry in told}
    topics = topics_beside({entry.recorded.event.TOPIC for entry in told}) - frozenset(untold)
    cases = sorted({(entry.case.kind.value, entry.case.key) for entry in told})
    standing: dict[tuple[str, str], Standing] = {}
    found: dict[int, tuple[Change, ...]] = {}
    for some in slices(cases):
        for position, kind, key, topic, event in _beside(connection, some, topics, max(wanted)):
            known = standing.setdefault((kind, key), Standing())
            changes = known.tell(EVENTS[topic].model_validate(event))
            if position in wanted:
                found[position] = changes
    return found


def _beside(
    connection: Connection, cases: Sequence[tuple[str, str]], topics: Collection[str], until: int
) -> Iterable[Any]:
    """What was recorded in the cases until a position by events of these topics, in order."""
    case = (entries.c.case_kind, entries.c.case_key)
    return connection.execute(
        select(entries.c.position, *case, entries.c.topic, entries.c.event)
        .where(
            tuple_(*case).in_(cases),
            entries.c.topic.in_(sorted(topics)),
            entries.c.position <= until,
        )
        .order_by(entries.c.position)
    )
