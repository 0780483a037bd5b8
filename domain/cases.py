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
from domain.deadlines import decide as deadlines
from domain.deadlines import decide_intake, practised
from domain.deadlines import decide_practice as decide_deadline_practice
from domain.deadlines.decide_change import DECISIONS as DEADLINE_CHANGES
from domain.deadlines.decide_note import NoteDeadline, note_deadline
from domain.event import Event
from domain.follow_up.decisions import DECISIONS as FOLLOW_UP
from domain.imports import decide as imports
from domain.meetings.decisions import DECISIONS as MEETINGS
from domain.opening import decide as opening
from domain.opening import decide_carry, decide_money
from domain.position import Position
from domain.pots import (
    decide_application,
    decide_award,
    decide_call,
    decide_handling,
    decide_reduction,
    decide_rejection,
)
from domain.registry.decisions import DECISIONS as REGISTRY
from domain.state.application import Application, application_position, evolve_application
from domain.state.authority import Authority, authority_position, evolve_authority
from domain.state.calendar_feed import CalendarFeed, calendar_position, evolve_calendar
from domain.state.control import Control
from domain.state.control_position import control_position
from domain.state.county import CountyCase, county_position, evolve_county
from domain.state.evolve_control import evolve_control
from domain.state.evolve_round import evolve_round
from domain.state.forum import Forum, evolve_forum, forum_position
from domain.state.long_term_plan import LongTermPlan, evolve_long_term_plan, long_term_plan_position
from domain.state.meeting import ForumMeeting, evolve_meeting
from domain.state.meeting_position import meeting_position
from domain.state.need import Need, evolve_need, need_position
from domain.state.need_import import NeedImport, evolve_import, import_position
from domain.state.organisation import Organisation, evolve_organisation, organisation_position
from domain.state.round import Round
from domain.state.round_position import round_position
from domain.state.subscription import (
    Subscription,
    evolve_subscription,
    subscription_position,
)
from domain.step1_assess import decide as step1
from domain.step2_report import decide as step2
from domain.step2_report import (
    decide_comment,
    decide_merge,
    decide_practice,
    decide_split,
    decide_withdraw,
)
from domain.step3_prioritise import (
    decide_draft,
    decide_forum,
    decide_long_term_plan,
    decide_need,
    decide_outcome,
    decide_own_impartiality,
    decide_plan,
    decide_referral,
    decide_scoring,
    decide_waiting,
)
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
    opening.CommitGrant: opening.commit_grant,
    takeover.TakeOverRound: takeover.take_over_round,
    opening.OpenRound: opening.open_round,
    opening.PledgeOwnContribution: opening.pledge_own_contribution,
    decide_money.ChangeGrant: decide_money.change_grant,
    decide_money.RecordReceipt: decide_money.record_receipt,
    decide_money.DocumentOwnContribution: decide_money.document_own_contribution,
    decide_carry.CarryMoneyOver: decide_carry.carry_money_over,
    deadlines.SetDeadline: deadlines.set_deadline,
    **DEADLINE_CHANGES,
    decide_intake.ReopenIntake: decide_intake.reopen_intake,
    decide_deadline_practice.SetDeadlinePractice: decide_deadline_practice.set_deadline_practice,
    NoteDeadline: lambda state, command, known: note_deadline(state, position(state, 0), command),
    step1.AssessNeed: step1.assess_need,
    step1.CorrectNeed: step1.correct_need,
    step1.ConfirmNeed: step1.confirm_need,
    imports.ImportNeeds: imports.import_needs,
    step2.RegisterNeed: step2.register_need,
    step2.ForwardNeed: step2.forward_need,
    step2.ReturnNeed: step2.return_need,
    decide_comment.CommentNeed: decide_comment.comment_need,
    decide_practice.SetReportingPractice: decide_practice.set_reporting_practice,
    decide_merge.MergeNeeds: decide_merge.merge_needs,
    decide_split.SplitNeed: decide_split.split_need,
    decide_withdraw.WithdrawNeed: decide_withdraw.withdraw_need,
    decide_forum.AppointForum: decide_forum.appoint_forum,
    **MEETINGS,
    decide_need.PrioritiseNeed: decide_need.prioritise_need,
    decide_need.DeclineNeed: decide_need.decline_need,
    decide_scoring.SetScoring: decide_scoring.set_scoring,
    decide_own_impartiality.DeclareForScoring: decide_own_impartiality.declare_for_scoring,
    decide_scoring.ScoreNeed: decide_scoring.score_need,
    decide_scoring.RecommendRanking: decide_scoring.recommend_ranking,
    decide_waiting.LetNeedWait: decide_waiting.let_need_wait,
    decide_waiting.CarryNeedOver: decide_waiting.carry_need_over,
    decide_referral.ReferNeed: decide_referral.refer_need,
    decide_referral.RecordSiblingAnswer: decide_referral.record_sibling_answer,
    decide_outcome.ReconsiderNeed: decide_outcome.reconsider_need,
    decide_outcome.TellOutcome: decide_outcome.tell_outcome,
    decide_long_term_plan.AdoptLongTermPlan: decide_long_term_plan.adopt_long_term_plan,
    decide_long_term_plan.ReviewLongTermPlan: decide_long_term_plan.review_long_term_plan,
    decide_draft.ProposePlan: decide_draft.propose_plan,
    decide_plan.AdoptPlan: decide_plan.adopt_plan,
    decide_call.PublishCall: decide_call.publish_call,
    decide_call.CloseCall: decide_call.close_call,
    decide_application.SubmitApplication: decide_application.submit_application,
    decide_application.CompleteApplication: decide_application.complete_application,
    decide_application.WithdrawApplication: decide_application.withdraw_application,
    decide_handling.RequestCompletion: decide_handling.request_completion,
    decide_handling.NotifyApplicant: decide_handling.notify_applicant,
    decide_award.AwardApplication: decide_award.award_application,
    decide_rejection.RejectApplication: decide_rejection.reject_application,
    decide_reduction.ReduceAward: decide_reduction.reduce_award,
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
