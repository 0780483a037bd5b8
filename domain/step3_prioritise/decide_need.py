"""Step 3: the forum prioritises a need or declines it, and says why."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.case import CaseRef, Key, RoundId, forum_ref, need_ref, scheme_and_county
from domain.command import Command, Known
from domain.event import Event, Refusal
from domain.forum import Forum
from domain.need import Need, need_position
from domain.permission import check_turn
from domain.rules import valid_meeting
from domain.rules.applying import apply_rules
from domain.step1_assess.events import SamiPerspective
from domain.step3_prioritise.events import (
    DeclineGround,
    Meeting,
    NeedDeclined,
    NeedPrioritised,
)
from domain.types import Count, Text


class _AnswersNeed(Command):
    need_id: Key
    round_id: RoundId
    meeting: Meeting

    @property
    def case(self) -> CaseRef:
        """The need's case."""
        return need_ref(self.need_id)

    @property
    def forum(self) -> CaseRef:
        """The forum that decides."""
        return forum_ref(*scheme_and_county(self.round_id))

    def reads(self) -> tuple[CaseRef, ...]:
        """The forum whose decision it is."""
        return (self.forum,)


class PrioritiseNeed(_AnswersNeed):
    """Record that the forum prioritised a need, with its rank and grounds."""

    ACTION: ClassVar[str] = "prioritise-need"

    rank: Annotated[Count, Field(ge=1, le=1000)]
    grounds: Text
    sami_perspective: SamiPerspective


class DeclineNeed(_AnswersNeed):
    """Record that the forum did not prioritise a need, with a criterion as the ground."""

    ACTION: ClassVar[str] = "decline-need"

    ground: DeclineGround
    explanation: Text


def prioritise_need(need: Need, command: PrioritiseNeed, known: Known) -> tuple[Event, ...]:
    """Raises `need-not-forwarded`, `need-already-answered`, `wrong-round`,
    `forum-not-appointed`, `reason-required`.
    """
    stops = _check(need, command, known)
    return (
        NeedPrioritised(
            meeting=command.meeting,
            rank=command.rank,
            grounds=command.grounds,
            sami_perspective=command.sami_perspective,
            soft_stops=stops,
        ),
    )


def decline_need(need: Need, command: DeclineNeed, known: Known) -> tuple[Event, ...]:
    """Raises `need-not-forwarded`, `need-already-answered`, `wrong-round`,
    `forum-not-appointed`, `reason-required`.
    """
    stops = _check(need, command, known)
    return (
        NeedDeclined(
            meeting=command.meeting,
            ground=command.ground,
            explanation=command.explanation,
            soft_stops=stops,
        ),
    )


def _check(need: Need, command: _AnswersNeed, known: Known) -> tuple[str, ...]:
    check_turn(command, need_position(need, 0), county=need.county)
    if command.round_id != need.round_id:
        raise Refusal("wrong-round")
    forum = known.of(command.forum, Forum)
    if not forum.appointed:
        raise Refusal("forum-not-appointed")
    return apply_rules(valid_meeting.broken(forum, command.meeting), command.by)
