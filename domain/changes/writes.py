"""How an event type says what it sets, in one line of a table."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from pydantic import BaseModel

from domain.event import Event
from domain.party import Party


class Setting(NamedTuple):
    """A value that an event gives to a field of a record.

    `of` says which of several records of the kind it is, and is empty where a case has one.
    A `document` comes whole, so that its fields say what is blank too. What stands `beside`
    earlier values replaces none of them.
    """

    record: str
    of: str
    field: str
    value: Any
    document: bool = False
    beside: bool = False


class Writes(NamedTuple):
    """What an event sets in one kind of record, worked out from the event itself.

    `fields` are those that can be told before there is an event; a document names its own.
    `keys` tells which of the records take a new value in the place of an old one, without the
    values; left out, they are asked for.
    """

    record: str
    of: Callable[[Event], Iterator[Setting]]
    fields: tuple[str, ...] = ()
    keys: Callable[[Event], Iterable[str]] | None = None

    def replaces_in(self, event: Event) -> Iterable[str]:
        """Which of several records the event may replace something in; "" where a case has one."""
        if self.keys is not None:
            return self.keys(event)
        return {setting.of for setting in self.of(event) if not setting.beside}


def sets(
    record: str,
    *fields: str,
    of: str | tuple[str, ...] = (),
    named: Mapping[str, str] | None = None,
    says: Mapping[str, object] | None = None,
    beside: bool = False,
) -> Writes:
    """The event's own `fields`, where it gives them, and what its mere happening `says`.

    `of` are the fields that tell which record it is. `named` are fields that the event has under
    another name, or deeper within (`answer.outcome`).
    """
    paths = {**{field: field for field in fields}, **(named or {})}

    def writes(event: Event) -> Iterator[Setting]:
        key = _key(event, of)
        for field, path in paths.items():
            value = _at(event, path)
            if value is not None:
                yield Setting(record, key, field, value, beside=beside)
        for field, value in (says or {}).items():
            yield Setting(record, key, field, value, beside=beside)

    def keys(event: Event) -> Iterable[str]:
        return () if beside else (_key(event, of),)

    return Writes(record, writes, (*paths, *(says or {})), keys)


def document(
    record: str, path: str, *, of: str | tuple[str, ...] = (), without: Collection[str] = ()
) -> Writes:
    """All fields of the value at `path` but some; it takes the place of the whole before it."""

    def writes(event: Event) -> Iterator[Setting]:
        value = _at(event, path)
        if value is not None:
            yield from _fields(record, _key(event, of), value, without)

    return Writes(record, writes, keys=lambda event: (_key(event, of),))


def each(
    record: str, path: str, *, of: str, within: str = "", without: Collection[str] = ()
) -> Writes:
    """A document for each value at `path` (or deeper, `within` it), which `of` tells apart."""

    def writes(event: Event) -> Iterator[Setting]:
        for value in _at(event, path) or ():
            whole = _at(value, within) if within else value
            yield from _fields(record, _key(whole, of), whole, without)

    def keys(event: Event) -> Iterable[str]:
        return (
            _key(_at(value, within) if within else value, of) for value in _at(event, path) or ()
        )

    return Writes(record, writes, keys=keys)


def ids(record: str, field: str, path: str, key: str) -> Writes:
    """Which values there are at `path`, by the field `key`: one that is gone shows there."""

    def writes(event: Event) -> Iterator[Setting]:
        found = tuple(str(_at(value, key)) for value in _at(event, path))
        yield Setting(record, "", field, found)

    return Writes(record, writes, (field,), keys=lambda _event: ("",))


def each_of(record: str, path: str, *, says: Mapping[str, object]) -> Writes:
    """What the event `says` of each id at `path`."""

    def writes(event: Event) -> Iterator[Setting]:
        for one in _at(event, path):
            for field, value in says.items():
                yield Setting(record, str(one), field, value)

    def keys(event: Event) -> Iterable[str]:
        return map(str, _at(event, path))

    return Writes(record, writes, tuple(says), keys)


def settings(event: Event, writers: Iterable[Writes]) -> Iterator[Setting]:
    """All that the event sets."""
    for writes in writers:
        yield from writes.of(event)


def _fields(record: str, key: str, whole: BaseModel, without: Collection[str]) -> Iterator[Setting]:
    for field in type(whole).model_fields:
        if field not in without:
            yield Setting(record, key, field, getattr(whole, field), document=True)


def _key(value: object, of: str | tuple[str, ...]) -> str:
    parts = (of,) if isinstance(of, str) else of
    return "/".join(_name(_at(value, part)) for part in parts)


def _name(value: object) -> str:
    if isinstance(value, Party):
        return value.organisation or value.name
    return "" if value is None else str(value)


def _at(value: object, path: str) -> Any:
    for name in path.split("."):
        if value is None:
            return None
        value = getattr(value, name)
    return value
