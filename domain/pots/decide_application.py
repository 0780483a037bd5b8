"""Step 4: applications to a pot (*søknader*) are received, completed and withdrawn."""

from datetime import date
from typing import ClassVar

from domain.calendar import in_norway
from domain.case import CaseRef, RoundId, application_ref, round_ref
from domain.command import Command, Known
from domain.event import Event, Refusal
from domain.party import Party
from domain.permission import check_own_unit, check_turn
from domain.pots.application_events import (
    ApplicationCompleted,
    ApplicationSubmitted,
    ApplicationWithdrawn,
)
from domain.pots.form import ApplicationContent
from domain.registry import registered
from domain.rules import of_scheme
from domain.rules.applications import application_contents, call_terms, call_window, may_apply
from domain.rules.applying import apply_rules
from domain.rules.clock.lateness import LATE
from domain.rules.money import cost_practice
from domain.rules.plans import further_education, hospitering
from domain.rules.rule import Rule
from domain.schemes.registry import rule_set_by_id
from domain.state.application import Application, application_position
from domain.state.call import Call
from domain.state.round import Round
from domain.types import ItemId


class SubmitApplication(Command):
    """Apply to a pot under a call; a county officer may register it on someone's behalf."""

    ACTION: ClassVar[str] = "submit-application"

    application_id: ItemId
    round_id: RoundId
    call_id: ItemId
    applicant: Party
    content: ApplicationContent

    @property
    def case(self) -> CaseRef:
        """The application's case."""
        return application_ref(self.application_id)

    def reads(self) -> tuple[CaseRef, ...]:
        """The round that has the call, and what the registry says of who applies."""
        return (round_ref(self.round_id), *registered.refs((self.applicant,)))


class _Changes(Command):
    application_id: ItemId
    round_id: RoundId

    @property
    def case(self) -> CaseRef:
        """The application's case."""
        return application_ref(self.application_id)

    def reads(self) -> tuple[CaseRef, ...]:
        """The round, which says whether the application is decided."""
        return (round_ref(self.round_id),)


class CompleteApplication(_Changes):
    """Complete an application: its whole content as it is now to be read."""

    ACTION: ClassVar[str] = "complete-application"

    content: ApplicationContent

    def reads_of(self, state: object) -> tuple[CaseRef, ...]:
        """Besides the round, what the registry says of who applied."""
        assert isinstance(state, Application)
        return (*self.reads(), *registered.refs((state.applicant,)))


class WithdrawApplication(_Changes):
    """Withdraw an application before it is decided."""

    ACTION: ClassVar[str] = "withdraw-application"


def submit_application(
    state: Application, command: SubmitApplication, known: Known
) -> tuple[Event, ...]:
    """Receive it, late and incomplete as it may be, while there is a call.

    Raises `application-already-submitted`, `not-own-unit`, `unknown-call`, `call-closed`,
    `round-closed`, `unit-of-other-county`, `period-reversed`,
    `application-does-not-add-up`, `yrkesfaglaerer-2-before-2023`; `reason-required` when it
    is late or early, from somebody the pot is not for, from a party of whom the registry says
    otherwise, for a cost that the county does not cover, or outside the terms of call,
    hospitering or further education.
    """
    target = known.of(round_ref(command.round_id), Round)
    check_turn(command, application_position(state, 0), county=command.applicant.county)
    check_own_unit(command.by, command.applicant)
    if target.closed:
        raise Refusal("round-closed")
    call = _open_call(target, command.call_id)
    if command.applicant.county != target.county:
        raise Refusal("unit-of-other-county")
    _check_contents(command.content)
    pot_id = call.published.line_id
    at = command.by.received_at
    broken = [*call_window.broken(target, call, at)]
    if may_apply.is_outside(target.lines[pot_id].plan.pot, command.applicant):
        broken.append(may_apply.OUTSIDE_POT)
    on = in_norway(at).date()
    broken += _outside_terms(target, call, command.content, on)
    broken += registered.of_applicant(command.applicant, command.content, on, known)
    return (
        ApplicationSubmitted(
            application_id=command.application_id,
            round_id=command.round_id,
            scheme=target.scheme,
            county=target.county,
            rule_set=target.rule_set or "",
            pot_id=pot_id,
            call_id=command.call_id,
            applicant=command.applicant,
            content=command.content,
            missing=application_contents.missing(call.published.form, command.content),
            late=call_window.is_late(target, call, at),
            soft_stops=apply_rules(of_scheme.as_bound(target, broken), command.by),
        ),
    )


