"""What differs between two answers to the same question, field by field."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Any, Final, NamedTuple

#: How new an answer is, which is no part of what it says.
_PASSING: Final = frozenset({"log_position"})
#: What tells the items of a list apart where nothing in them ends in `_id`, the best first.
_NAMES: Final = ("position", "code", "action", "organisation", "plan_version", "topic")


class Kind(StrEnum):
    """What became of a field."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


class Difference(NamedTuple):
    """One field or item that is not as it was; `before` or `after` is None where it was not there.

    `path` leads to it from the top: names of fields, and of items what names them.
    """

    path: tuple[str, ...]
    kind: Kind
    before: Any
    after: Any


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[Difference]:
    """All that differs between two answers as JSON, in the order of the later one."""
    return [found for found in _fields((), before, after) if found.path[0] not in _PASSING]


def _fields(
    path: tuple[str, ...], before: Mapping[str, Any], after: Mapping[str, Any]
) -> Iterator[Difference]:
    for name in (*after, *(gone for gone in before if gone not in after)):
        here = (*path, name)
        if name not in before:
            yield Difference(here, Kind.ADDED, None, after[name])
        elif name not in after:
            yield Difference(here, Kind.REMOVED, before[name], None)
        else:
            yield from _values(here, before[name], after[name])


def _values(path: tuple[str, ...], before: Any, after: Any) -> Iterator[Difference]:
    if before == after:
        return
    if _is_whole(before) or _is_whole(after):
        yield Difference(path, Kind.CHANGED, before, after)
    elif isinstance(before, Mapping):
        yield from _fields(path, before, after)
    elif (name := _name((*before, *after), before, after)) is not None:
        yield from _fields(path, _by(name, before), _by(name, after))
    else:
        yield Difference(path, Kind.CHANGED, before, after)


def _is_whole(value: Any) -> bool:
    """Whether a value is told as one: plain values, and codes with their labels."""
    if isinstance(value, Mapping):
        return value.keys() <= {"code", "label"}
    return not isinstance(value, list)


def _by(name: str, items: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    return {str(item[name]): item for item in items}


def _name(items: Sequence[Any], *lists: Sequence[Any]) -> str | None:
    """The field that names the items of both lists, if one does."""
    if not all(isinstance(item, Mapping) for item in items):
        return None
    ids = [str(name) for name in items[0] if name.endswith("_id")]
    for name in (*ids, *_NAMES):
        if all(_names(name, each) for each in lists):
            return name
    return None


def _names(name: str, items: Sequence[Mapping[str, Any]]) -> bool:
    found = [item.get(name) for item in items]
    return all(isinstance(key, str | int) for key in found) and len(set(found)) == len(found)
