"""Findings (*funn*) are made, answered by one corrective action each, and closed."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.calendar import in_norway
from domain.case import CaseRef, control_ref
from domain.checks.finding import EventAt, Ground, Severity
from domain.command import Known
from domain.control.events import (
    ActionClosed,
    ActionSet,
    CheckedBy,
    FindingClosed,
    FindingMade,
    FindingRef,
)
from domain.control.kinds import GONE, WITHOUT_AMOUNT, FindingEnd
from domain.control.of_control import OfControl, OnMoney, check_controlling, the_round
from domain.control.same_party import registered, same_party
from domain.control.sides import check_side, recorder
from domain.deadlines.by_when import ByWhen
from domain.deadlines.kinds import DeadlineKind, WhenPassed
from domain.event import Event, Refusal
from domain.permission import check_turn
from domain.rules.applying import apply_rules
from domain.rules.control import control_finding, second_person
from domain.rules.money import means
from domain.state.control import Control, action_deadline
from domain.state.control_position import control_position
from domain.types import ItemId, Line, Ore, Text


class MakeFinding(OnMoney):
    """Record a finding: its ground, what it concerns, how much is questioned (øre)."""

    ACTION: ClassVar[str] = "make-finding"

    finding_id: Annotated[ItemId, Field(max_length=28)]
    ground: Ground
    severity: Severity
    described: Text
    line_id: ItemId | None = None
    payment_id: ItemId | None = None
    questioned_ore: Ore | None = None
    check: CheckedBy | None = None
    events: Annotated[tuple[EventAt, ...], Field(max_length=100)] = ()
    repeats: Annotated[tuple[FindingRef, ...], Field(max_length=20)] = ()

    def reads_of(self, state: object) -> tuple[CaseRef, ...]:
        """The round, and the earlier cases whose findings it repeats."""
        return (*super().reads_of(state), *self._earlier)

    def reads_further(self, known: Known) -> tuple[CaseRef, ...]:
        """What the recipients of the earlier cases have gone on as since."""
        return registered(known, self._earlier)

    @property
    def _earlier(self) -> tuple[CaseRef, ...]:
        return tuple(dict.fromkeys(control_ref(one.control_id) for one in self.repeats))


class _OfFinding(OfControl):
    finding_id: ItemId

    @property
    def item(self) -> str | None:
        """The finding."""
        return self.finding_id


class CloseFinding(_OfFinding):
    """Close a finding: explained, corrected, upheld or withdrawn, and why."""

    ACTION: ClassVar[str] = "close-finding"

    end: FindingEnd
    explained: Text


class SetCorrectiveAction(_OfFinding):
    """Say what is to be done about a finding, whose it is, and by when."""

    ACTION: ClassVar[str] = "set-corrective-action"

    what: Text
    owner: Line
    due: ByWhen


class CloseCorrectiveAction(_OfFinding):
    """Close a corrective action that somebody else owns, with what shows that it is done."""

    ACTION: ClassVar[str] = "close-corrective-action"

    evidence: Text


def make_finding(state: Control, command: MakeFinding, known: Known) -> tuple[Event, ...]:
    """A finding names what the round has, and questions no more than was paid on it.

    Raises `finding-exists`, `ground-without-amount`, `line-not-in-plan`, `unknown-payment`,
    `beyond-paid`, `unknown-earlier-finding`, and `reason-required` for an unusual combination
    of ground, severity and amount.
    """
    check_controlling(state, command)
    if command.finding_id in state.findings:
        raise Refusal("finding-exists")
    if command.ground in WITHOUT_AMOUNT and command.questioned_ore is not None:
        raise Refusal("ground-without-amount", {"ground": command.ground})
    line_id = _check_place(state, command, known)
    for one in command.repeats:
        _check_repeated(state, one, command, known)
    unusual = control_finding.broken(command.ground, command.severity, command.questioned_ore)
    stops = apply_rules(unusual, command.by)
    year = in_norway(command.by.received_at).year
    return (
        FindingMade(
            finding_id=command.finding_id,
            number=f"{year}-{len(state.findings) + 1:03d}",
            ground=command.ground,
            severity=command.severity,
            described=command.described,
            line_id=line_id,
            payment_id=command.payment_id,
            questioned_ore=command.questioned_ore,
            check=command.check,
            events=command.events,
            repeats=command.repeats,
            soft_stops=stops,
            handled_by=command.by.actor,
        ),
    )


def close_finding(state: Control, command: CloseFinding, known: Known) -> tuple[Event, ...]:
    """Raises `unknown-finding`, `finding-closed`, `finding-in-basis`."""
    check_controlling(state, command)
    basis = state.claim.basis
    gone = command.end in GONE
    claimed = {key for part in (basis.parts if basis else ()) for key in part.findings}
    if gone and command.finding_id in claimed:
        # What is claimed for it stands on it: the basis goes first.
        raise Refusal("finding-in-basis")
    closed = FindingClosed(
        finding_id=command.finding_id,
        end=command.end,
        explained=command.explained,
        handled_by=command.by.actor,
    )
    return (closed,)


def set_corrective_action(
    state: Control, command: SetCorrectiveAction, known: Known
) -> tuple[Event, ...]:
    """One for each finding that stands.

    Raises `unknown-finding`, `action-exists`, `not-own-unit`, `finding-closed`.
    """
    check_turn(command, control_position(state, 0), county=state.county)
    check_side(state, command.by)
    end = state.findings[command.finding_id].end
    if end is not None and end.end in GONE:
        raise Refusal("finding-closed")
    deadline_id, kind = action_deadline(command.finding_id), DeadlineKind.CORRECTIVE_ACTION
    return (
        ActionSet(
            finding_id=command.finding_id,
            what=command.what,
            owner=command.owner,
            recorded_by=recorder(state, command.by),
        ),
        command.due.deadline(deadline_id, kind, command.by, known, WhenPassed.MARK_LATE),
    )


def close_corrective_action(
    state: Control, command: CloseCorrectiveAction, known: Known
) -> tuple[Event, ...]:
    """Raises `unknown-finding`, `action-not-set`, `action-closed`, `owner-closes`."""
    check_controlling(state, command)
    action = state.findings[command.finding_id].action
    owner = action.owner if action else ""
    apply_rules((second_person.OWNER_CLOSES,) if owner in command.by.persons else (), command.by)
    closed = ActionClosed(
        finding_id=command.finding_id, evidence=command.evidence, handled_by=command.by.actor
    )
    return (closed,)


def _check_place(state: Control, command: MakeFinding, known: Known) -> str | None:
    """The line that the finding concerns: its own, or its payment's."""
    target = the_round(state, known)
    line_id = command.line_id
    if command.payment_id is not None:
        payment = target.payments.get(command.payment_id)
        if payment is None or line_id not in (None, payment.line_id):
            raise Refusal("unknown-payment")
        line_id, paid = payment.line_id, payment.amount_ore if payment.disbursed else 0
    elif line_id is not None:
        if line_id not in target.lines:
            raise Refusal("line-not-in-plan")
        paid = target.disbursed_on(line_id)
    else:
        paid = target.disbursed_ore
    if (command.questioned_ore or 0) > paid:
        raise Refusal(means.BEYOND_PAID.code, {"left_ore": paid})
    return line_id


def _check_repeated(state: Control, one: FindingRef, command: MakeFinding, known: Known) -> None:
    """An earlier finding stands in another case on the same party, or on one merged into it."""
    earlier = known.of(control_ref(one.control_id), Control)
    same = (earlier.level, earlier.county) == (state.level, state.county) and same_party(
        known, earlier.recipient, state.recipient, command
    )
    if earlier.control_id == state.control_id or not same or one.finding_id not in earlier.findings:
        raise Refusal("unknown-earlier-finding")
