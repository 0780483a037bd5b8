"""Every command where its turn has come, with each of its fields at the edge of what it takes.

What the rules have not foreseen would be a fault of the program: an answer that nobody gets, and
a case that may stand still for good. So each is carried out or refused, and what it did is told.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from pydantic import ValidationError

from domain.cases import COMMANDS
from domain.language.language import Language
from domain.language.texts import sentence
from tests.domain.county import County
from tests.domain.starts import usual
from tests.domain.test_starts import at_the_start_of
from workflows.contracts import Answer, Perform

Body = dict[str, Any]
Place = tuple[str | int, ...]

EARLIEST = datetime(1900, 1, 1, tzinfo=UTC)
LATEST = datetime(2199, 12, 31, 23, 59, 59, tzinfo=UTC)
#: What something is dated by is still in 2199 for clocks that are two hours ahead.
LATEST_DATED = LATEST - timedelta(hours=2)
#: The edges of the types that fields have; each field is given those that it takes.
EDGES: tuple[Any, ...] = (
    EARLIEST.date().isoformat(),
    LATEST.date().isoformat(),
    EARLIEST.isoformat(),
    LATEST.isoformat(),
    0,
    10**12,
    "{0} %s \N{GRINNING FACE} e\N{COMBINING ACUTE ACCENT}",
    [],
)


def places(value: Any, at: Place = ()) -> Iterator[Place]:
    """Where something stands in a body, lists and what is in them alike."""
    if at:
        yield at
    match value:
        case dict():
            for name, inside in value.items():
                yield from places(inside, (*at, name))
        case list():
            for number, inside in enumerate(value):
                yield from places(inside, (*at, number))


def changed(body: Any, at: Place, edge: Any) -> Any:
    """The body with something else at one place."""
    if not at:
        return edge
    first, *rest = at
    if isinstance(body, dict):
        return {**body, first: changed(body[first], tuple(rest), edge)}
    assert isinstance(first, int)
    return [*body[:first], changed(body[first], tuple(rest), edge), *body[first + 1 :]]


def at_the_edges(action: str) -> Iterator[Perform]:
    """The usual command with one thing at an edge that its type takes."""
    sent = County().sent(usual(action))
    for at in places(sent.body):
        for edge in EDGES:
            body = changed(sent.body, at, edge)
            try:
                command = COMMANDS[action].model_validate({**body, "by": sent.by})
                case = command.case
            except ValidationError:
                continue
            yield sent.model_copy(update={"body": body, "case": case, "item": command.item})
    for instant in (EARLIEST, LATEST_DATED):
        yield sent.model_copy(update={"by": sent.by.model_copy(update={"effective_at": instant})})


@pytest.mark.parametrize("action", COMMANDS)
def test_whatever_stands_in_a_field_it_is_done_or_refused_and_told(action: str) -> None:
    county = at_the_start_of(action)
    for number, sent in enumerate(at_the_edges(action)):
        who = sent.by.model_copy(update={"command_id": f"edge-{number}"})
        try:
            came = county.outcome(sent.model_copy(update={"by": who}))
        except Exception as fault:
            fault.add_note(f"{action}: {sent.body}")
            raise
        if isinstance(came, Answer):
            tells_of(county, came)
            county = at_the_start_of(action)


def tells_of(county: County, came: Answer) -> None:
    """What was done is told in every language, and where the case stands is known."""
    county.at(came.case)
    for recorded in county.log.load(came.case.stream_id)[-len(came.events) :]:
        for language in Language:
            assert sentence(recorded, language)
