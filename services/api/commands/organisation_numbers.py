"""Finds organisation numbers anywhere in a command and checks their digits."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel

from domain.types import OrganisationNumberMark
from services.api.fields import is_organisation_number
from services.api.problems import FieldFault, Problem


def check_organisation_numbers(value: BaseModel) -> None:
    """Raise `Problem("invalid-body")` that points at every number whose check digit is wrong."""
    faults = tuple(
        FieldFault("invalid-org-number", pointer=f"#{pointer}") for pointer in _wrong_in(value, "")
    )
    if faults:
        raise Problem("invalid-body", faults=faults)


def _wrong_in(value: BaseModel, pointer: str) -> Iterator[str]:
    kind = type(value)
    for name in kind.model_fields:
        yield from _wrong(getattr(value, name), name in _marked(kind), f"{pointer}/{name}")


def _wrong(value: object, is_marked: bool, pointer: str) -> Iterator[str]:
    """The numbers that are wrong in a field's value: alone, or in a list of them."""
    match value:
        case BaseModel():
            yield from _wrong_in(value, pointer)
        case str():
            if is_marked and not is_organisation_number(value):
                yield pointer
        case tuple() | list():
            for index, inside in enumerate(value):
                yield from _wrong(inside, is_marked, f"{pointer}/{index}")
        case Mapping():
            for key, inside in value.items():
                yield from _wrong(inside, is_marked, f"{pointer}/{key}")


@cache
def _marked(kind: type[BaseModel]) -> frozenset[str]:
    """The fields whose texts are organisation numbers: plainly, where given, or in a list."""
    return frozenset(
        name
        for name, field in kind.model_fields.items()
        if _is_mark(field.metadata) or _holds_mark(field.annotation)
    )


def _is_mark(marks: Iterable[object]) -> bool:
    return any(isinstance(mark, OrganisationNumberMark) for mark in marks)


def _holds_mark(hint: Any) -> bool:
    if get_origin(hint) is Annotated and _is_mark(get_args(hint)[1:]):
        return True
    return any(map(_holds_mark, get_args(hint)))
