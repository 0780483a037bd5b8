"""Step 3: a need that money lacks for waits, and is carried to a later round (*venter*)."""

from typing import ClassVar

from domain.calendar import NORWAY
from domain.case import (
    CaseRef,
    Key,
    RoundId,
    budget_year,
    need_ref,
    organisation_ref,
    round_ref,
    scheme_and_county,
)
from domain.command import Command, Known
from domain.event import Circumstances, Event, Refusal
from domain.meetings.agenda import ItemOutcome
from domain.permission import check_county, check_turn
from domain.registry import registered
from domain.rules.applying import apply_rules
from domain.rules.registry import successor_of_unit
from domain.state.need import Need
from domain.state.need_position import need_position
from domain.state.organisation import Organisation
from domain.state.round import Round
from domain.step3_prioritise.answering import AnswersNeed, check_answer
from domain.step3_prioritise.outcomes import NeedCarriedOver, NeedLeftWaiting
from domain.succession import passed
from domain.succession.responsible import responsible_counties
from domain.types import Text


class LetNeedWait(AnswersNeed):
    """Record that the forum lets a need wait because money lacks, and how it explains that."""

    ACTION: ClassVar[str] = "let-need-wait"

    explanation: Text


class CarryNeedOver(Command):
    """Carry a waiting need to a later, open round; its turns go with it.

    The round is of the need's county, or after a reform of the one that it passed to.
    """

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

    def reads_of(self, state: object) -> tuple[CaseRef, ...]:
        """The round, and for one of another county what the registry has of the unit."""
        if not isinstance(state, Need) or scheme_and_county(self.to_round)[1] == state.county:
            return self.reads()
        return (*self.reads(), *registered.refs((state.unit,)))


def let_need_wait(need: Need, command: LetNeedWait, known: Known) -> tuple[Event, ...]:
    """Raises `need-not-forwarded`, `need-already-answered`, `wrong-round`,
    `forum-not-appointed`, `reason-required`.
    """
    meeting, stops = check_answer(need, command, known, ItemOutcome.WAITS)
    return (NeedLeftWaiting(meeting=meeting, explanation=command.explanation, soft_stops=stops),)


def carry_need_over(need: Need, command: CarryNeedOver, known: Known) -> tuple[Event, ...]:
    """Raises `need-not-waiting`, `not-a-later-round`, `round-not-open`, `round-closed`,
    `other-county`, `passed-to-another-county`, `reason-required`.
    """
    check_turn(command, need_position(need, 0), county=need.county)
    scheme, county = scheme_and_county(command.to_round)
    day = command.by.received_at.astimezone(NORWAY).date()
    follows = county in {need.county, *responsible_counties(need.county, day)}
    later = budget_year(command.to_round) > budget_year(need.round_id)
    if scheme != need.scheme or not follows or not later:
        raise Refusal("not-a-later-round")
    target = known.of(round_ref(command.to_round), Round)
    if not target.opened:
        raise Refusal("round-not-open")
    if target.closed:
        raise Refusal("round-closed")
    moves = county != need.county
    return (
        NeedCarriedOver(
            from_round=need.round_id,
            to_round=command.to_round,
            county=county if moves else None,
            soft_stops=_taken_over(need, county, command.by, known) if moves else (),
        ),
    )


def _taken_over(need: Need, county: str, by: Circumstances, known: Known) -> tuple[str, ...]:
    """The stops at which a successor takes a need over: it is its own unit's, or says why."""
    check_county(by, county)
    day = by.received_at.astimezone(NORWAY).date()
    if len(responsible_counties(need.county, day)) == 1 or need.unit is None:
        return ()
    unit = known.of(organisation_ref(need.unit.organisation), Organisation)
    lies_in = passed.county_of_unit(unit, need.county, day)
    if lies_in is None:
        return apply_rules((successor_of_unit.NOT_REGISTERED,), by)
    if lies_in != county:
        raise Refusal("passed-to-another-county")
    return ()
