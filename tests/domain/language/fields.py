"""Every field that an event sets, and the parts that it has: each is told to people by a name."""

from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from domain.changes.table import WRITES
from domain.changes.writes import settings
from domain.party import Party
from tests.samples import SAMPLES


def _parts(value: object) -> Iterator[str]:
    """The names of a value's parts, however deep; a party is told by its name alone."""
    match value:
        case Party():
            return
        case BaseModel():
            for part in type(value).model_fields:
                yield part
                yield from _parts(getattr(value, part))
        case Mapping():
            for each in value.values():
                yield from _parts(each)
        case list() | tuple() | set() | frozenset():
            for each in value:
                yield from _parts(each)


#: Documents name their fields themselves; the rest can be told before there is an event.
_SET = [one for each in SAMPLES.values() for one in settings(each, WRITES[type(each)])]
FIELDS = {
    *(field for writers in WRITES.values() for each in writers for field in each.fields),
    *(one.field for one in _SET),
    *(part for one in _SET for part in _parts(one.value)),
}
