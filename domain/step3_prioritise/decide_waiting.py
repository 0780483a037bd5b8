"""Step 3: a need that money lacks for waits, and is carried to a later round (*venter*)."""

from typing import ClassVar

from domain.case import CaseRef, Key, RoundId, need_ref, round_ref, scheme_and_county
from domain.command import Command, Known
from domain.event import Event, Refusal
from domain.meetings.agenda import ItemOutcome
from domain.permission import check_turn
from domain.state.need import Need, need_position
from domain.state.round import Round
from domain.step3_prioritise.answering import AnswersNeed, check_answer
from domain.step3_prioritise.outcomes import NeedCarriedOver, NeedLeftWaiting
from domain.types import Text


class LetNeedWait(AnswersNeed):
    """Record that the forum lets a need wait because money lacks, and how it explains that."""

    ACTION: ClassVar[str] = "let-need-wait"

    explanation: Text


class CarryNeedOver(Command):
    """Carry a waiting need to a later, open round of the same county; its turns go with it."""

    ACTION: ClassVar[str] = "carry-need-over"

    need_id: Key
    to_round: RoundId

    @property
    def case(self) -> CaseRef:
        """The need's case."""
        return need_ref(self.need_id)

    def reads(self) -> tuple[CaseRef, ...]:
        """The round that the need is carried to."""
        return (round_ref(self.to_round),)


def let_need_wait(need: Need, command: LetNeedWait, known: Known) -> tuple[Event, ...]:
    """Raises `need-not-forwarded`, `need-already-answered`, `wrong-round`,
    `forum-not-appointed`, `reason-required`.
    """
    meeting, stops = check_answer(need, command, known, ItemOutcome.WAITS)
    return (NeedLeftWaiting(meeting=meeting, explanation=command.explanation, soft_stops=stops),)


def carry_need_over(need: Need, command: CarryNeedOver, known: Known) -> tuple[Event, ...]:
    """Raises `need-not-waiting`, `not-a-later-round`, `round-not-open`, `round-closed`."""
    check_turn(command, need_position(need, 0), county=need.county)
    same_county = scheme_and_county(command.to_round) == (need.scheme, need.county)
    if not same_county or _year(command.to_round) <= _year(need.round_id):
        raise Refusal("not-a-later-round")
    target = known.of(round_ref(command.to_round), Round)
    if not target.opened:
        raise Refusal("round-not-open")
    if target.closed:
        raise Refusal("round-closed")
    return (NeedCarriedOver(from_round=need.round_id, to_round=command.to_round),)


def _year(round_id: str) -> int:
    return int(round_id.rpartition("-")[2])
