"""Whom the lines of a plan concern that the forum votes on as a whole."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from domain.case import CaseRef, round_ref
from domain.command import Known
from domain.meetings import tied
from domain.meetings.agenda import AgendaItem, ConcernedLine, ItemKind
from domain.registry.tie import Tie
from domain.registry.ties import refs, refs_further
from domain.state.meeting import ForumMeeting
from domain.state.plan_line import LineState
from domain.state.round import Round


class PlanVotedOn(NamedTuple):
    """What is known of the plan: whom each line gives something, and which draft it is.

    `ties` are the registry's between those on the roster and the receivers.
    """

    receivers: Mapping[str, tuple[str, ...]] = {}
    draft: int | None = None
    ties: tuple[Tie, ...] = ()


def rounds_of(meeting: object, item_ids: Iterable[str]) -> tuple[CaseRef, ...]:
    """The rounds whose plan is voted on in some of the items."""
    if not isinstance(meeting, ForumMeeting):
        return ()
    items = (meeting.items[item_id].item for item_id in item_ids if item_id in meeting.items)
    rounds = (item.round_id for item in items if item.kind is ItemKind.PLAN)
    return tuple(round_ref(round_id) for round_id in dict.fromkeys(rounds) if round_id)


def read_with(meeting: object, item_ids: Iterable[str]) -> tuple[CaseRef, ...]:
    """These rounds, and what the registry says of those who are called to vote on their plans."""
    rounds = rounds_of(meeting, item_ids)
    return (*rounds, *tied.refs_of_roster(meeting)) if rounds else ()


def read_further(known: Known, told: Iterable[ConcernedLine] = ()) -> tuple[CaseRef, ...]:
    """What the registry says of those whom the lines of these plans concern."""
    voted_on = known.all_of(Round)
    if not voted_on:
        return ()
    concerned = (
        number for plan in voted_on for numbers in _lines(plan, told).values() for number in numbers
    )
    return (*refs(concerned), *refs_further(known))


def plan_voted_on(
    meeting: ForumMeeting, item: AgendaItem, known: Known, told: Iterable[ConcernedLine] = ()
) -> PlanVotedOn:
    """What lies before the forum in the item: nothing, where it is not about a year's plan."""
    if item.kind is not ItemKind.PLAN:
        return PlanVotedOn()
    plan = known.of(round_ref(item.round_id or ""), Round)
    lines = _lines(plan, told)
    concerned = (number for numbers in lines.values() for number in numbers)
    roster = meeting.roster.values()
    return PlanVotedOn(
        receivers=lines,
        draft=plan.draft_number if plan.draft else None,
        ties=tied.tied(meeting.practice, roster, concerned, meeting.held_on, known),
    )


def _lines(plan: Round, told: Iterable[ConcernedLine]) -> dict[str, tuple[str, ...]]:
    """The organisations of each line: those in the plan, and those of the draft besides.

    Where no draft was laid before the forum, `told` are its lines.
    """
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
