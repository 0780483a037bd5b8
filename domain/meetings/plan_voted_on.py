"""Whom the lines of a plan concern that the forum votes on as a whole."""

from collections.abc import Iterable

from domain.case import CaseRef, round_ref
from domain.command import Known
from domain.meetings.agenda import AgendaItem, ConcernedLine, ItemKind
from domain.state.meeting import ForumMeeting
from domain.state.plan_line import LineState
from domain.state.round import Round


def rounds_of(meeting: object, item_ids: Iterable[str]) -> tuple[CaseRef, ...]:
    """The rounds whose plan is voted on in some of the items."""
    if not isinstance(meeting, ForumMeeting):
        return ()
    items = (meeting.items[item_id].item for item_id in item_ids if item_id in meeting.items)
    rounds = (item.round_id for item in items if item.kind is ItemKind.PLAN)
    return tuple(round_ref(round_id) for round_id in dict.fromkeys(rounds) if round_id)


def receivers(
    item: AgendaItem, known: Known, told: Iterable[ConcernedLine] = ()
) -> dict[str, tuple[str, ...]]:
    """The organisations of each line: those in the plan, and those of the draft besides.

    Where no draft was laid before the forum, `told` are its lines. An item that is not about a
    year's plan as a whole has no lines.
    """
    if item.kind is not ItemKind.PLAN:
        return {}
    plan = known.of(round_ref(item.round_id or ""), Round)
    in_plan = {
        line_id: line.receivers
        for line_id, line in plan.lines.items()
        if line.in_plan and line.parent is None
    }
    in_draft = {
        # Whoever would lose a line is concerned as much as whoever would get it.
        line_id: tuple(dict.fromkeys((*LineState(plan=line).receivers, *in_plan.get(line_id, ()))))
        for line_id, line in plan.draft.items()
    }
    return {**in_plan, **in_draft, **{line.line_id: line.concerns for line in told}}


def draft_before(item: AgendaItem, known: Known) -> int | None:
    """Which draft of the year's plan lies before the forum in the item, if one does."""
    if item.kind is not ItemKind.PLAN:
        return None
    plan = known.of(round_ref(item.round_id or ""), Round)
    return plan.draft_number if plan.draft else None
