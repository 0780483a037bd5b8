"""What sentences about deadlines may name."""

from domain.deadlines.counted import Counted
from domain.deadlines.events import (
    DeadlineEscalated,
    DeadlineLapsed,
    DeadlineMoved,
    DeadlinePassed,
    DeadlineReminded,
    DeadlineResumed,
    DeadlineSet,
    DeadlineSuspended,
    IntakeReopened,
)
from domain.deadlines.kinds import DayCount, DeadlineKind, LapseCause, WhenPassed
from domain.deadlines.practice import DeadlinePracticeSet
from domain.language.clauses import Facts
from domain.language.facts.facts_of import FactsOf
from domain.language.words import Words

#: What runs out without anybody having left a task undone: a right, a term, an authority.
_TIMES = frozenset(
    {
        DeadlineKind.COMMENT,
        DeadlineKind.COMPLAINT,
        DeadlineKind.CONFIRMATION,
        DeadlineKind.DELEGATION,
        DeadlineKind.LIMITATION,
        DeadlineKind.TERM,
    }
)


def set_(event: DeadlineSet, words: Words) -> Facts:
    """What for, when and how that was counted, who says so and what its passing does."""
    return {
        "kind": words.inside("deadline", event.kind),
        "at": words.moment(event.at),
        "source": words.inside("deadline-source", event.source),
        "citation": words.quote(event.citation),
        "mark_late": event.when_passed is WhenPassed.MARK_LATE,
        "remind": event.when_passed is WhenPassed.REMIND,
        "escalate": event.when_passed is WhenPassed.ESCALATE,
        "close_intake": event.when_passed is WhenPassed.CLOSE_INTAKE,
        "reminders": words.listed(str(days) for days in event.reminders),
        **_counted(event.counted, words),
    }


def moved(event: DeadlineMoved, words: Words) -> Facts:
    """From when to when."""
    return {
        "deadline_id": words.quote(event.deadline_id),
        "previous": words.moment(event.previous_at),
        "at": words.moment(event.at),
    }


def suspended(event: DeadlineSuspended, words: Words) -> Facts:
    """Since when, for how long, and when it falls after that."""
    return {
        "deadline_id": words.quote(event.deadline_id),
        "days": event.days,
        "since": words.moment(event.since),
        "at": words.moment(event.at),
    }


def resumed(event: DeadlineResumed, words: Words) -> Facts:
    """After how many days, and when it falls now."""
    return {
        "deadline_id": words.quote(event.deadline_id),
        "days": event.days,
        "at": words.moment(event.at),
    }


def reminded(event: DeadlineReminded, words: Words) -> Facts:
    """What for, when it falls and how long that is."""
    return {
        "kind": words.inside("deadline", event.kind),
        "at": words.moment(event.at),
        "days": event.days_before,
    }


def passed(event: DeadlinePassed, words: Words) -> Facts:
    """What for, when it was, whether somebody owed anything, and whether it closed the intake."""
    return {
        "not_done": event.kind not in _TIMES,
        "kind": words.inside("deadline", event.kind),
        "at": words.moment(event.at),
        "closes_intake": event.when_passed is WhenPassed.CLOSE_INTAKE,
    }


def lapsed(event: DeadlineLapsed, words: Words) -> Facts:
    """What for, when it would have been, and why nobody waits for it."""
    return {
        "kind": words.inside("deadline", event.kind),
        "at": words.moment(event.at),
        "complained": event.cause is LapseCause.COMPLAINED,
        "decided_anew": event.cause is LapseCause.DECIDED_ANEW,
    }


def escalated(event: DeadlineEscalated, words: Words) -> Facts:
    """What for, when it was and how long ago."""
    return {
        "kind": words.inside("deadline", event.kind),
        "at": words.moment(event.at),
        "days": event.days_after,
    }


def intake_reopened(event: IntakeReopened, words: Words) -> Facts:
    """Nothing of its own: who did it and why stand in the envelope."""
    return {}


def practice(event: DeadlinePracticeSet, words: Words) -> Facts:
    """How many days before and after, and where the county says so."""
    return {
        "county": words.county(event.county),
        "reminders": words.listed(str(days) for days in event.reminders),
        "no_reminders": not event.reminders,
        "escalates_after": event.escalates_after,
        "source": words.quote(event.source),
        "status": words.inside("status", event.status),
    }


def _counted(counted: Counted | None, words: Words) -> Facts:
    count = counted.count if counted else None
    return {
        "days": counted.days if counted else None,
        "from_day": words.day(counted.from_day) if counted else None,
        "in_days": count is DayCount.CALENDAR,
        "in_working_days": count is DayCount.WORKING,
        "moved_on": counted is not None and counted.moved_on,
    }


FACTS: FactsOf = {
    DeadlineSet: set_,
    DeadlineMoved: moved,
    DeadlineSuspended: suspended,
    DeadlineResumed: resumed,
    DeadlineReminded: reminded,
    DeadlinePassed: passed,
    DeadlineLapsed: lapsed,
    DeadlineEscalated: escalated,
    IntakeReopened: intake_reopened,
    DeadlinePracticeSet: practice,
}
