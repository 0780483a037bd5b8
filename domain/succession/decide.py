"""A county's succession is recorded: from which day, by whom, and who takes over how much."""

from collections.abc import Sequence
from typing import Annotated, ClassVar

from pydantic import Field

from domain.case import CaseRef, county_ref
from domain.command import Command, Known
from domain.event import Event, Refusal
from domain.permission import check_turn
from domain.rules.applying import apply_rules
from domain.rules.registry import known_reform
from domain.schemes.county_structure import counties_in
from domain.state.county import CountyCase, county_position
from domain.succession.events import CountySucceeded, Passage
from domain.types import CountyNumber, Day, Line


class RecordSuccession(Command):
    """Record that other counties succeed a county, and by which shares."""

    ACTION: ClassVar[str] = "record-succession"

    county: CountyNumber
    successors: Annotated[tuple[CountyNumber, ...], Field(min_length=1, max_length=18)]
    from_day: Day
    passages: Annotated[tuple[Passage, ...], Field(max_length=400)] = ()
    basis: Line

    @property
    def case(self) -> CaseRef:
        """The old county's case."""
        return county_ref(self.county)


def record_succession(
    state: CountyCase, command: RecordSuccession, known: Known
) -> tuple[Event, ...]:
    """Raises `unknown-county`, `shares-do-not-fit`, `other-county`, `reason-required`."""
    check_turn(command, county_position(state, 0), county=command.county)
    _check_counties(command)
    for passage in command.passages:
        _check_shares(passage, command.successors)
    _check_once(command.passages)
    event = CountySucceeded(
        county=command.county,
        successors=command.successors,
        from_day=command.from_day,
        passages=command.passages,
        basis=command.basis,
    )
    held = (state.successors, state.from_day, state.passages)
    if held == (event.successors, event.from_day, event.passages):
        return ()
    broken = list(known_reform.broken(command.county, command.successors, command.from_day))
    if state.from_day is not None:
        broken.append(known_reform.RECORDED_BEFORE)
    return (event.model_copy(update={"soft_stops": apply_rules(broken, command.by)}),)


def _check_counties(command: RecordSuccession) -> None:
    """The old county is of the year before, its successors of the year that they begin in."""
    year = command.from_day.year
    there = set(command.successors) <= counties_in(year).keys()
    if not there or command.county not in counties_in(year - 1):
        raise Refusal("unknown-county", {"budget_year": year})
    if command.county in command.successors or _twice(command.successors):
        raise Refusal("shares-do-not-fit")


def _check_shares(passage: Passage, successors: tuple[str, ...]) -> None:
    named = [share.county for share in passage.shares]
    if not set(named) <= set(successors) or _twice(named) or not any(passage.weights.values()):
        raise Refusal("shares-do-not-fit", {"what": passage.what})
    if passage.line_id is not None and passage.round_id is None:
        raise Refusal("shares-do-not-fit", {"what": passage.what})


def _check_once(passages: tuple[Passage, ...]) -> None:
    if _twice([(p.what, p.round_id, p.line_id) for p in passages]):
        raise Refusal("shares-do-not-fit")


def _twice(names: Sequence[object]) -> bool:
    return len(set(names)) < len(names)
