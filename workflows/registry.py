"""Which workflow guards which kind of case."""

from collections.abc import Mapping

from domain.case import CaseKind
from workflows.application import Application
from workflows.authority import Authority
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
from workflows.round import AllocationRound
from workflows.subscription import Subscription

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
