"""Which case a stream is, and what the things in it are called."""

from pydantic import Field

from domain.authority.events import AuthorityDelegated, SubstituteNamed
from domain.calendars.events import CalendarIssued
from domain.case import (
    CaseRef,
    application_ref,
    authority_ref,
    calendar_ref,
    control_ref,
    county_ref,
    forum_ref,
    import_ref,
    long_term_plan_ref,
    meeting_ref,
    need_ref,
    organisation_ref,
    round_ref,
    subscription_ref,
)
from domain.control.events import ControlOpened
from domain.deadlines.practice import DeadlinePracticeSet
from domain.event import Event
from domain.imports.events import NeedsImported
from domain.meetings.events import ItemAdded, MeetingCalled
from domain.opening.events import GrantCommitted, RoundOpened
from domain.pots.application_events import ApplicationCompleted, ApplicationSubmitted
from domain.pots.events import AwardDecided
from domain.registry.events import OrganisationChanged, OrganisationRegistered
from domain.step1_assess.events import NeedAssessed, NeedCorrected
from domain.step3_prioritise.events import ForumAppointed, LongTermPlanAdopted, PlanAdopted
from domain.step3_prioritise.outcomes import NeedCarriedOver
from domain.subscriptions.events import MailAskedFor, WebhookSubscribed
from domain.succession.events import CountySucceeded
from domain.takeover.events import (
    ApplicationTakenOver,
    ForumTakenOver,
    LongTermPlanTakenOver,
    NeedTakenOver,
    PlanTakenOver,
    RoundTakenOver,
)
from domain.value import Value


class Stream(Value):
    """A case as its events' entries name it.

    `round_id` is the round that a case is in; None for a forum, its meetings and its
    long-term plan, which belong to all rounds of the scheme and county. `title` is a need's, an
    application's or an organisation's name; `lines` are titles of plan lines and awards by id,
    `items` those of a meeting's items.
    """

    case: CaseRef
    round_id: str | None
    scheme: str
    county: str
    title: str | None = None
    # Made and not copied: for each event that begins a case pydantic would copy these deeply.
    lines: dict[str, str] = Field(default_factory=dict)
    items: dict[str, str] = Field(default_factory=dict)


def begun_by(event: Event) -> Stream | None:
    """The stream that an event begins, or None when it stands in one that has begun."""
    round_id: str | None = None
    match event:
        case GrantCommitted() | RoundOpened() | RoundTakenOver():
            case, round_id = round_ref(event.round_id), event.round_id
        case NeedAssessed() | NeedTakenOver():
            case, round_id = need_ref(event.need_id), event.round_id
        case ControlOpened():
            case, round_id = control_ref(event.control_id), event.round_id
        case ApplicationSubmitted() | ApplicationTakenOver():
            case, round_id = application_ref(event.application_id), event.round_id
        case ForumAppointed() | ForumTakenOver():
            case = forum_ref(event.scheme, event.county)
        case LongTermPlanAdopted() | LongTermPlanTakenOver():
            case = long_term_plan_ref(event.scheme, event.county)
        case OrganisationRegistered():
            # The registry serves every scheme, so its entries stand in no round's trail.
            case = organisation_ref(event.organisation)
            return Stream(case=case, round_id=None, scheme="", county=event.description.county)
        case CountySucceeded() | DeadlinePracticeSet():
            case = county_ref(event.county)
            return Stream(case=case, round_id=None, scheme="", county=event.county)
        case CalendarIssued():
            case = calendar_ref(event.calendar_id)
            return Stream(case=case, round_id=None, scheme="", county=event.county or "")
        case MailAskedFor() | WebhookSubscribed():
            case = subscription_ref(event.subscription_id)
            return Stream(case=case, round_id=None, scheme="", county=event.county or "")
        case SubstituteNamed() | AuthorityDelegated():
            case = authority_ref(event.authority_id)
            return Stream(case=case, round_id=None, scheme="", county=event.county or "")
        case NeedsImported():
            round_id = event.round_id
            case = import_ref(round_id, event.sha256)
        case MeetingCalled():
            case = meeting_ref(event.meeting_id)
        case _:
            return None
    return Stream(case=case, round_id=round_id, scheme=event.scheme, county=event.county)


def evolve_stream(stream: Stream, event: Event) -> Stream:
    """The stream after one more event: titles and rounds change, the case stays."""
    match event:
        case NeedCarriedOver():
            return stream.model_copy(update={"round_id": event.to_round})
        case NeedAssessed() | NeedCorrected() | NeedTakenOver():
            return stream.model_copy(update={"title": event.assessment.title})
        case OrganisationRegistered() | OrganisationChanged():
            return stream.model_copy(
                update={"title": event.description.name, "county": event.description.county}
            )
        case ApplicationSubmitted() | ApplicationCompleted() | ApplicationTakenOver():
            return stream.model_copy(update={"title": event.content.title})
        case AwardDecided():
            titles = {**stream.lines, event.line_id: event.title}
            return stream.model_copy(update={"lines": titles})
        case PlanAdopted():
            titles = {line.line_id: line.title for line in event.lines}
            return stream.model_copy(update={"lines": {**stream.lines, **titles}})
        case PlanTakenOver():
            titles = {line.plan.line_id: line.plan.title for line in event.lines}
            return stream.model_copy(update={"lines": titles})
        case MeetingCalled() | ItemAdded():
            added = event.items if isinstance(event, MeetingCalled) else (event.item,)
            items = {item.item_id: item.title for item in added}
            return stream.model_copy(update={"items": {**stream.items, **items}})
        case _:
            return stream


def about(stream: Stream, event: Event) -> str | None:
    """The title of the need, application, line or item that the event speaks of, if of one."""
    if stream.title is not None:
        return stream.title
    # Not by attribute: for one that an event has not, pydantic looks long.
    said = vars(event)
    if (item_id := said.get("item_id")) is not None:
        return stream.items.get(item_id)
    line_id = said.get("line_id") or said.get("pot_id")
    return None if line_id is None else stream.lines.get(line_id)
