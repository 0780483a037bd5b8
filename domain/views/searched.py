"""What can be searched for, and by which texts: needs, plan lines, calls and all else by name.

An entry follows from the events of its case's stream alone. Its texts are those that people
wrote there; what they say is found as it stands now, and what is gone is found no more.
"""

from collections.abc import Mapping
from typing import Final

from domain.control.events import ControlOpened
from domain.event import Event
from domain.meetings.decision_events import ItemConcluded
from domain.meetings.events import ItemAdded, MeetingCalled
from domain.opening.events import GrantCommitted, RoundOpened
from domain.pots.application_events import ApplicationCompleted, ApplicationSubmitted
from domain.pots.events import CallPublished
from domain.registry.events import OrganisationChanged, OrganisationRegistered
from domain.step1_assess.events import NeedAssessed, NeedCorrected
from domain.step2_report.events import NeedForwarded
from domain.step3_prioritise.events import LongTermPlanAdopted, PlanAdopted
from domain.step3_prioritise.outcomes import NeedCarriedOver
from domain.takeover.events import (
    ApplicationTakenOver,
    CallsTakenOver,
    NeedTakenOver,
    PlanTakenOver,
    RoundTakenOver,
)
from domain.views.search_entry import (
    Entry,
    Searched,
    applied,
    assessed,
    described,
    of_application,
    of_call,
    of_control,
    of_items,
    of_line,
    of_meeting,
    of_need,
    of_round,
    of_theme,
)

#: The entries of one stream, by id; the case itself stands under "".
Entries = Mapping[str, Entry]

#: The events that bring an entry, change or end one; all others leave what is found as it is.
NAMING: Final[frozenset[type[Event]]] = frozenset(
    {
        *(RoundOpened, GrantCommitted, RoundTakenOver, PlanAdopted, PlanTakenOver),
        *(NeedAssessed, NeedTakenOver, NeedCorrected, NeedForwarded, NeedCarriedOver),
        *(ApplicationSubmitted, ApplicationTakenOver, ApplicationCompleted),
        *(CallPublished, CallsTakenOver, LongTermPlanAdopted, ControlOpened),
        *(OrganisationRegistered, OrganisationChanged),
        *(MeetingCalled, ItemAdded, ItemConcluded),
    }
)


def entries_after(entries: Entries, event: Event) -> Entries:
    """The entries that the event brings or changes; those that it leaves alone are not named.

    None for an event that is not of a kind in `NAMING`.
    """
    match event:
        case RoundOpened() | GrantCommitted() | RoundTakenOver():
            return {"": of_round(event)}
        case NeedAssessed() | NeedTakenOver():
            return {"": of_need(event)}
        case ApplicationSubmitted() | ApplicationTakenOver():
            return {"": of_application(event)}
        case OrganisationRegistered():
            number = event.organisation
            entry = Entry(kind=Searched.ORGANISATION, key=number, county="", title=number)
            return {"": described(entry, event.description)}
        case LongTermPlanAdopted():
            return {theme.theme_id: of_theme(event, theme) for theme in event.themes}
        case MeetingCalled():
            meeting = of_meeting(event)
            return {"": meeting, **of_items(meeting, event.items)}
        case ControlOpened():
            return {"": of_control(event)}
        case _ if "" in entries:
            return _changed(entries, event)
        case _:
            return {}


def gone_after(entries: Entries, event: Event) -> frozenset[str]:
    """The entries that are found no more: the lines that a later plan has left out."""
    match event:
        case PlanAdopted():
            kept = {line.line_id for line in event.lines}
            return frozenset(
                item
                for item, entry in entries.items()
                if entry.kind is Searched.LINE and item not in kept
            )
        case _:
            return frozenset()


def _changed(entries: Entries, event: Event) -> Entries:
    case = entries[""]
    match event:
        case NeedCorrected():
            return {"": case.model_copy(update=assessed(event.assessment))}
        case NeedForwarded(network=str(network)):
            parties = tuple(dict.fromkeys((*case.parties, network)))
            return {"": case.model_copy(update={"parties": parties})}
        case NeedCarriedOver():
            county = event.county or case.county
            return {"": case.model_copy(update={"round_id": event.to_round, "county": county})}
        case ApplicationCompleted():
            return {"": case.model_copy(update=applied(event.content))}
        case OrganisationChanged():
            return {"": described(case, event.description)}
        case PlanAdopted():
            return {line.line_id: of_line(case, line) for line in event.lines}
        case PlanTakenOver():
            return {line.plan.line_id: of_line(case, line.plan) for line in event.lines}
        case CallPublished():
            return {event.call_id: of_call(case, event)}
        case CallsTakenOver():
            return {call.call_id: of_call(case, call) for call in event.calls}
        case ItemAdded():
            return of_items(case, (event.item,))
        case ItemConcluded() if event.item_id in entries:
            item = entries[event.item_id]
            return {event.item_id: item.model_copy(update={"text": event.decision})}
        case _:
            return {}
