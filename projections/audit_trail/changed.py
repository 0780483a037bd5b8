"""What each entry of the trail changed: the fields it set, with what stood there before."""

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import Connection, select, tuple_

from domain.changes.replaced import Change, Standing, topics_beside
from domain.events import EVENTS
from projections.audit_trail.queries import Entry
from projections.audit_trail.tables import entries


def changes_of(
    connection: Connection, told: Sequence[Entry], *, untold: Collection[str] = ()
) -> Mapping[int, tuple[Change, ...]]:
    """The changes of the entries, by their positions in the log.

    Old values come from what was recorded earlier in the same case, whatever page it is on;
    `untold` are topics that the reader is told nothing of, and so nothing of what they set.
    """
    if not told:
        return {}
    wanted = {entry.position for entry in told}
    topics = topics_beside({entry.recorded.event.TOPIC for entry in told}) - frozenset(untold)
    cases = {(entry.case.kind.value, entry.case.key) for entry in told}
    case = (entries.c.case_kind, entries.c.case_key)
    rows = connection.execute(
        select(entries.c.position, *case, entries.c.topic, entries.c.event)
        .where(
            tuple_(*case).in_(sorted(cases)),
            entries.c.topic.in_(sorted(topics)),
            entries.c.position <= max(wanted),
        )
        .order_by(entries.c.position)
    )
    standing: dict[tuple[str, str], Standing] = {}
    found: dict[int, tuple[Change, ...]] = {}
    for position, kind, key, topic, event in rows:
        known = standing.setdefault((kind, key), Standing())
        changes = known.tell(EVENTS[topic].model_validate(event))
        if position in wanted:
            found[position] = changes
    return found
