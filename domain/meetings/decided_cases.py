"""Which cases were decided in a meeting's item, so that a question about it reaches them."""

from domain.case import (
    CaseRef,
    application_ref,
    long_term_plan_ref,
    need_ref,
    round_id,
    round_ref,
)
from domain.command import Addition, Known
from domain.event import Event
from domain.meetings.agenda import ItemKind
from domain.state.application import Application
from domain.state.decided_in import DecidedIn
from domain.state.long_term_plan import LongTermPlan
from domain.state.meeting import ForumMeeting
from domain.state.need import Need
from domain.state.round import Round


def cases_of(meeting: object, item_id: str) -> tuple[CaseRef, ...]:
    """What the item is about: a need, the year's plan, the long-term plan or an application.

    An application comes with its round, where the decision on it stands. A free item may have
    been a list of applications, so the rounds come in which these can stand.
    """
    if not isinstance(meeting, ForumMeeting) or item_id not in meeting.items:
        return ()
    item = meeting.items[item_id].item
    match item.kind:
        case ItemKind.NEED:
            return (need_ref(item.need_id or ""),)
        case ItemKind.PLAN | ItemKind.PLAN_LINE:
            return (round_ref(item.round_id or ""),)
        case ItemKind.APPLICATION:
            return (round_ref(item.round_id or ""), application_ref(item.application_id or ""))
        case ItemKind.LONG_TERM_PLAN:
            return (long_term_plan_ref(meeting.scheme, meeting.county),)
        case ItemKind.FREE:
            return _rounds_about(meeting)


def _rounds_about(meeting: ForumMeeting) -> tuple[CaseRef, ...]:
    """The forum's rounds of the meeting's year and of the years beside it."""
    if meeting.held_on is None:
        return ()
    held_in = meeting.held_on.year
    years = (held_in - 1, held_in, held_in + 1)
    return tuple(round_ref(round_id(meeting.scheme, meeting.county, year)) for year in years)


def applications_of(meeting_id: str, item_id: str, known: Known) -> tuple[CaseRef, ...]:
    """The applications that the forum decided on in the item, one or a list of them."""
    return tuple(
        application_ref(application_id)
        for state in known.all_of(Round)
        for application_id, answer in state.answers.items()
        if (answer.decided_in.meeting_id, answer.decided_in.item_id) == (meeting_id, item_id)
    )


def told_to(
    meeting: object, item_id: str, known: Known, event: Event, *, only_questioned: bool = False
) -> tuple[Addition, ...]:
    """The event in the cases that were decided in the item, if its decision is still that one.

    A line taken up by itself is decided where the plan that holds it was adopted. An
    application has a case of its own, so its round is told nothing.
    """
    assert isinstance(meeting, ForumMeeting)
    decided = [(ref, _decided(known[ref], meeting, item_id)) for ref in cases_of(meeting, item_id)]
    applied = applications_of(meeting.meeting_id, item_id, known)
    questioned = [(ref, known.of(ref, Application).decided_in) for ref in applied]
    return tuple(
        Addition(case=ref, events=(event,))
        for ref, where in (*decided, *questioned)
        if where is not None and (where.under_review or not only_questioned)
    )


def _decided(state: object, meeting: ForumMeeting, item_id: str) -> DecidedIn | None:
    item = meeting.items[item_id].item
    match state:
        case Need(answer=answer):
            decided = answer.decided_in if answer else DecidedIn()
        case Round(plan_decided=decided):
            line = state.lines.get(item.line_id or "")
            if item.kind is ItemKind.PLAN_LINE:
                item_id = (decided.item_id or "") if line is not None and line.in_plan else item_id
        case LongTermPlan(decided_in=decided):
            pass
        case Application():
            return None
        case _:
            raise TypeError(f"{type(state).__name__} is not decided on in a meeting")
    here = (decided.meeting_id, decided.item_id) == (meeting.meeting_id, item_id)
    return decided if here else None
