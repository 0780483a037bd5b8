"""The kinds of case and their decisions in one table: fold, decide, and say where a case stands."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, get_args

from domain.authority import used
from domain.authority.decisions import DECISIONS as AUTHORITY
from domain.calendars.decisions import DECISIONS as CALENDARS
from domain.case import CaseKind, CaseRef
from domain.case_step import case_step
from domain.command import Command, Known
from domain.control.decisions import DECISIONS as CONTROL
from domain.county_report.decisions import DECISIONS as COUNTY_REPORT
from domain.deadlines import practised
from domain.deadlines.decide_note import NoteDeadline, note_deadline
from domain.deadlines.decisions import DECISIONS as DEADLINES
from domain.event import Event
from domain.follow_up.decisions import DECISIONS as FOLLOW_UP
from domain.imports import decide as imports
from domain.meetings.decisions import DECISIONS as MEETINGS
from domain.opening.decisions import DECISIONS as OPENING
from domain.position import ApartMoved, Position, WaitsApart
from domain.pots.decisions import DECISIONS as POTS
from domain.registry.decisions import DECISIONS as REGISTRY
from domain.state.application import Application, application_position, evolve_application
from domain.state.authority import Authority, authority_position, evolve_authority
from domain.state.calendar_feed import CalendarFeed, calendar_position, evolve_calendar
from domain.state.control import Control
from domain.state.control_position import control_position
from domain.state.county import CountyCase, county_position, evolve_county
from domain.state.evolve_control import evolve_control
from domain.state.evolve_need import evolve_need
from domain.state.evolve_round import evolve_round
from domain.state.forum import Forum, evolve_forum, forum_position
from domain.state.long_term_plan import LongTermPlan, evolve_long_term_plan, long_term_plan_position
from domain.state.meeting import ForumMeeting, evolve_meeting
from domain.state.meeting_position import meeting_position
from domain.state.need import Need
from domain.state.need_import import NeedImport, evolve_import, import_position
from domain.state.need_position import need_position
from domain.state.organisation import Organisation, evolve_organisation, organisation_position
from domain.state.round import Round
from domain.state.round_position import moved_apart as round_moved_apart
from domain.state.round_position import round_position
from domain.state.round_position import waits_apart as round_waits_apart
from domain.state.subscription import (
    Subscription,
    evolve_subscription,
    subscription_position,
)
from domain.step1_assess.decisions import DECISIONS as ASSESSING
from domain.step2_report.decisions import DECISIONS as REPORTING
from domain.step3_prioritise.decisions import DECISIONS as PRIORITISING
from domain.step4_dispose.decisions import DECISIONS as DISPOSING
from domain.subscriptions.decisions import DECISIONS as SUBSCRIPTIONS
from domain.succession import decide as succession
from domain.succession import passed
from domain.takeover import decide as takeover

CaseState = (
    Need
    | NeedImport
    | Round
    | Forum
    | LongTermPlan
    | ForumMeeting
    | Organisation
    | CountyCase
    | Application
    | Control
    | Authority
    | CalendarFeed
    | Subscription
)

# Each decision takes its own kind of state and command; the table pairs them, so the
# general type below is as exact as one mapping over all of them can be.
_Decision = Callable[[Any, Any, Known], tuple[Event, ...]]

#: Parts of a round up to which its position names them all; it is passed around with each command.
MOST_PARTS = 500

_DECISIONS: dict[type[Command], _Decision] = {
    **OPENING,
    takeover.TakeOverRound: takeover.take_over_round,
    **DEADLINES,
    NoteDeadline: lambda state, command, known: note_deadline(state, position(state, 0), command),
    **ASSESSING,
    imports.ImportNeeds: imports.import_needs,
    **REPORTING,
    **MEETINGS,
    **PRIORITISING,
    **POTS,
    **DISPOSING,
    **FOLLOW_UP,
    **COUNTY_REPORT,
    **CONTROL,
    **REGISTRY,
    succession.RecordSuccession: succession.record_succession,
    **AUTHORITY,
    **CALENDARS,
    **SUBSCRIPTIONS,
}

#: Every command by its action.
COMMANDS: Mapping[str, type[Command]] = MappingProxyType(
    {command.ACTION: command for command in _DECISIONS}
)


_STATES: Mapping[CaseKind, type[CaseState]] = {state.KIND: state for state in get_args(CaseState)}


def empty(kind: CaseKind) -> CaseState:
    """A case of the kind before anything has happened in it."""
    return _STATES[kind]()


def evolve(state: CaseState, event: Event) -> CaseState:
    """The case after one more event; raises TypeError when the event belongs elsewhere."""
    match state:
        case Need():
            return evolve_need(state, event)
        case Round():
            return evolve_round(state, event)
        case Forum():
            return evolve_forum(state, event)
        case LongTermPlan():
            return evolve_long_term_plan(state, event)
        case Organisation():
            return evolve_organisation(state, event)
        case CountyCase():
            return evolve_county(state, event)
        case Application():
            return evolve_application(state, event)
        case ForumMeeting():
            return evolve_meeting(state, event)
        case NeedImport():
            return evolve_import(state, event)
        case Control():
            return evolve_control(state, event)
        case Authority():
            return evolve_authority(state, event)
        case CalendarFeed():
            return evolve_calendar(state, event)
        case Subscription():
            return evolve_subscription(state, event)


def reads(state: CaseState, command: Command) -> tuple[CaseRef, ...]:
    """The other cases that deciding looks at.

    With them come those that say whom this one passed to, the authority acted under, and
    the county whose practice with deadlines is followed.
    """
    by = command.by
    return (
        *command.reads_of(state),
        *practised.refs(state, command),
        *passed.refs(state, by),
        *used.refs(by),
    )


def decide(state: CaseState, command: Command, known: Known) -> tuple[Event, ...]:
    """What the command adds to the case; `()` means that there is nothing to do.

    Raises `Refusal` with the code of the rule that stands in the way, what `check_authority`
    raises, or `passed-to-another-county` when a reform left the case to another county than
    the actor's.
    """
    used.check_authority(command, known)
    passed.check_passed(state, command, known)
    events = _DECISIONS[type(command)](state, command, known)
    return practised.practised(events, state, command, known)


def position(state: CaseState, version: int) -> Position:
    """Where the case stands in its order, at `version`, and what it is looked for by."""
    stands = _stands(state, version)
    found_by = {
        "step": case_step(state.KIND, stands),
        "county": getattr(state, "county", ""),
        "rule_set": rule_set(state) or "",
    }
    return stands.model_copy(update=found_by)


def waits_apart(state: CaseState, deadline_id: str) -> WaitsApart | None:
    """The deadline, if it is waited for and has a clock of its own."""
    return round_waits_apart(state, deadline_id) if isinstance(state, Round) else None


def moved_apart(before: CaseState, after: CaseState) -> ApartMoved:
    """What became of the deadlines with clocks of their own between two states of a case."""
    if isinstance(before, Round) and isinstance(after, Round):
        return round_moved_apart(before, after)
    return ApartMoved()


def _stands(state: CaseState, version: int) -> Position:
    match state:
        case Need():
            return need_position(state, version)
        case Round():
            return round_position(state, version, most=MOST_PARTS)
        case Forum():
            return forum_position(state, version)
        case LongTermPlan():
            return long_term_plan_position(state, version)
        case Organisation():
            return organisation_position(state, version)
        case CountyCase():
            return county_position(state, version)
        case Application():
            return application_position(state, version)
        case ForumMeeting():
            return meeting_position(state, version)
        case NeedImport():
            return import_position(state, version)
        case Control():
            return control_position(state, version)
        case Authority():
            return authority_position(state, version)
        case CalendarFeed():
            return calendar_position(state, version)
        case Subscription():
            return subscription_position(state, version)


_UNPINNED = Forum | Organisation | CountyCase | Authority | CalendarFeed | Subscription


def rule_set(state: CaseState) -> str | None:
    """The rule set that the case is pinned to, once it is."""
    return None if isinstance(state, _UNPINNED) else state.rule_set
