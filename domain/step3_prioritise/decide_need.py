"""Step 3: the forum prioritises a need or declines it, and says why."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.case import CaseRef, round_ref
from domain.command import Known
from domain.event import Event
from domain.meetings.agenda import ItemOutcome
from domain.rules.needs import complete_need, recommended_rank, turned_down
from domain.state.need import Need
from domain.state.round import Round
from domain.step1_assess.parts import SamiPerspective
from domain.step3_prioritise.answering import AnswersNeed, check_answer
from domain.step3_prioritise.events import DeclineGround, NeedDeclined, NeedPrioritised
from domain.types import Count, Text


class PrioritiseNeed(AnswersNeed):
    """Record that the forum prioritised a need, with its rank and grounds."""

    ACTION: ClassVar[str] = "prioritise-need"

    rank: Annotated[Count, Field(ge=1, le=1000)]
    grounds: Text
    sami_perspective: SamiPerspective

    def reads(self) -> tuple[CaseRef, ...]:
        """The forum, and the round that a ranking may have been recommended in."""
        return (*super().reads(), round_ref(self.round_id))


class DeclineNeed(AnswersNeed):
    """Record that the forum did not prioritise a need, with a criterion as the ground."""

    ACTION: ClassVar[str] = "decline-need"

    ground: DeclineGround
    explanation: Text


def prioritise_need(need: Need, command: PrioritiseNeed, known: Known) -> tuple[Event, ...]:
    """Raises `need-not-forwarded`, `need-already-answered`, `wrong-round`,
    `forum-not-appointed`, and `reason-required`, also where «not relevant» for the Sámi
    perspective does not say why.
    """
    plan = known.of(round_ref(command.round_id), Round)
    broken = (
        *recommended_rank.broken(plan, command.need_id, command.rank),
        *complete_need.sami_unanswered(command.sami_perspective),
        *turned_down.need(need),
    )
    meeting, stops = check_answer(need, command, known, ItemOutcome.PRIORITISED, *broken)
    return (
        NeedPrioritised(
            meeting=meeting,
            rank=command.rank,
            grounds=command.grounds,
            sami_perspective=command.sami_perspective,
            recommended_rank=recommended_rank.recommended_rank(plan, command.need_id),
            soft_stops=stops,
        ),
    )


def decline_need(need: Need, command: DeclineNeed, known: Known) -> tuple[Event, ...]:
    """Raises `need-not-forwarded`, `need-already-answered`, `wrong-round`,
    `forum-not-appointed`, `reason-required`.
    """
    meeting, stops = check_answer(need, command, known, ItemOutcome.DECLINED)
    return (
        NeedDeclined(
            meeting=meeting,
            ground=command.ground,
            explanation=command.explanation,
            soft_stops=stops,
        ),
    )
