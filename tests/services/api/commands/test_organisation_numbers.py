"""A wrong check digit is found wherever a command holds an organisation number."""

from collections.abc import Iterable, Iterator
from typing import Annotated, Any, get_args, get_origin

import pytest
from pydantic import BaseModel

from domain.cases import COMMANDS
from domain.command import Command
from domain.types import OrganisationNumberMark
from services.api.commands.organisation_numbers import check_organisation_numbers
from services.api.problems import Problem
from tests.domain.wishes import wish
from tests.samples import SCHOOL

WRONG = "310000018"


def pointers(command: BaseModel) -> list[str | None]:
    try:
        check_organisation_numbers(command)
    except Problem as problem:
        return [fault.pointer for fault in problem.faults]
    return []


Path = tuple[str | int, ...]


def marked(marks: Iterable[object]) -> bool:
    return any(isinstance(mark, OrganisationNumberMark) for mark in marks)


def numbers(value: object, hint: Any, path: Path) -> Iterator[Path]:
    """Where a command holds an organisation number, found by its declaration alone."""
    if get_origin(hint) is Annotated and marked(get_args(hint)[1:]) and isinstance(value, str):
        yield path
    elif isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            inside = getattr(value, name)
            if isinstance(inside, str) and marked(field.metadata):
                yield (*path, name)
            else:
                yield from numbers(inside, field.annotation, (*path, name))
    elif isinstance(value, tuple | list):
        for index, each in enumerate(value):
            yield from numbers(each, get_args(hint)[0], (*path, index))
    else:
        for argument in get_args(hint):
            yield from numbers(value, argument, path)


def spoilt(value: Any, path: Path) -> Any:
    """The same with a wrong check digit at the path."""
    if not path:
        return WRONG
    first, *rest = path
    if isinstance(value, BaseModel):
        changed = spoilt(getattr(value, str(first)), tuple(rest))
        return value.model_copy(update={str(first): changed})
    return tuple(
        spoilt(each, tuple(rest)) if index == first else each for index, each in enumerate(value)
    )


PLACES = [
    pytest.param(command, path, id=f"{command.ACTION}:{'/'.join(map(str, path))}")
    for kind in COMMANDS.values()
    for command in [wish(kind)]
    for path in numbers(command, kind, ())
]


@pytest.mark.parametrize(("command", "path"), PLACES)
def test_a_wrong_number_is_pointed_at(command: Command, path: Path) -> None:
    assert pointers(command) == []
    assert pointers(spoilt(command, path)) == ["#/" + "/".join(map(str, path))]


def test_optional_numbers_and_lists_of_them_are_among_those_tried() -> None:
    tried = {str(place.id) for place in PLACES}

    assert tried >= {"register-organisation:description/parent", "add-member:speaks_for/0"}
    joining = wish(COMMANDS["add-member"], speaks_for=(SCHOOL.organisation, WRONG))
    assert pointers(joining) == ["#/speaks_for/1"]


def test_a_network_and_a_parent_that_are_given_are_checked() -> None:
    reported = COMMANDS["forward-need"]
    assert pointers(wish(reported)) == []
    assert pointers(wish(reported, network=WRONG)) == ["#/network"]
    entry = wish(COMMANDS["register-organisation"])
    assert pointers(spoilt(entry, ("description", "parent"))) == ["#/description/parent"]
