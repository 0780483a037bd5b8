"""Until when something is waited for, and who says so: what any command may set as a deadline."""

from domain.case import county_ref
from domain.command import Known
from domain.deadlines.counted import TimeLimit
from domain.deadlines.events import DeadlineSet
from domain.deadlines.kinds import DeadlineKind, DeadlineSource, WhenPassed
from domain.deadlines.practice import gone_by
from domain.event import Circumstances
from domain.state.county import CountyCase
from domain.types import Line


class ByWhen(TimeLimit):
    """A time limit (*frist*) as somebody sets it, and who says so."""

    source: DeadlineSource
    citation: Line

    def deadline(
        self,
        deadline_id: str,
        kind: DeadlineKind,
        by: Circumstances,
        known: Known,
        when_passed: WhenPassed = WhenPassed.REMIND,
        *,
        county: str = "",
    ) -> DeadlineSet:
        """The event that sets the deadline on the command's case.

        The practice of `county` says when to remind, if the command reads the county's case.
        The case keeps `deadlines` in its state and folds them with `evolve_deadlines`; its
        position lists the waiting ones with `open_deadlines` and is not finished while one
        waits. The rest (timer, reminders, passing, task lists) follows from that.
        Raises `Refusal` as `TimeLimit.falls` does.
        """
        at, counted = self.falls(by, known)
        held = known.find(county_ref(county), CountyCase) if county else None
        practice = held.deadline_practice if held else None
        reminders = practice.reminders if practice else ()
        return DeadlineSet(
            deadline_id=deadline_id,
            kind=kind,
            at=at,
            source=self.source,
            citation=self.citation,
            when_passed=when_passed,
            counted=counted,
            reminders=reminders,
            too_late=gone_by(reminders, at, by.received_at),
            escalates_after=practice.escalates_after if practice else None,
        )
