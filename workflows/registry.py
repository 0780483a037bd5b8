"""Which workflow guards which kind of case, and which waits for which deadline."""

from collections.abc import Mapping

from domain.case import CaseKind
from domain.deadlines.kinds import DeadlineKind
from workflows.application import Application
from workflows.authority import Authority
from workflows.awaited import AwaitedDeadline
from workflows.calendar_feed import CalendarFeed
from workflows.control import Control
from workflows.county import County
from workflows.forum import Forum
from workflows.gate import CaseGate
from workflows.long_term_plan import LongTermPlan
from workflows.meeting import Meeting
from workflows.need import Need
from workflows.need_import import NeedImport
from workflows.organisation import Organisation
from workflows.recipient_report import RecipientReport
from workflows.round import AllocationRound
from workflows.subscription import Subscription
from workflows.time_to_complain import TimeToComplain

#: Which workflow waits for a deadline that has a clock of its own, by what it is for.
AWAITED: Mapping[DeadlineKind, type[AwaitedDeadline]] = {
    DeadlineKind.RECIPIENT_REPORT: RecipientReport,
    DeadlineKind.COMPLAINT: TimeToComplain,
}

WORKFLOWS: Mapping[CaseKind, type[CaseGate]] = {
    CaseKind.NEED: Need,
    CaseKind.ROUND: AllocationRound,
    CaseKind.FORUM: Forum,
    CaseKind.LONG_TERM_PLAN: LongTermPlan,
    CaseKind.ORGANISATION: Organisation,
    CaseKind.COUNTY: County,
    CaseKind.APPLICATION: Application,
    CaseKind.MEETING: Meeting,
    CaseKind.IMPORT: NeedImport,
    CaseKind.CONTROL: Control,
    CaseKind.AUTHORITY: Authority,
    CaseKind.CALENDAR: CalendarFeed,
    CaseKind.SUBSCRIPTION: Subscription,
}

#: Every workflow about a case.
OF_CASES: tuple[type[CaseGate | AwaitedDeadline], ...] = (*WORKFLOWS.values(), *AWAITED.values())
