"""Days that pass at the test's word, and the commands that are about them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeVar

from temporalio.testing import WorkflowEnvironment

from domain.command import Command
from domain.deadlines.decide import SetDeadline
from domain.deadlines.decide_change import MoveDeadline
from domain.deadlines.kinds import DeadlineKind, DeadlineSource
from domain.event import Circumstances
from domain.process import DUTIES
from domain.role import Role
from domain.step2_report.decide import ResubmitBy, ReturnNeed
from tests.domain.wishes import someone, wish

C = TypeVar("C", bound=Command)


@dataclass
class Calendar:
    """The test server's clock, and commands given by it."""

    environment: WorkflowEnvironment
    today: datetime

    async def skip(self, days: float) -> None:
        """Let that many days pass; every timer that falls in them fires."""
        self.today += timedelta(days=days)
        await self.environment.sleep(timedelta(days=days))

    def in_days(self, days: float) -> datetime:
        """The instant so many days from today (UTC)."""
        return self.today + timedelta(days=days)

    def someone(self, action: str, **changes: Any) -> Circumstances:
        """Someone who has the duty, acting today."""
        return someone(action, at=self.today, **changes)


def deadline(calendar: Calendar, kind: DeadlineKind, days: float) -> SetDeadline:
    return wish(
        SetDeadline,
        calendar.someone("set-deadline"),
        deadline_id=kind.value,
        kind=kind,
        day=None,
        at=calendar.in_days(days),
    )


def moved(calendar: Calendar, kind: DeadlineKind, days: float) -> MoveDeadline:
    giver = calendar.someone("move-deadline", reason="Skulane bad om meir tid")
    return wish(MoveDeadline, giver, deadline_id=kind.value, day=None, at=calendar.in_days(days))


def today(calendar: Calendar, kind: type[C], reason: str | None = None, **changes: Any) -> C:
    role = Role.COUNTY_OFFICER if kind is ReturnNeed else DUTIES[kind.ACTION].who[0]
    return wish(kind, calendar.someone(kind.ACTION, reason=reason, role=role), **changes)


def returned(calendar: Calendar, days: float) -> ReturnNeed:
    until = ResubmitBy(
        at=calendar.in_days(days), source=DeadlineSource.COUNTY_PRACTICE, citation="Utlysing 2026"
    )
    return today(calendar, ReturnNeed, resubmit_by=until)
