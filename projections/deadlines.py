"""The deadlines of all cases, taken from the read models that hold them."""

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from sqlalchemy import Connection, select

from domain.case import CaseRef, application_ref, control_ref, need_ref, round_ref
from domain.position import Position
from domain.state.application import Application, application_position
from domain.state.control_position import control_position, counting
from domain.state.deadlines import Deadline
from domain.state.need import Need
from domain.state.need_position import need_position
from domain.state.round import Round
from domain.state.round_position import round_position
from projections.cases import case_of
from projections.controls.queries import listed
from projections.need_board.tables import cards
from projections.pots.tables import applications


class DeadlineStanding(StrEnum):
    """How a deadline stands: to come, past, or to come with nothing left to wait for."""

    WAITING = "waiting"
    PASSED = "passed"
    MET = "met"


class Whose(NamedTuple):
    """The case that a deadline is of; `organisation` is who has it, None for the county."""

    case: CaseRef
    county: str
    round_id: str
    organisation: str | None


class DeadlineFound(NamedTuple):
    """A deadline, whose it is, and how it stands."""

    whose: Whose
    deadline: Deadline
    standing: DeadlineStanding

    @property
    def place(self) -> tuple[str, str, str]:
        """Where it stands in the order by when they fall."""
        at = self.deadline.at.isoformat(timespec="microseconds")
        return at, str(self.whose.case), self.deadline.deadline_id


def of_round(state: Round, now: datetime) -> Iterator[DeadlineFound]:
    """The deadlines of a round, at an instant (UTC)."""
    whose = Whose(round_ref(state.round_id), state.county, state.round_id, None)
    return _of(whose, state.deadlines, round_position(state, 0), now)


def of_needs(connection: Connection, round_id: str, now: datetime) -> Iterator[DeadlineFound]:
    """Those of the round's needs, by the need board; of whoever has the need."""
    for row in connection.execute(select(cards).where(cards.c.round_id == round_id)).mappings():
        need = case_of(row, Need).state
        if need.unit is None or not need.deadlines:
            continue
        with_county = need.with_forum or need.answered
        holder = None if with_county else need.holder or need.unit.organisation
        whose = Whose(need_ref(need.need_id), need.county, need.round_id, holder)
        yield from _of(whose, need.deadlines, need_position(need, 0), now)


def of_applications(
    connection: Connection, round_id: str, now: datetime
) -> Iterator[DeadlineFound]:
    """Those of the applications to the round's calls, by the pots' read model."""
    wanted = select(applications).where(applications.c.round_id == round_id)
    for row in connection.execute(wanted).mappings():
        state = case_of(row, Application).state
        applicant = state.applicant.organisation if state.applicant else None
        ref = application_ref(state.application_id)
        whose = Whose(ref, state.county, state.round_id, applicant)
        yield from _of(whose, state.deadlines, application_position(state, 0), now)


def of_controls(
    connection: Connection,
    now: datetime,
    *,
    counties: Collection[str] | None,
    recipient: str | None,
    round_id: str | None,
) -> Iterator[DeadlineFound]:
    """Those of the control cases that somebody sees."""
    found, _ = listed(connection, counties=counties, recipient=recipient, round_id=round_id)
    for case in found:
        state = case.state
        controlled = state.recipient.organisation if state.recipient else None
        whose = Whose(control_ref(state.control_id), state.county, state.round_id, controlled)
        yield from _of(whose, counting(state), control_position(state, 0), now)


def _of(
    whose: Whose, deadlines: Mapping[str, Deadline], position: Position, now: datetime
) -> Iterator[DeadlineFound]:
    waiting = {each.deadline_id for each in position.deadlines}
    for key, deadline in deadlines.items():
        standing = DeadlineStanding.WAITING if key in waiting else DeadlineStanding.MET
        if deadline.at <= now:
            standing = DeadlineStanding.PASSED
        yield DeadlineFound(whose, deadline, standing)
