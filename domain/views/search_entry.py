"""What a search finds (*søketreff*), and by which texts of the events it is found."""

from collections.abc import Iterable
from enum import StrEnum

from domain.control.events import ControlOpened
from domain.meetings.agenda import AgendaItem
from domain.meetings.events import MeetingCalled
from domain.opening.events import GrantCommitted, RoundOpened
from domain.party import Party
from domain.pots.application_events import ApplicationSubmitted
from domain.pots.events import CallPublished
from domain.pots.form import ApplicationContent
from domain.registry.facts import Description
from domain.schemes.county_structure import EVERY_COUNTY
from domain.step1_assess.events import Assessment, NeedAssessed
from domain.step3_prioritise.events import LongTermPlanAdopted, Theme
from domain.step3_prioritise.line import PlanLine
from domain.takeover.events import (
    ApplicationTakenOver,
    NeedTakenOver,
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


def of_round(event: RoundOpened | GrantCommitted | RoundTakenOver) -> Entry:
    """A round, found by its county and year and by its key."""
    county = EVERY_COUNTY[event.county].name if event.county in EVERY_COUNTY else event.county
    return Entry(
        kind=Searched.ROUND,
        key=event.round_id,
        round_id=event.round_id,
        county=event.county,
        title=f"{county} {event.budget_year}",
        names=event.round_id,
    )


def of_need(event: NeedAssessed | NeedTakenOver) -> Entry:
    """A need, whose it is, and what its assessment says."""
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
    return entry.model_copy(update=assessed(event.assessment))


def assessed(assessment: Assessment) -> dict[str, object]:
    """What an assessment lets a need be found by."""
    told = (assessment.description, assessment.cause, assessment.goal, assessment.method)
    more = (assessment.other_group, assessment.local_plan, assessment.trade or "")
    return {"title": assessment.title, "text": _text(*told, *more)}


def of_application(event: ApplicationSubmitted | ApplicationTakenOver) -> Entry:
    """An application, whose it is, and what it says."""
    entry = Entry(
        kind=Searched.APPLICATION,
        key=event.application_id,
        round_id=event.round_id,
        county=event.county,
        parties=(event.applicant.organisation,),
        title=event.content.title,
        names=_text(event.application_id, _named((event.applicant,))),
    )
    return entry.model_copy(update=applied(event.content))


def applied(content: ApplicationContent) -> dict[str, object]:
    """What an application's content lets it be found by."""
    return {"title": content.title, "text": _text(content.description, content.providers)}


def of_line(case: Entry, line: PlanLine) -> Entry:
    """A line of a round's plan."""
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


def of_call(case: Entry, event: CallPublished | CallBefore) -> Entry:
    """A call for applications of a round's pot."""
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


def of_theme(event: LongTermPlanAdopted, theme: Theme) -> Entry:
    """A theme of the long-term plan, with its measures."""
    return Entry(
        kind=Searched.THEME,
        key=theme.theme_id,
        within=f"{event.scheme}/{event.county}",
        county=event.county,
        title=theme.title,
        text=_text(theme.goal, *(measure.title for measure in theme.measures)),
    )


def of_meeting(event: MeetingCalled) -> Entry:
    """A meeting of the forum."""
    return Entry(
        kind=Searched.MEETING,
        key=event.meeting_id,
        county=event.county,
        title=f"{event.held_on} {event.place}",
        names=event.meeting_id,
    )


def of_items(meeting: Entry, items: Iterable[AgendaItem]) -> dict[str, Entry]:
    """The items of a meeting, by their ids."""
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


def of_control(event: ControlOpened) -> Entry:
    """A control case, on whom it is, over which round."""
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


def described(entry: Entry, facts: Description) -> Entry:
    """An organisation as the registry describes it."""
    changes = {"title": facts.name, "county": facts.county, "names": entry.key}
    return entry.model_copy(update=changes)


def _named(parties: Iterable[Party]) -> str:
    return _text(*(f"{party.name} {party.organisation}" for party in parties))


def _text(*parts: str) -> str:
    return "\n".join(part for part in parts if part)
