"""What can be searched for, and by which texts: needs, plan lines, calls and all else by name.

An entry follows from the events of its case's stream alone. Its texts are those that people
wrote there; what they say is found as it stands now, and what is gone is found no more.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from domain.control.events import ControlOpened
from domain.event import Event
from domain.meetings.agenda import AgendaItem
from domain.meetings.decision_events import ItemConcluded
from domain.meetings.events import ItemAdded, MeetingCalled
from domain.opening.events import GrantCommitted, RoundOpened
from domain.party import Party
from domain.pots.application_events import ApplicationCompleted, ApplicationSubmitted
from domain.pots.events import CallPublished
from domain.pots.form import ApplicationContent
from domain.registry.events import OrganisationChanged, OrganisationRegistered
from domain.registry.facts import Description
from domain.schemes.county_structure import EVERY_COUNTY
from domain.step1_assess.events import Assessment, NeedAssessed, NeedCorrected
from domain.step2_report.events import NeedForwarded
from domain.step3_prioritise.events import LongTermPlanAdopted, PlanAdopted, Theme
from domain.step3_prioritise.line import PlanLine
from domain.step3_prioritise.outcomes import NeedCarriedOver
from domain.takeover.events import (
    ApplicationTakenOver,
    CallsTakenOver,
    NeedTakenOver,
    PlanTakenOver,
    RoundTakenOver,
)
from domain.takeover.pots_before import CallBefore
from domain.value import Value


class Searched(StrEnum):
    """What something is that a search finds."""

    ROUND = "round"
    NEED = "need"
    LINE = "line"
    CALL = "call"
    APPLICATION = "application"
    THEME = "theme"
    MEETING = "meeting"
    ITEM = "item"
    ORGANISATION = "organisation"
    CONTROL = "control"


class Entry(Value):
    """Something that can be found (*søketreff*).

    `key` is its id and `within` the id of the case that it stands in, empty for a case of its
    own. `parties` are the numbers of the organisations whose it is. `names` are names and
    numbers, which are found as they are spelled; `text` is found by its words' stems.
    """

    kind: Searched
    key: str
    within: str = ""
    round_id: str | None = None
    county: str
    parties: tuple[str, ...] = ()
    title: str
    names: str = ""
    text: str = ""


#: The entries of one stream, by id; the case itself stands under "".
Entries = Mapping[str, Entry]


def entries_after(entries: Entries, event: Event) -> Entries:
    """The entries that the event brings or changes; those that it leaves alone are not named."""
    match event:
        case RoundOpened() | GrantCommitted() | RoundTakenOver():
            return {"": _round(event)}
        case NeedAssessed() | NeedTakenOver():
            return {"": _need(event)}
        case ApplicationSubmitted() | ApplicationTakenOver():
            return {"": _application(event)}
        case OrganisationRegistered():
            number = event.organisation
            entry = Entry(kind=Searched.ORGANISATION, key=number, county="", title=number)
            return {"": _described(entry, event.description)}
        case LongTermPlanAdopted():
            return {theme.theme_id: _theme(event, theme) for theme in event.themes}
        case MeetingCalled():
            meeting = _meeting(event)
            return {"": meeting, **_items(meeting, event.items)}
        case ControlOpened():
            return {"": _control(event)}
        case _ if "" in entries:
            return _changed(entries, event)
        case _:
            return {}


def _changed(entries: Entries, event: Event) -> Entries:
    case = entries[""]
    match event:
        case NeedCorrected():
            return {"": case.model_copy(update=_assessed(event.assessment))}
        case NeedForwarded(network=str(network)):
            parties = tuple(dict.fromkeys((*case.parties, network)))
            return {"": case.model_copy(update={"parties": parties})}
        case NeedCarriedOver():
            county = event.county or case.county
            return {"": case.model_copy(update={"round_id": event.to_round, "county": county})}
        case ApplicationCompleted():
            return {"": case.model_copy(update=_applied(event.content))}
        case OrganisationChanged():
            return {"": _described(case, event.description)}
        case PlanAdopted():
            return {line.line_id: _line(case, line) for line in event.lines}
        case PlanTakenOver():
            return {line.plan.line_id: _line(case, line.plan) for line in event.lines}
        case CallPublished():
            return {event.call_id: _call(case, event)}
        case CallsTakenOver():
            return {call.call_id: _call(case, call) for call in event.calls}
        case ItemAdded():
            return _items(case, (event.item,))
        case ItemConcluded() if event.item_id in entries:
            item = entries[event.item_id]
            return {event.item_id: item.model_copy(update={"text": event.decision})}
        case _:
            return {}


def _round(event: RoundOpened | GrantCommitted | RoundTakenOver) -> Entry:
    county = EVERY_COUNTY[event.county].name if event.county in EVERY_COUNTY else event.county
    return Entry(
        kind=Searched.ROUND,
        key=event.round_id,
        round_id=event.round_id,
        county=event.county,
        title=f"{county} {event.budget_year}",
        names=event.round_id,
    )


def _need(event: NeedAssessed | NeedTakenOver) -> Entry:
    owners = (event.unit, *(event.co_owners if isinstance(event, NeedAssessed) else ()))
    entry = Entry(
        kind=Searched.NEED,
        key=event.need_id,
        round_id=event.round_id,
        county=event.county,
        parties=tuple(owner.organisation for owner in owners),
        title=event.assessment.title,
        names=_text(event.need_id, _named(owners)),
    )
    return entry.model_copy(update=_assessed(event.assessment))


def _assessed(assessment: Assessment) -> dict[str, object]:
    told = (assessment.description, assessment.cause, assessment.goal, assessment.method)
    more = (assessment.other_group, assessment.local_plan, assessment.trade or "")
    return {"title": assessment.title, "text": _text(*told, *more)}


def _application(event: ApplicationSubmitted | ApplicationTakenOver) -> Entry:
    entry = Entry(
        kind=Searched.APPLICATION,
        key=event.application_id,
        round_id=event.round_id,
        county=event.county,
        parties=(event.applicant.organisation,),
        title=event.content.title,
        names=_text(event.application_id, _named((event.applicant,))),
    )
    return entry.model_copy(update=_applied(event.content))


def _applied(content: ApplicationContent) -> dict[str, object]:
    return {"title": content.title, "text": _text(content.description, content.providers)}


def _line(case: Entry, line: PlanLine) -> Entry:
    return Entry(
        kind=Searched.LINE,
        key=line.line_id,
        within=case.key,
        round_id=case.key,
        county=case.county,
        title=line.title,
        names=_named((line.recipient,) if line.recipient else ()),
        text=_text(line.criterion_1, line.criterion_2, line.providers),
    )


def _call(case: Entry, event: CallPublished | CallBefore) -> Entry:
    return Entry(
        kind=Searched.CALL,
        key=event.call_id,
        within=case.key,
        round_id=case.key,
        county=case.county,
        title=event.title,
        names=event.call_id,
        text=event.text,
    )


def _theme(event: LongTermPlanAdopted, theme: Theme) -> Entry:
    return Entry(
        kind=Searched.THEME,
        key=theme.theme_id,
        within=f"{event.scheme}/{event.county}",
        county=event.county,
        title=theme.title,
        text=_text(theme.goal, *(measure.title for measure in theme.measures)),
    )


def _meeting(event: MeetingCalled) -> Entry:
    return Entry(
        kind=Searched.MEETING,
        key=event.meeting_id,
        county=event.county,
        title=f"{event.held_on} {event.place}",
        names=event.meeting_id,
    )


def _items(meeting: Entry, items: Iterable[AgendaItem]) -> dict[str, Entry]:
    return {
        item.item_id: Entry(
            kind=Searched.ITEM,
            key=item.item_id,
            within=meeting.key,
            round_id=item.round_id,
            county=meeting.county,
            title=item.title,
        )
        for item in items
    }


def _control(event: ControlOpened) -> Entry:
    whom = (event.recipient,) if event.recipient else ()
    return Entry(
        kind=Searched.CONTROL,
        key=event.control_id,
        round_id=event.round_id,
        county=event.county,
        parties=tuple(party.organisation for party in whom),
        title=event.control_id,
        names=_text(event.round_id, _named(whom)),
    )


def _described(entry: Entry, described: Description) -> Entry:
    changes = {"title": described.name, "county": described.county, "names": entry.key}
    return entry.model_copy(update=changes)


def _named(parties: Iterable[Party]) -> str:
    return _text(*(f"{party.name} {party.organisation}" for party in parties))


def _text(*parts: str) -> str:
    return "\n".join(part for part in parts if part)