def complete_application(
    state: Application, command: CompleteApplication, known: Known
) -> tuple[Event, ...]:
    """Take in what was asked for; what nobody asked for is late once the window has closed.

    Raises `application-not-submitted`, `application-withdrawn`, `not-own-unit`,
    `wrong-call`, `application-already-decided`, `period-reversed`,
    `application-does-not-add-up`, `yrkesfaglaerer-2-before-2023`, `reason-required`.
    """
    target = _undecided(state, command, known)
    _check_contents(command.content)
    if command.content == state.content:
        return ()
    call = target.calls[state.call_id]
    late = _completed_late(state, target, call, command)
    broken = [LATE] if late else []
    day = in_norway(command.by.received_at).date()
    broken += _outside_terms(target, call, command.content, day)
    if state.applicant is not None:
        broken += registered.of_applicant(state.applicant, command.content, day, known)
    return (
        ApplicationCompleted(
            content=command.content,
            missing=application_contents.missing(call.published.form, command.content),
            late=late,
            soft_stops=apply_rules(of_scheme.as_bound(target, broken), command.by),
        ),
    )


def withdraw_application(
    state: Application, command: WithdrawApplication, known: Known
) -> tuple[Event, ...]:
    """Raises `application-not-submitted`, `application-withdrawn`, `not-own-unit`,
    `wrong-call`, `application-already-decided`.
    """
    _undecided(state, command, known)
    return (ApplicationWithdrawn(),)


def _undecided(state: Application, command: _Changes, known: Known) -> Round:
    """The round of an application that its applicant may still change."""
    check_turn(command, application_position(state, 0), county=state.county)
    if state.applicant is not None:
        check_own_unit(command.by, state.applicant)
    if command.round_id != state.round_id:
        raise Refusal("wrong-call")
    target = known.of(round_ref(command.round_id), Round)
    if state.application_id in target.answers:
        raise Refusal("application-already-decided")
    return target


def _open_call(target: Round, call_id: str) -> Call:
    call = target.calls.get(call_id)
    if call is None:
        raise Refusal("unknown-call")
    if call.closed:
        raise Refusal("call-closed")
    return call


def _completed_late(
    state: Application, target: Round, call: Call, command: CompleteApplication
) -> bool:
    at = command.by.received_at
    if state.what_is_missing is None:
        return not state.late and call_window.is_late(target, call, at)
    return any(deadline.at < at for deadline in state.deadlines.values())


def _outside_terms(
    target: Round, call: Call, content: ApplicationContent, on: date
) -> tuple[Rule, ...]:
    """What an award would be asked as well: told when it is applied for, not first then."""
    rules = rule_set_by_id(target.rule_set or "")
    practice = cost_practice.practice_on(target, content.starts_on)
    return (
        *further_education.broken_by(content.measure, content.study, target.budget_year, rules),
        *hospitering.broken_by(content.placements, practice, content.starts_on),
        *cost_practice.of_kinds(target, (price.kind for price in content.prices), on),
        *call_terms.broken(call.published, content, content.amount_ore),
    )


def _check_contents(content: ApplicationContent) -> None:
    if content.ends_on < content.starts_on:
        raise Refusal("period-reversed")
    if not application_contents.adds_up(content):
        raise Refusal(application_contents.APPLICATION_DOES_NOT_ADD_UP.code)
