"""Step 3, before it: the county appoints its forum (*samarbeidsforum*)."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.case import CaseRef, forum_ref
from domain.command import Command, Known
from domain.event import Event, Refusal
from domain.permission import check_turn
from domain.rules.forum.entitled import OBSERVER_VOTES
from domain.schemes.registry import rule_set_for
from domain.state.forum import Forum, forum_position
from domain.step3_prioritise.events import ForumAppointed, Seat, SeatGroup
from domain.types import CountyNumber, Day, SchemeName


class AppointForum(Command):
    """Appoint the county's forum: its seats by group, and its term."""

    ACTION: ClassVar[str] = "appoint-forum"

    scheme: SchemeName
    county: CountyNumber
    seats: Annotated[tuple[Seat, ...], Field(min_length=1, max_length=20)]
    term_from: Day
    term_to: Day

    @property
    def case(self) -> CaseRef:
        """The forum's case."""
        return forum_ref(self.scheme, self.county)


def appoint_forum(forum: Forum, command: AppointForum, known: Known) -> tuple[Event, ...]:
    """Raises `period-reversed`, `observer-never-votes`, `unknown-scheme`, `other-county`,
    `wrong-role`.
    """
    check_turn(command, forum_position(forum, 0), county=command.county)
    if command.term_to < command.term_from:
        raise Refusal("period-reversed")
    if any(seat.group is SeatGroup.COUNTY_GOVERNOR and seat.votes for seat in command.seats):
        raise Refusal(OBSERVER_VOTES.code)
    rule_set_for(command.scheme, command.term_from.year)
    return (
        ForumAppointed(
            scheme=command.scheme,
            county=command.county,
            seats=command.seats,
            term_from=command.term_from,
            term_to=command.term_to,
        ),
    )
