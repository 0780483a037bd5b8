"""What deadlines are for, where they come from and what happens when they pass."""

from enum import StrEnum


class DeadlineKind(StrEnum):
    """What a deadline (*frist*) is for."""

    INTAKE = "intake"
    RESUBMISSION = "resubmission"
    PLAN = "plan"
    EVALUATION = "evaluation"
    CALL = "call"
    COMPLETION = "completion"
    RECIPIENT_REPORT = "recipient-report"
    COUNTY_REPORT = "county-report"
    COMPLAINT = "complaint"
    COMMENT = "comment"
    YEARLY_LOOK = "yearly-look"
    TERM = "term"
    DELEGATION = "delegation"
    DOCUMENTATION = "documentation"
    CORRECTIVE_ACTION = "corrective-action"
    REPAYMENT = "repayment"
    LIMITATION = "limitation"
    HOLD = "hold"
    CONFIRMATION = "confirmation"


class DeadlineSource(StrEnum):
    """Who says so. Demo deadlines fall within seconds and are marked as such."""

    LAW = "law"
    COUNTY_PRACTICE = "county-practice"
    UNVERIFIED = "unverified"
    DEMO = "demo"


class WhenPassed(StrEnum):
    """What passing does. Nothing lapses by itself: no source gives the scheme a hard deadline.

    Intake closes only where the county has set its deadline so.
    """

    REMIND = "remind"
    MARK_LATE = "mark-late"
    ESCALATE = "escalate"
    CLOSE_INTAKE = "close-intake"


class LapseCause(StrEnum):
    """Why a deadline falls away before it passes (*hvorfor fristen faller bort*)."""

    COMPLAINED = "complained"
    DECIDED_ANEW = "decided-anew"


class DayCount(StrEnum):
    """Which days are counted."""

    CALENDAR = "calendar"
    WORKING = "working"
