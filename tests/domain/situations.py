"""What has happened in a county when a command's turn comes: its cases with their events."""

from collections.abc import Mapping

from domain.case import CaseRef, need_ref
from domain.deadlines.kinds import DeadlineKind, WhenPassed
from domain.event import Event
from domain.meetings.events import ImpartialityDeclared
from domain.opening.events import RoundOpened
from domain.party import MoneyRoute
from domain.pots.application_events import CompletionRequested
from domain.step2_report.events import NeedReturned
from domain.step4_dispose.events import GrantDecided
from tests.domain.facts import (
    FORUM,
    FORUM_WITH_MEMBERS,
    LINE_ORE,
    LONG_TERM_PLAN,
    OPEN,
    ORGANISATION,
    PLANNED,
    PLANNING_ASSURED,
    PLEDGED,
    PRIORITISED,
    REGISTERED_OTHER,
    THE_FORUM,
    THE_LONG_TERM_PLAN,
    THE_MEETING,
    THE_NEED,
    THE_NEXT_ROUND,
    THE_ORGANISATION,
    THE_OTHER_COMPANY,
    THE_ROUND,
    WITH_FORUM,
    deadline,
    fact,
)
from tests.domain.facts_pots import APPLIED, CALLED, SUBMITTED, THE_APPLICATION, WITH_POT
from tests.domain.meeting_room import called, deputy, impartial, member, there, three
from tests.samples import NEXT_ROUND, OFFICE
from tests.samples.forum import NEED_ITEM, REGISTRY

Cases = Mapping[CaseRef, tuple[Event, ...]]

NOTHING: Cases = {}
FOR_OFFICE = fact(
    GrantDecided,
    route=MoneyRoute.PRIVATE_GRANT,
    recipient=OFFICE,
    amount_ore=LINE_ORE - 1,
    individual_decision=True,
)
UNDER_WAY: Cases = {
    THE_FORUM: FORUM,
    THE_LONG_TERM_PLAN: LONG_TERM_PLAN,
    THE_ROUND: (*OPEN, PLEDGED),
    THE_NEXT_ROUND: (fact(RoundOpened, round_id=NEXT_ROUND, budget_year=2027),),
}


def with_need(*history: Event) -> Cases:
    """A round under way, and a need that this has happened to."""
    return {**UNDER_WAY, THE_NEED: history}


WITH_PLAN: Cases = {**with_need(*PRIORITISED), THE_ROUND: (*PLANNED, PLEDGED)}
PRIVATE: Cases = {**WITH_PLAN, THE_ROUND: (*PLANNED, PLEDGED, PLANNING_ASSURED, FOR_OFFICE)}
INTAKE: Cases = {**UNDER_WAY, THE_ROUND: (*OPEN, deadline(DeadlineKind.INTAKE))}
OTHER_NEED = need_ref("n-5e6f")
TWO_NEEDS: Cases = {
    **with_need(*WITH_FORUM),
    OTHER_NEED: tuple(
        event.model_copy(update={"need_id": OTHER_NEED.key}) if number == 0 else event
        for number, event in enumerate(WITH_FORUM)
    ),
}
POT: Cases = {**UNDER_WAY, THE_ROUND: WITH_POT}
WITH_CALL: Cases = {**UNDER_WAY, THE_ROUND: CALLED}
WITH_APPLICATION: Cases = {**WITH_CALL, THE_APPLICATION: APPLIED}
SMALLER: Cases = {
    **WITH_CALL,
    THE_APPLICATION: (
        SUBMITTED.model_copy(
            update={"content": SUBMITTED.content.model_copy(update={"amount_ore": 1})}
        ),
    ),
}
MEMBERS: Cases = {**UNDER_WAY, THE_FORUM: (*FORUM, REGISTRY[0])}
CALLED_IN: Cases = {
    **with_need(*WITH_FORUM),
    THE_FORUM: FORUM_WITH_MEMBERS,
    THE_MEETING: (called(member("b-1"), member("b-2"), deputy("b-9", "b-1")),),
}
THERE: Cases = {
    **CALLED_IN,
    THE_MEETING: (*CALLED_IN[THE_MEETING], there("b-1", "b-2", "b-9"), *impartial("b-2", "b-9")),
}
THREE: Cases = {**CALLED_IN, THE_MEETING: three()}
ONE: Cases = {
    **CALLED_IN,
    THE_MEETING: (
        called(member("b-1")).model_copy(update={"items": (NEED_ITEM,)}),
        there("b-1"),
        ImpartialityDeclared(member_id="b-1", items=(NEED_ITEM.item_id,)),
    ),
}
CLOSING: Cases = {
    **UNDER_WAY,
    THE_ROUND: (*OPEN, deadline(DeadlineKind.INTAKE, when_passed=WhenPassed.CLOSE_INTAKE)),
}
RETURNED: Cases = with_need(
    *WITH_FORUM,
    fact(NeedReturned),
    deadline(DeadlineKind.RESUBMISSION, deadline_id="resubmission-1"),
)
TO_COMPLETE: Cases = {
    **WITH_APPLICATION,
    THE_APPLICATION: (
        *APPLIED,
        fact(CompletionRequested),
        deadline(DeadlineKind.COMPLETION, deadline_id="completion-1"),
    ),
}
TO_LOOK_AT: Cases = {
    **UNDER_WAY,
    THE_LONG_TERM_PLAN: (*LONG_TERM_PLAN, deadline(DeadlineKind.YEARLY_LOOK)),
}
ENTRY: Cases = {**UNDER_WAY, THE_ORGANISATION: ORGANISATION, THE_OTHER_COMPANY: REGISTERED_OTHER}
