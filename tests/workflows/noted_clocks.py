"""What the clock has noted of a round, and what a run of it has asked for."""

from datetime import datetime

from temporalio.api.enums.v1 import EventType
from temporalio.client import WorkflowHistory

from domain.deadlines.events import DeadlineEscalated, DeadlinePassed, DeadlineReminded
from domain.event import Event
from tests.domain.facts import THE_ROUND
from tests.workflows.house import House


def noted(opened: House) -> list[Event]:
    """What the clock has noted of the round, in order."""
    by_the_clock = DeadlineReminded | DeadlinePassed | DeadlineEscalated
    return [event for event in opened.events(THE_ROUND) if isinstance(event, by_the_clock)]


def passings(opened: House) -> list[datetime]:
    """The instants at which deadlines of the round have passed."""
    return [event.at for event in noted(opened) if isinstance(event, DeadlinePassed)]


async def all_histories(opened: House, of: object) -> WorkflowHistory:
    return await opened.client.get_workflow_handle(str(of)).fetch_history()


def kinds(history: WorkflowHistory) -> list[EventType.ValueType]:
    return [event.event_type for event in history.events]


def activities(history: WorkflowHistory) -> list[str]:
    """The activities that a run has asked for, in order."""
    return [
        event.activity_task_scheduled_event_attributes.activity_type.name
        for event in history.events
        if event.HasField("activity_task_scheduled_event_attributes")
    ]
