"""Step 3: a need that belongs to a sibling scheme is referred there, and its answer recorded."""

from typing import ClassVar

from domain.case import CaseRef, Key, need_ref
from domain.command import Command, Known
from domain.event import Event
from domain.meetings.agenda import ItemOutcome
from domain.permission import check_turn
from domain.state.need import Need
from domain.state.need_position import need_position
from domain.step3_prioritise.answering import AnswersNeed, check_answer
from domain.step3_prioritise.outcomes import (
    NeedReferred,
    SiblingForumAnswered,
    SiblingOutcome,
    SiblingScheme,
)
from domain.types import Day, Draft, Line, Text


class ReferNeed(AnswersNeed):
    """Record that the forum referred a need to a sibling scheme's forum."""

    ACTION: ClassVar[str] = "refer-need"

    scheme: SiblingScheme
    forum_name: Line
    explanation: Text


class RecordSiblingAnswer(Command):
    """Record what the sibling's forum answered to a referred need."""

    ACTION: ClassVar[str] = "record-sibling-answer"

    need_id: Key
    outcome: SiblingOutcome
    answered_on: Day
    explanation: Text
    reference: Draft = ""

    @property
    def case(self) -> CaseRef:
        """The need's case."""
        return need_ref(self.need_id)


def refer_need(need: Need, command: ReferNeed, known: Known) -> tuple[Event, ...]:
    """Raises `need-not-forwarded`, `need-already-answered`, `wrong-round`,
    `forum-not-appointed`, `reason-required`.
    """
    meeting, stops = check_answer(need, command, known, ItemOutcome.REFERRED)
    return (
        NeedReferred(
            meeting=meeting,
            scheme=command.scheme,
            forum=command.forum_name,
            explanation=command.explanation,
            soft_stops=stops,
        ),
    )


def record_sibling_answer(
    need: Need, command: RecordSiblingAnswer, known: Known
) -> tuple[Event, ...]:
    """Raises `need-not-referred`, `sibling-already-answered`."""
    check_turn(command, need_position(need, 0), county=need.county)
    return (
        SiblingForumAnswered(
            outcome=command.outcome,
            answered_on=command.answered_on,
            explanation=command.explanation,
            reference=command.reference,
        ),
    )
