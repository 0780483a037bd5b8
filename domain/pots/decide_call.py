"""Step 4: the county calls for applications to a pot (*utlysning*), and closes the call."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.case import CaseRef, RoundId, round_ref
from domain.command import Command, Known
from domain.deadlines.by_when import ByWhen
from domain.deadlines.kinds import DeadlineKind, WhenPassed
from domain.event import Event, Refusal
from domain.permission import check_turn
from domain.pots.events import CallClosed, CallPublished
from domain.pots.form import ApplicationForm, CallRate
from domain.rules.applications import pot_money
from domain.state.pot import calls_of, ledger, unused
from domain.state.round import Round
from domain.state.round_position import round_turn
from domain.types import Day, ItemId, Line, SomeOre, Text


class PublishCall(Command):
    """Call for applications to a pot: what for, how much, until when, what is asked for.

    Without `closes` the call is rolling. Amounts in øre; a second call hands out what is
    free after the first.
    """

    ACTION: ClassVar[str] = "publish-call"

    round_id: RoundId
    line_id: ItemId
    call_id: ItemId
    title: Line
    text: Text
    amount_ore: SomeOre
    opens_on: Day | None = None
    closes: ByWhen | None = None
    form: ApplicationForm = ApplicationForm()
    rates: Annotated[tuple[CallRate, ...], Field(max_length=20)] = ()
    ceiling_ore: SomeOre | None = None

    @property
    def case(self) -> CaseRef:
        """The round's case."""
        return round_ref(self.round_id)

    @property
    def item(self) -> str | None:
        """The pot's line."""
        return self.line_id


class CloseCall(Command):
    """Close a call, so that what it has not handed out can be called again."""

    ACTION: ClassVar[str] = "close-call"

    round_id: RoundId
    call_id: ItemId

    @property
    def case(self) -> CaseRef:
        """The round's case."""
        return round_ref(self.round_id)

    @property
    def item(self) -> str | None:
        """The call."""
        return self.call_id


def publish_call(state: Round, command: PublishCall, known: Known) -> tuple[Event, ...]:
    """Call out free money only; the window's end is a deadline of the round.

    Raises `line-not-in-plan`, `line-not-pot`, `call-exists`, `call-above-pot`,
    `deadline-without-time`, `deadline-in-the-past`, `deadline-exists`.
    """
    check_turn(command, round_turn(state, command.item), county=state.county)
    pot = state.lines[command.line_id].plan.pot
    if command.call_id in state.calls:
        raise Refusal("call-exists")
    free = ledger(state, command.line_id).free_ore
    if command.amount_ore > free:
        raise Refusal(pot_money.CALL_ABOVE_POT.code, {"left_ore": free})
    window = None
    if command.closes is not None:
        kind, late = DeadlineKind.CALL, WhenPassed.MARK_LATE
        window = command.closes.deadline(command.call_id, kind, command.by, known, late)
    published = CallPublished(
        call_id=command.call_id,
        line_id=command.line_id,
        number=len(calls_of(state, command.line_id)) + 1,
        title=command.title,
        text=command.text,
        may_apply=pot.may_apply if pot else (),
        amount_ore=command.amount_ore,
        opens_on=command.opens_on,
        closes_at=window.at if window else None,
        form=command.form,
        rates=command.rates,
        ceiling_ore=command.ceiling_ore,
    )
    if window is None:
        return (published,)
    if command.call_id in state.deadlines:
        raise Refusal("deadline-exists")
    return (published, window)


def close_call(state: Round, command: CloseCall, known: Known) -> tuple[Event, ...]:
    """Raises `unknown-call`, `call-closed`, `round-closed`."""
    check_turn(command, round_turn(state, command.item), county=state.county)
    call = state.calls[command.call_id]
    return (
        CallClosed(
            call_id=command.call_id,
            line_id=call.published.line_id,
            unused_ore=unused(state, call),
        ),
    )
