"""A control case is opened, and documentation asked for and received (*kontrollsak*)."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.attachment import Attachments
from domain.case import CaseRef, Key, RoundId, control_ref, round_ref, scheme_and_county
from domain.command import Command, Known
from domain.control.events import (
    ControlOpened,
    DocumentationReceived,
    DocumentationRequested,
)
from domain.control.kinds import ControlLevel
from domain.control.of_control import OfControl, check_controlling
from domain.control.same_party import registered, same_party
from domain.control.selecting import Selecting, selected
from domain.control.sides import DIRECTORATE, check_side, recorder
from domain.deadlines.by_when import ByWhen
from domain.deadlines.kinds import DeadlineKind, WhenPassed
from domain.event import Event, Refusal
from domain.party import Party
from domain.permission import acts_in, check_turn
from domain.rules.applying import apply_rules
from domain.rules.control import control_opening
from domain.state.control import Control
from domain.state.control_position import control_position
from domain.state.round import Round
from domain.types import Day, Draft, Flag, ItemId, Line, Text


class OpenControl(Command):
    """Open a control case over a round: the directorate of the county, a county of a recipient.

    `follows` is the directorate's case whose claim a county's own covers, `takes_up` the same
    side's earlier one on the same party.
    """

    ACTION: ClassVar[str] = "open-control"

    control_id: Key
    round_id: RoundId
    recipient: Party | None = None
    selection: Selecting
    follows: Key | None = None
    takes_up: Key | None = None

    @property
    def case(self) -> CaseRef:
        """The control case."""
        return control_ref(self.control_id)

    @property
    def drawn_up(self) -> bool:
        """A score is computed, and a sample drawn again, before the case is opened by it."""
        return self.selection.drawn_up

    def reads(self) -> tuple[CaseRef, ...]:
        """The round, the directorate's case that it follows, and the earlier one it takes up."""
        named = dict.fromkeys(key for key in (self.follows, self.takes_up) if key)
        return (round_ref(self.round_id), *map(control_ref, named))

    def reads_further(self, known: Known) -> tuple[CaseRef, ...]:
        """What the recipient of the earlier case has gone on as since."""
        return registered(known, (control_ref(self.takes_up),) if self.takes_up else ())


class RequestDocumentation(OfControl):
    """Ask the controlled party for documentation, by a deadline."""

    ACTION: ClassVar[str] = "request-documentation"

    request_id: Annotated[ItemId, Field(max_length=28)]
    asked_for: Annotated[tuple[Line, ...], Field(min_length=1, max_length=30)]
    explained: Draft = ""
    answer_by: ByWhen


class ReceiveDocumentation(OfControl):
    """Send in, or record, documentation that was asked for."""

    ACTION: ClassVar[str] = "receive-documentation"

    request_id: ItemId
    received_on: Day
    described: Text
    attachments: Attachments = ()
    whole: Flag = True


def open_control(state: Control, command: OpenControl, known: Known) -> tuple[Event, ...]:
    """The score of a case that is taken up by its risk is the one that the log gives.

    Raises `control-exists`, `other-county`, `round-not-open`, `recipient-missing`,
    `recipient-not-in-round`, `unknown-control`, `selection-unexplained`, `sample-elsewhere`,
    `sample-method-unknown`, `sample-beyond-log`, `not-drawn`, `risk-beyond-log`,
    `risk-rules-unknown`, and `reason-required` for a score without points, or for a case that does
    not say which of the directorate's it follows.
    """
    scheme, county = scheme_and_county(command.round_id)
    check_turn(command, control_position(state, 0), county=county)
    target = known.of(round_ref(command.round_id), Round)
    if not target.scheme:
        raise Refusal("round-not-open")
    national = command.by.role in DIRECTORATE
    _check_recipient(target, command.recipient, national=national)
    whom = command.recipient.organisation if command.recipient else command.round_id
    selection = selected(command.selection, whom, known, national=national)
    _check_links(command, known, national=national)
    linked = command.follows is not None
    broken = control_opening.broken(selection, target, command.recipient, follows=linked)
    return (
        ControlOpened(
            control_id=command.control_id,
            round_id=command.round_id,
            scheme=scheme,
            county=county,
            rule_set=target.rule_set or "",
            level=ControlLevel.DIRECTORATE if national else ControlLevel.COUNTY,
            recipient=command.recipient,
            selection=selection,
            follows=command.follows,
            takes_up=command.takes_up,
            soft_stops=apply_rules(broken, command.by),
            handled_by=command.by.actor,
        ),
    )


def request_documentation(
    state: Control, command: RequestDocumentation, known: Known
) -> tuple[Event, ...]:
    """Raises `request-exists`, and as `TimeLimit.falls` does."""
    check_controlling(state, command)
    if command.request_id in state.requests:
        raise Refusal("request-exists")
    deadline_id, kind = f"doc-{command.request_id}", DeadlineKind.DOCUMENTATION
    return (
        DocumentationRequested(
            request_id=command.request_id,
            asked_for=command.asked_for,
            explained=command.explained,
            handled_by=command.by.actor,
        ),
        command.answer_by.deadline(deadline_id, kind, command.by, known, WhenPassed.MARK_LATE),
    )


def receive_documentation(
    state: Control, command: ReceiveDocumentation, known: Known
) -> tuple[Event, ...]:
    """Nothing is too late to be received. Raises `unknown-request`, `not-own-unit`."""
    check_turn(command, control_position(state, 0), county=state.county)
    check_side(state, command.by)
    if command.request_id not in state.requests:
        raise Refusal("unknown-request")
    return (
        DocumentationReceived(
            request_id=command.request_id,
            received_on=command.received_on,
            described=command.described,
            attachments=command.attachments,
            whole=command.whole,
            recorded_by=recorder(state, command.by),
        ),
    )


def _check_recipient(target: Round, recipient: Party | None, *, national: bool) -> None:
    """A county controls somebody that the round has paid; the directorate the county itself."""
    if national:
        if recipient is not None:
            raise Refusal("recipient-not-in-round")
        return
    if recipient is None:
        raise Refusal("recipient-missing")
    paid = {payment.payee.organisation for payment in target.payments.values()}
    if recipient.organisation not in paid:
        raise Refusal("recipient-not-in-round")


def _check_links(command: OpenControl, known: Known, *, national: bool) -> None:
    """A county's case follows the directorate's over the same round, whose claim it covers.

    What a case takes up is its own side's earlier one on the same party, of whichever year.
    Raises `Refusal("unknown-control")` for any other.
    """
    if command.follows is not None:
        before = known.of(control_ref(command.follows), Control)
        theirs = before.level is ControlLevel.DIRECTORATE and before.round_id == command.round_id
        if national or not theirs:
            raise Refusal("unknown-control")
    if command.takes_up is not None:
        earlier = known.of(control_ref(command.takes_up), Control)
        if not _is_earlier(earlier, command, known, national=national):
            raise Refusal("unknown-control")


def _is_earlier(before: Control, command: OpenControl, known: Known, *, national: bool) -> bool:
    """Whether it is the same side's case on the same party: the county, or its recipient."""
    scheme, county = scheme_and_county(command.round_id)
    level = ControlLevel.DIRECTORATE if national else ControlLevel.COUNTY
    if (before.level, before.scheme) != (level, scheme) or not acts_in(command.by, before.county):
        return False
    if command.recipient is None:
        return national and before.recipient is None and before.county == county
    return same_party(known, before.recipient, command.recipient, command)
