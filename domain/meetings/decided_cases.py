"""Which case was decided in a meeting's item, so that a question about it reaches that case."""

from domain.case import CaseRef, long_term_plan_ref, need_ref, round_ref
from domain.command import Addition, Known
from domain.event import Event
from domain.meetings.agenda import ItemKind
from domain.state.decided_in import DecidedIn
from domain.state.long_term_plan import LongTermPlan
from domain.state.meeting import ForumMeeting
from domain.state.need import Need
from domain.state.round import Round


def cases_of(meeting: object, item_id: str) -> tuple[CaseRef, ...]:
    """What the item is about: a need, the year's plan or the long-term plan."""
    if not isinstance(meeting, ForumMeeting) or item_id not in meeting.items:
        return ()
    item = meeting.items[item_id].item
    match item.kind:
        case ItemKind.NEED:
            return (need_ref(item.need_id or ""),)
        case ItemKind.PLAN | ItemKind.PLAN_LINE:
            return (round_ref(item.round_id or ""),)
        case ItemKind.LONG_TERM_PLAN:
            return (long_term_plan_ref(meeting.scheme, meeting.county),)
        case _:
            return ()


def told_to(
    meeting: object, item_id: str, known: Known, event: Event, *, only_questioned: bool = False
) -> tuple[Addition, ...]:
    """The event in the case that was decided in the item, if its decision is still that one.

    A line taken up by itself is decided where the plan that holds it was adopted.
    """
    assert isinstance(meeting, ForumMeeting)
    return tuple(
        Addition(case=ref, events=(event,))
        for ref in cases_of(meeting, item_id)
        if (decided := _decided(known[ref], meeting, item_id)) is not None
        and (decided.under_review or not only_questioned)
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
        case _:
            raise TypeError(f"{type(state).__name__} is not decided on in a meeting")
    here = (decided.meeting_id, decided.item_id) == (meeting.meeting_id, item_id)
    return decided if here else None
