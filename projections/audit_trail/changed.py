"""What each entry of the trail changed: the fields it set, with what stood there before.

Only what set the same records before is read, by the name that an entry keeps of its record: a
page costs as much at the end of a large round as at its beginning.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence

from sqlalchemy import ARRAY, BigInteger, Connection, Text, bindparam, select, tuple_

from domain.changes.replaced import SEVERAL, Change, Standing, records_replaced, topics_of
from domain.event import Event
from domain.events import EVENTS
from projections.audit_trail.queries import Entry
from projections.audit_trail.slices import slices
from projections.audit_trail.tables import entries

#: Where an event stands in the log, its case, and the event.
_Told = tuple[int, tuple[str, str], Event]


def changes_of(
    connection: Connection, told: Sequence[Entry], *, untold: Collection[str] = ()
) -> Mapping[int, tuple[Change, ...]]:
    """The changes of the entries, by their positions in the log.

    Old values come from what was recorded earlier in the same case, whatever page it is on;
    `untold` are topics that the reader is told nothing of, and so nothing of what they set.
    """
    page = [(entry.position, _case(entry), entry.recorded.event) for entry in told]
    wanted = {position for position, _, _ in page}
    standing: dict[tuple[str, str], Standing] = {}
    found: dict[int, tuple[Change, ...]] = {}
    for position, case, event in sorted([*page, *_earlier(connection, page, untold)], key=_place):
        changes = standing.setdefault(case, Standing()).tell(event)
        if position in wanted:
            found[position] = changes
    return found


def _case(entry: Entry) -> tuple[str, str]:
    return entry.case.kind.value, entry.case.key


def _place(told: _Told) -> int:
    return told[0]


def _earlier(
    connection: Connection, page: Sequence[_Told], untold: Collection[str]
) -> Iterator[_Told]:
    """What set the same records in the same cases before, and does not stand on the page."""
    records = {record for _, _, event in page for record in records_replaced(event)}
    if not records:
        return
    topics = topics_of({kind for kind, _ in records}) - frozenset(untold)
    names = bindparam("names", [SEVERAL, *sorted({name for _, name in records})], ARRAY(Text))
    here = bindparam("here", sorted(_place(told) for told in page), ARRAY(BigInteger))
    case = (entries.c.case_kind, entries.c.case_key)
    for some in slices(sorted({case for _, case, _ in page})):
        rows = connection.execute(
            select(entries.c.position, *case, entries.c.topic, entries.c.event).where(
                tuple_(*case).in_(some),
                entries.c.sets_of == names.any_(),
                entries.c.topic.in_(sorted(topics)),
                entries.c.position < max(_place(told) for told in page),
                entries.c.position != here.all_(),
            )
        )
        for position, kind, key, topic, event in rows:
            yield position, (kind, key), EVENTS[topic].model_validate(event)
