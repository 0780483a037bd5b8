"""The order binds each need, each line and each payment, and every command answers everywhere."""

import pytest

from domain.authority.decide import DelegateAuthority, NameSubstitute
from domain.calendars.decide import IssueCalendar
from domain.case import CaseKind
from domain.cases import COMMANDS, position
from domain.command import Command
from domain.control.events import ControlOpened
from domain.deadlines.decide_note import NoteDeadline
from domain.deadlines.decide_practice import SetDeadlinePractice
from domain.duty import Part
from domain.event import Event, Refusal
from domain.opening.decide import CommitGrant, OpenRound
from domain.process import CLOCK, DUTIES, PROCESS, out_of_order
from domain.registry.decide_entry import RegisterOrganisation
from domain.role import COUNTY_ROLES, Role
from domain.step1_assess.decide import AssessNeed
from domain.step2_report.decide import ForwardNeed
from domain.step3_prioritise.decide_forum import AppointForum
from domain.step3_prioritise.decide_need import PrioritiseNeed
from domain.subscriptions.decide import AskForMail, SubscribeWebhook
from domain.succession.decide import RecordSuccession
from domain.views.possible import possible
from tests.domain.facts import (
    ATTESTED,
    DECIDED,
    DISBURSED,
    FORUM,
    LONG_TERM_PLAN,
    MEETING_HELD,
    ORDERED,
    ORGANISATION,
    PLANNED,
    PLANNING_ASSURED,
    READY_TO_PAY,
    REGISTERED,
    THE_FORUM,
    THE_ROUND,
    WITH_FORUM,
    fact,
)
from tests.domain.facts_pots import APPLIED, AWARDED, CALLED
from tests.domain.given import fold, given
from tests.domain.wishes import WISHES, wish
from tests.samples import SAMPLES, by
from tests.samples.authority import SUBSTITUTE
from tests.samples.calendars import ISSUED
from tests.samples.pots import APPLICATION, CALL
from tests.samples.subscriptions import WEBHOOK

#: What may begin a case, or needs nothing but other cases.
BEGINNERS = (
    CommitGrant,
    OpenRound,
    AppointForum,
    NoteDeadline,
    RegisterOrganisation,
    RecordSuccession,
    SetDeadlinePractice,
    NameSubstitute,
    DelegateAuthority,
    IssueCalendar,
    AskForMail,
    SubscribeWebhook,
)
PAID = (*READY_TO_PAY, ORDERED, ATTESTED, DISBURSED)


@pytest.mark.parametrize("command", WISHES, ids=lambda command: command.ACTION)
def test_an_empty_case_answers_every_command_with_events_or_a_refusal(command: Command) -> None:
    if isinstance(command, BEGINNERS):
        given().when(command).decided()
    else:
        with pytest.raises(Refusal):
            given().when(command).decided()


def allowed(kind: type[Command]) -> tuple[Role, ...]:
    return (Role.SYSTEM,) if kind.ACTION in CLOCK else DUTIES[kind.ACTION].who


@pytest.mark.parametrize(
    ("kind", "role"),
    [(kind, role) for kind in COMMANDS.values() for role in Role if role not in allowed(kind)],
)
def test_a_role_without_the_duty_is_refused_before_anything_else(
    kind: type[Command], role: Role
) -> None:
    given().when(wish(kind, by(role))).refused("wrong-role", roles=", ".join(allowed(kind)))


@pytest.mark.parametrize(
    ("kind", "role"),
    [(kind, role) for kind in COMMANDS.values() for role in allowed(kind) if role in COUNTY_ROLES],
)
def test_another_countys_roles_reach_no_case_that_has_begun(
    kind: type[Command], role: Role
) -> None:
    histories: dict[CaseKind, tuple[Event, ...]] = {
        CaseKind.NEED: WITH_FORUM,
        CaseKind.ROUND: PAID,
        CaseKind.FORUM: FORUM,
        CaseKind.LONG_TERM_PLAN: LONG_TERM_PLAN,
        CaseKind.ORGANISATION: ORGANISATION,
        CaseKind.COUNTY: (),
        CaseKind.APPLICATION: APPLIED,
        CaseKind.MEETING: MEETING_HELD,
        CaseKind.IMPORT: (),
        CaseKind.CONTROL: (fact(ControlOpened),),
        CaseKind.AUTHORITY: (SUBSTITUTE,),
        CaseKind.CALENDAR: (ISSUED,),
        CaseKind.SUBSCRIPTION: (WEBHOOK,),
    }
    command = wish(kind, by(role, county="50"))

    given(*histories[command.case.kind]).when(command).refused("other-county")


def test_needs_are_assessed_reported_and_prioritised_while_a_plan_is_being_paid() -> None:
    paying = {THE_ROUND: PAID}

    given(other=paying).when(wish(AssessNeed)).decided()
    given(*REGISTERED, other=paying).when(wish(ForwardNeed)).decided()
    given(*WITH_FORUM, other={THE_FORUM: FORUM}).when(wish(PrioritiseNeed)).decided()


def test_out_of_order_knows_no_action_that_is_not_a_duty() -> None:
    assert out_of_order("note-deadline", position(fold(THE_ROUND, PAID), 1), None) is None


def test_what_may_be_done_now_is_asked_of_each_part_of_a_round() -> None:
    state = fold(THE_ROUND, [*PLANNED, PLANNING_ASSURED, DECIDED, ORDERED])
    now = {(p.action, p.item): p for p in possible(THE_ROUND.kind, position(state, 6))}

    assert now["order-payment", "l-1"].may
    assert now["attest-payment", "p-1"].may
    assert now["decide-grant", "l-1"].stands_in_the_way == "already-decided"
    assert now["approve-payment", "p-1"].stands_in_the_way == "payment-not-attested"
    assert now["close-round", None].may
    assert not now["reopen-round", None].may
    assert ("order-payment", "p-1") not in now
    assert ("attest-payment", "l-1") not in now


def test_what_may_be_done_follows_the_order_of_the_process() -> None:
    complained = SAMPLES["complaint.received"]
    demanded = SAMPLES["reasons.demanded"]
    state = fold(THE_ROUND, (*PAID, demanded, complained, *CALLED, AWARDED))
    actions = [duty.action for duty in PROCESS if duty.case is THE_ROUND.kind]

    listed = [p.action for p in possible(THE_ROUND.kind, position(state, 8))]
    assert list(dict.fromkeys(listed)) == actions


ITEMS = {
    Part.AGENDA_ITEM: "i-1",
    Part.CASE: None,
    Part.LINE: "l-1",
    Part.PAYMENT: "p-1",
    Part.POT: "l-p",
    Part.CALL: CALL,
    Part.AWARD: APPLICATION,
    Part.COMPLAINT: "k-1",
    Part.REASONS: "l-1",
    Part.FINDING: "f-1",
}


def test_every_part_that_the_order_binds_is_named_by_its_command() -> None:
    for action, duty in DUTIES.items():
        item = wish(COMMANDS[action]).item
        assert item == ITEMS[duty.part]
