"""A field that an event set, in the reader's language: its name, and both values in words."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any, NamedTuple

from pydantic import BaseModel

from domain.changes.replaced import Change
from domain.language.kinds import KINDS
from domain.language.words import Words
from domain.party import Party


class Told(NamedTuple):
    """The field's name and its values in words; an empty text is no value."""

    field: str
    old: str
    new: str


def told(change: Change, words: Words) -> Told:
    """The change in words; amounts (øre) are written in kroner, codes by their names."""
    return Told(
        words.name("field", change.field),
        _said(change.field, change.old, words),
        _said(change.field, change.new, words),
    )


def _said(field: str, value: Any, words: Words) -> str:
    match value:
        case None:
            return ""
        case bool():
            return words.name("flag", str(value).lower())
        case int() if field.endswith("_ore"):
            return words.money(value)
        case StrEnum():
            return words.name(KINDS.get(type(value), ""), value.value)
        case datetime():
            return words.moment(value)
        case date():
            return words.day(value)
        case Party():
            return value.name
        case BaseModel():
            return ", ".join(_parts(value, words))
        case Mapping():
            return "; ".join(
                f"{_said('', key, words)}: {_said(field, each, words)}"
                for key, each in value.items()
            )
        case list() | tuple() | set() | frozenset():
            return "; ".join(_said(field, each, words) for each in value)
        case _:
            return str(value)


def _parts(value: BaseModel, words: Words) -> Iterator[str]:
    """The parts of a value that has some, each by its name where it has one."""
    for field in type(value).model_fields:
        said = _said(field, getattr(value, field), words)
        if said:
            yield f"{words.name('field', field).lower()} {said}"
