"""No query parameter is passed over: one that a route does not know is a mistake to be told of."""

import re
from collections.abc import Iterator
from typing import Final

from fastapi import Request
from fastapi.dependencies.models import Dependant
from pydantic.fields import FieldInfo
from starlette.datastructures import QueryParams

from services.api.problems import FieldFault, Problem

#: A whole number as it is written; the framework would take `+1`, `1_0` and `1.0` for one too.
_WHOLE: Final = re.compile(r"-?[0-9]+", re.ASCII)


async def known_query(request: Request) -> None:
    """A dependency: raise `Problem("invalid-parameter")` for the unknown and the repeated.

    And for a number that is written in another way than with its digits.

    Left alone, a misspelt filter would answer with everything, and of two values that
    stand for one the last would win unseen.
    """
    if not request.query_params:
        return
    faults = list(_faults(request.scope["route"].dependant, request.query_params))
    if faults:
        raise Problem("invalid-parameter", faults=faults)


def _faults(dependant: Dependant, given: QueryParams) -> Iterator[FieldFault]:
    known = dict(_known(dependant))
    for name in dict.fromkeys(given.keys()):
        if name not in known:
            yield FieldFault("unknown-parameter")
        elif len(given.getlist(name)) > 1 and not _takes_many(known[name]):
            yield FieldFault("given-twice", parameter=name)
        elif _is_number(known[name]) and not all(map(_WHOLE.fullmatch, given.getlist(name))):
            yield FieldFault("wrong-format", parameter=name)


def _known(dependant: Dependant) -> Iterator[tuple[str, FieldInfo]]:
    for field in dependant.query_params:
        yield field.alias, field.field_info
    for inner in dependant.dependencies:
        yield from _known(inner)


def _is_number(field: FieldInfo) -> bool:
    return field.annotation in (int, int | None)


def _takes_many(field: FieldInfo) -> bool:
    return any(kind in str(field.annotation) for kind in ("list", "tuple", "set"))
