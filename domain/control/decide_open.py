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
    """Open a control case over a round: the directorate of the county, a county of a recipient."""

    ACTION: ClassVar[str] = "open-control"

    control_id: Key
    round_id: RoundId
    recipient: Party | None = None
    selection: Selecting
    follows: Key | None = None

    @property
    def case(self) -> CaseRef:
        """The control case."""
        return control_ref(self.control_id)

    @property
    def drawn_up(self) -> bool:
        """A score is computed, and a sample drawn again, before the case is opened by it."""
        return self.selection.drawn_up

    def reads(self) -> tuple[CaseRef, ...]:
        """The round, and the case that this one was taken up after, or that it takes up again."""
        after = (control_ref(self.follows),) if self.follows else ()
        return (round_ref(self.round_id), *after)


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
    linked = _follows(command, known)
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


def _follows(command: OpenControl, known: Known) -> bool:
    """Whether the case follows the directorate's over the same round, and so covers its claim.

    It may follow its own side's earlier case on the same party as well, whichever year that was of.
    Raises `Refusal("unknown-control")` for any other.
    """
    if command.follows is None:
        return False
    before = known.of(control_ref(command.follows), Control)
    national = command.by.role in DIRECTORATE
    theirs = before.level is ControlLevel.DIRECTORATE and before.round_id == command.round_id
    if theirs and not national:
        return True
    if not _is_earlier(before, command, national=national):
        raise Refusal("unknown-control")
    return False


def _is_earlier(before: Control, command: OpenControl, *, national: bool) -> bool:
    """Whether it is the same side's case on the same party: the county, or its recipient."""
    scheme, county = scheme_and_county(command.round_id)
    level = ControlLevel.DIRECTORATE if national else ControlLevel.COUNTY
    if (before.level, before.scheme) != (level, scheme) or not acts_in(command.by, before.county):
        return False
    if command.recipient is None or before.recipient is None:
        return national and before.county == county
    return before.recipient.organisation == command.recipient.organisation
