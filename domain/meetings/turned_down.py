"""What a no of the forum leaves in the need, or in the round of the line, that it is about."""

from collections.abc import Iterable, Iterator

from domain.case import CaseRef
from domain.command import Addition, Known
from domain.meetings.agenda import AgendaItem, ItemKind, ItemOutcome
from domain.meetings.decided_cases import cases_of
from domain.meetings.question_events import TurnedDown
from domain.state.meeting import ForumMeeting
from domain.state.need import Need
from domain.state.round import Round

_NO = {ItemKind.NEED: ItemOutcome.DECLINED, ItemKind.PLAN_LINE: ItemOutcome.REJECTED}


def cases_told(
    meeting: object, concluded: Iterable[tuple[str, ItemOutcome | None]]
) -> tuple[CaseRef, ...]:
    """The needs and rounds that are told a no, of items with what comes of each."""
    if not isinstance(meeting, ForumMeeting):
        return ()
    found = (cases_of(meeting, item.item_id) for item in _turned_down(meeting, concluded))
    return tuple(dict.fromkeys(ref for refs in found for ref in refs))


def told(
    meeting: object, concluded: Iterable[tuple[str, ItemOutcome | None]], known: Known
) -> tuple[Addition, ...]:
    """The no in each case that it is about; a round that has not begun is told nothing."""
    assert isinstance(meeting, ForumMeeting)
    events: dict[CaseRef, list[TurnedDown]] = {}
    for item in _turned_down(meeting, concluded):
        event = TurnedDown(
            meeting_id=meeting.meeting_id, item_id=item.item_id, line_id=item.line_id
        )
        for ref in cases_of(meeting, item.item_id):
            events.setdefault(ref, []).append(event)
    additions = (
        Addition(case=ref, events=tuple(_about(known[ref], of_case)))
        for ref, of_case in events.items()
    )
    return tuple(addition for addition in additions if addition.events)


def _turned_down(
    meeting: ForumMeeting, concluded: Iterable[tuple[str, ItemOutcome | None]]
) -> Iterator[AgendaItem]:
    for item_id, outcome in concluded:
        state = meeting.items.get(item_id)
        if state is not None and outcome is not None and _NO.get(state.item.kind) is outcome:
            yield state.item


def _about(state: object, events: Iterable[TurnedDown]) -> Iterator[TurnedDown]:
    """Those that the case is told of; a no in a pot that is called for answers an application."""
    match state:
        case Need(unit=unit):
            yield from events if unit is not None else ()
        case Round(rule_set=rule_set, calls=calls):
            called_for = {call.published.line_id for call in calls.values()}
            if rule_set is not None:
                yield from (event for event in events if event.line_id not in called_for)
        case _:
            raise TypeError(f"{type(state).__name__} is not told of a no")
