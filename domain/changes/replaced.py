"""What an event put in the place of what: the fields it set, with old and new value."""

from collections.abc import Collection, Mapping
from typing import Any, Final, NamedTuple

from pydantic_core import to_jsonable_python

from domain.changes.table import WRITES
from domain.changes.writes import Setting, settings
from domain.event import Event

#: In the place of a record's name, for an event that sets several of a kind.
SEVERAL: Final = "*"


class Change(NamedTuple):
    """A field that an event set; `old` is None where nothing stood there before.

    `of` says which of several records of the kind it is.
    """

    record: str
    of: str
    field: str
    old: Any
    new: Any

    @property
    def code(self) -> str:
        """The field's name with that of its record."""
        return f"{self.record}.{self.field}"

    @property
    def plain(self) -> tuple[Any, Any]:
        """Old and new value as JSON."""
        return to_jsonable_python(self.old), to_jsonable_python(self.new)


class Standing:
    """What stands in one case's records, event by event."""

    def __init__(self) -> None:
        self._values: dict[tuple[str, str], dict[str, Any]] = {}

    def tell(self, event: Event) -> tuple[Change, ...]:
        """What the event changes; it must be told every earlier one that sets the same records.

        The first version of a document replaces nothing, and is not repeated here field by field.
        """
        made = tuple(settings(event, WRITES[type(event)]))
        found = [_change(one, self._values.get((one.record, one.of))) for one in made]
        for one in made:
            self._values.setdefault((one.record, one.of), {})[one.field] = one.value
        return tuple(change for change in found if change is not None)


def _change(setting: Setting, before: Mapping[str, Any] | None) -> Change | None:
    old = None if setting.beside or before is None else before.get(setting.field)
    if setting.document and (before is None or setting.field not in before):
        return None
    if old == setting.value or (_blank(old) and _blank(setting.value)):
        return None
    return Change(
        setting.record,
        setting.of,
        setting.field,
        None if _blank(old) else old,
        None if _blank(setting.value) else setting.value,
    )


def _blank(value: Any) -> bool:
    return value is None or (isinstance(value, str | Collection) and not value)


def records_replaced(event: Event) -> frozenset[tuple[str, str]]:
    """The records that the event may replace something in: their kind, and which of them.

    The latter is empty where a case has but one of the kind.
    """
    return frozenset(
        (writes.record, key) for writes in WRITES[type(event)] for key in writes.replaces_in(event)
    )


def one_replaced(event: Event) -> str | None:
    """Which of several records of a kind the event sets, as `Change.of` names it.

    `SEVERAL` where there are more of them, None where it replaces nothing in any.
    """
    names = {key for writes in WRITES[type(event)] for key in writes.replaces_in(event)}
    return SEVERAL if len(names) > 1 else next(iter(names), None)


def topics_of(records: Collection[str]) -> frozenset[str]:
    """The topics of all events that set records of these kinds."""
    return frozenset(topic for topic, theirs in _RECORDS.items() if theirs & set(records))


_RECORDS: Mapping[str, frozenset[str]] = {
    event.TOPIC: frozenset(writes.record for writes in writers) for event, writers in WRITES.items()
}
