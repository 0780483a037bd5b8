"""A fingerprint of the values that a read model holds as JSON: their fields and their defaults.

What stands by default is left out of what is written (`rendered.brief`), so a changed default
would change what old rows say; and what a new field says was never asked of the events behind them.
"""

import json
from collections.abc import Iterable
from enum import Enum
from functools import cache
from hashlib import sha256
from typing import Any, get_args, get_origin

from pydantic import BaseModel
from pydantic_core import to_jsonable_python


def held(kinds: Iterable[type[BaseModel]]) -> str:
    """The fingerprint of these classes and of all that their fields hold, in any order."""
    every = {part for kind in kinds for part in within(kind)}
    return sha256("\n".join(sorted(map(_told, every))).encode()).hexdigest()


def within(kind: type[BaseModel]) -> set[type[BaseModel]]:
    """The class, and those of the values that its fields can hold."""
    found: set[type[BaseModel]] = set()
    left: list[Any] = [kind]
    while left:
        one = left.pop()
        left += get_args(one)
        if isinstance(one, type) and issubclass(one, BaseModel) and one not in found:
            found.add(one)
            left += (field.annotation for field in one.model_fields.values())
    return found


@cache
def _told(kind: type[BaseModel]) -> str:
    """A class's fields: their types, and what they are when nothing is said of them."""
    fields = {
        name: [_type(field.annotation), None if field.is_required() else [_default(field)]]
        for name, field in kind.model_fields.items()
    }
    return json.dumps([kind.__qualname__, fields], sort_keys=True)


def _type(annotation: Any) -> Any:
    if args := get_args(annotation):
        return [getattr(get_origin(annotation), "__name__", ""), *map(_type, args)]
    if isinstance(annotation, type):
        choices = [each.value for each in annotation] if issubclass(annotation, Enum) else []
        return [annotation.__qualname__, *choices]
    # A choice written as itself; what a validator is called says nothing of a stored value.
    return annotation if isinstance(annotation, str | int) else ""


def _default(field: Any) -> Any:
    default = field.get_default(call_default_factory=True)
    plain = to_jsonable_python(default)
    # A set has no order of its own.
    return sorted(plain) if isinstance(default, set | frozenset) else plain
