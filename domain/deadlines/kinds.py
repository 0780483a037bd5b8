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


class DeadlineSource(StrEnum):
    """Who says so. Demo deadlines fall within seconds and are marked as such."""

    LAW = "law"
    COUNTY_PRACTICE = "county-practice"
    UNVERIFIED = "unverified"
    DEMO = "demo"


class WhenPassed(StrEnum):
    """What passing does. Nothing lapses: no source gives the scheme a hard deadline."""

    REMIND = "remind"
    MARK_LATE = "mark-late"
