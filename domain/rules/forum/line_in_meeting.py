"""What a kept meeting says of single lines (*tiltak*) of the plan that it votes on as a whole.

A conflict of interest is about a line, never about the plan as a whole by default. So the
plan's lines are held against those who voted: the registry suspects, and the body decides.
"""

from collections.abc import Iterable, Iterator, Mapping

from domain.meetings.agenda import ItemKind, ItemOutcome
from domain.rules.forum.impartiality import LAW, looked_at
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.meeting import ForumMeeting
from domain.state.meeting_item import ItemState
from domain.state.plan_line import LineState
from domain.step3_prioritise.line import PlanLine

LINE_REJECTED = Rule(
    code="line-rejected-by-forum",
    binding=Binding.SOFT,
    citation="[Udir] step 3: the forum decides; domain description, section 15 (inference)",
)
CONFLICT_ON_LINE = Rule(code="line-conflict-undecided", binding=Binding.SOFT, citation=LAW)


def rejected(lines: Iterable[PlanLine], round_id: str, meeting: ForumMeeting) -> Iterator[str]:
    """The lines, by id, that the forum took up by themselves and rejected."""
    for line in lines:
        of_line = tuple(_items_of(meeting, round_id, line.line_id))
        if any(item.outcome is ItemOutcome.REJECTED for item in of_line[-1:]):
            yield line.line_id


def undecided(
    lines: Iterable[PlanLine], round_id: str, plan_item: str | None, meeting: ForumMeeting
) -> Iterator[str]:
    """The lines, by id, in which somebody who votes on the plan may be partial, unsettled."""
    whole = meeting.items.get(plan_item or "")
    receivers = {line.line_id: LineState(plan=line).receivers for line in lines}
    found = conflicts(receivers, round_id, whole, meeting, _voting(meeting, whole))
    yield from dict.fromkeys(line_id for line_id, _ in found)


def conflicts(
    receivers: Mapping[str, Iterable[str]],
    round_id: str,
    whole: ItemState | None,
    meeting: ForumMeeting,
    voting: Iterable[str],
) -> Iterator[tuple[str, str]]:
    """The lines, each with a voter who may be partial in it where nobody has settled it.

    `receivers` are the organisations that get something by each line. It is settled where
    the member declared it, or the forum decided on the member, in the plan's item or in one
    about the line.
    """
    partial_in = {member: looked_at(meeting, meeting.roster[member]) for member in voting}
    for line_id, organisations in receivers.items():
        of_line = tuple(_items_of(meeting, round_id, line_id))
        about = of_line if whole is None else (whole, *of_line)
        for member, tied_to in partial_in.items():
            if tied_to.isdisjoint(organisations):
                continue
            if not any(_is_settled(item, member) for item in about):
                yield line_id, member


def _items_of(meeting: ForumMeeting, round_id: str, line_id: str) -> Iterator[ItemState]:
    """The items in which the line was taken up by itself, in the order of the agenda."""
    for item in meeting.items.values():
        named = (item.item.round_id, item.item.line_id) == (round_id, line_id)
        if item.item.kind is ItemKind.PLAN_LINE and named and not item.withdrawn:
            yield item


def _voting(meeting: ForumMeeting, whole: ItemState | None) -> tuple[str, ...]:
    """Those who voted on the plan; before a vote, those who are called with a vote."""
    vote = whole.last_vote if whole else None
    if vote is None:
        return tuple(member.member_id for member in meeting.voting_members)
    voters = vote.closed.voters if vote.closed else vote.opened.voters
    return tuple(voter.cast_by for voter in voters)


def _is_settled(item: ItemState, member_id: str) -> bool:
    declared = item.declared.get(member_id)
    return member_id in item.decided or (declared is not None and declared.ground is not None)
