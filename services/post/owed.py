"""What somebody is told by e-mail when an event has happened: their own tasks, and nothing else."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from domain.deadlines.events import DeadlineEscalated, DeadlinePassed, DeadlineReminded
from domain.event import Event
from domain.state.application import Application
from domain.state.authority import Authority
from domain.state.control import Control
from domain.state.forum import Forum
from domain.state.long_term_plan import LongTermPlan
from domain.state.meeting import ForumMeeting
from domain.state.need import Need
from domain.state.round import Round
from domain.subscriptions.events import MailAskedFor, MailNotice
from domain.views.tasks import Task
from projections import tasks
from projections.controls.tasks import of_control
from projections.forum.tasks import of_meeting
from services.api.identity import Identity
from services.api.reads.whose import Whose, is_theirs, is_whose
from services.api.standing_in import acting_as
from services.api.visibility import Question, may_ask, sight


class Around(Protocol):
    """What the tasks of a case also hang on."""

    def round(self, round_id: str) -> Round:
        """The round that a case is in."""

    def needs_of(self, state: Round, at: datetime) -> Iterable[Task]:
        """The tasks of a round's needs by its deadlines, at an instant (UTC)."""


@dataclass(frozen=True)
class Step:
    """An event, when it was recorded (UTC), and its case before and after it."""

    event: Event
    at: datetime
    before: object
    after: object


@dataclass(frozen=True)
class Told:
    """One thing to tell somebody: what kind it is, and the tasks that it is about."""

    notice: MailNotice
    tasks: tuple[Task, ...]
    held: Authority | None = None


def told(
    step: Step, asked: MailAskedFor, around: Around, held: Authority | None = None
) -> Iterator[Told]:
    """What the event gives somebody to be told of, of what they asked for.

    What is theirs in another's place, where they hold an authority; else what is their own.
    """
    reader = reader_of(asked) if held is None else acting_as(asked.person, held)
    if not may_ask(reader.role, Question.ROUND):
        return
    event = step.event
    if isinstance(event, DeadlineReminded | DeadlinePassed | DeadlineEscalated):
        # What passed may have closed the very thing that it waited for.
        concerned = [*_of(step.after, step.at, around), *_of(step.before, step.at, around)]
        if isinstance(step.before, Round):
            concerned += around.needs_of(step.before, step.at)
        about = [task for task in concerned if task.deadline_id == event.deadline_id]
        reminds = isinstance(event, DeadlineReminded)
        notice = MailNotice.REMINDERS if reminds else MailNotice.PASSED
        yield from _told(notice, about, asked, reader, held)
    elif MailNotice.TASKS in asked.notices:
        before = {key_of(task) for task in _of(step.before, step.at, around)}
        new = [task for task in _of(step.after, step.at, around) if key_of(task) not in before]
        yield from _told(MailNotice.TASKS, new, asked, reader, held)


def reader_of(asked: MailAskedFor) -> Identity:
    """Whoever asked, in the role in which they did."""
    return Identity(
        subject=asked.person, role=asked.role, organisation=asked.organisation, county=asked.county
    )


def _told(
    notice: MailNotice,
    found: Iterable[Task],
    asked: MailAskedFor,
    reader: Identity,
    held: Authority | None,
) -> Iterator[Told]:
    if notice not in asked.notices:
        return
    counties = sight(reader, Question.ROUND).counties
    theirs = {
        key_of(task): task
        for task in found
        if (held is None or held.covers(task.duty.action))
        and (counties is None or task.county in counties)
        and is_theirs(task, reader)
        and is_whose(task, reader, Whose.MINE)
    }
    if theirs:
        yield Told(notice, tuple(theirs.values()), held)


def key_of(task: Task) -> tuple[str, str | None, str]:
    """What a task is: the same for whoever has it."""
    return str(task.case), task.item, task.duty.action


def _of(state: object, at: datetime, around: Around) -> Iterator[Task]:
    """The tasks of a case as it stands; none of one that has not begun or is over."""
    match state:
        case Round() if state.round_id and not state.closed:
            yield from tasks.of_round(state, at)
        case Need() if state.round_id:
            yield from tasks.of_need(state, around.round(state.round_id).deadlines, at)
        case Application() if state.round_id:
            yield from tasks.of_application(state, around.round(state.round_id), at)
        case Control() if state.control_id and not state.closed:
            yield from of_control(state, at)
        case Forum() if state.county:
            yield from tasks.of_forum(state, at)
        case ForumMeeting() if state.meeting_id:
            yield from of_meeting(state)
        case LongTermPlan() if state.county:
            yield from tasks.of_long_term_plan(state, at)
