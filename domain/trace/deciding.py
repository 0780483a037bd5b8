"""Who was there when the forum decided (*hvem var til stede*), who was disqualified, the votes."""

from collections.abc import Mapping, Sequence

from domain.checks.books import Seen
from domain.checks.run import events_at
from domain.state.meeting import ForumMeeting, evolve_meeting
from domain.state.meeting_item import ItemState
from domain.step3_prioritise.events import Meeting
from domain.trace.thread import Ballots, Decided


def decided(
    one: Seen, meeting: Meeting, outcome: str, reasons: str, kept: Mapping[str, Sequence[Seen]]
) -> Decided:
    """The forum's decision as its event tells it, and as the kept meeting's record has it."""
    record = kept.get(meeting.meeting_id or "", ())
    if not record:
        return Decided(
            held_on=meeting.held_on,
            meeting_id=meeting.meeting_id,
            outcome=outcome,
            reasons=reasons,
            present=tuple(sorted(group.value for group in meeting.groups_present)),
            events=events_at([one]),
        )
    state = ForumMeeting()
    for event in record:
        state = evolve_meeting(state, event.event)
    item = state.items.get(meeting.item_id or "")
    about = [event for event in record if getattr(event.event, "item_id", None) == meeting.item_id]
    return Decided(
        held_on=meeting.held_on,
        meeting_id=meeting.meeting_id,
        outcome=outcome,
        reasons=reasons,
        present=_present(state, item),
        disqualified=_disqualified(item),
        votes=_votes(item),
        events=events_at([record[0], *about, one]),
    )


def _present(state: ForumMeeting, item: ItemState | None) -> tuple[str, ...]:
    """Who was there when the item was voted on; in the meeting at all where there was no vote."""
    there = {stay.member_id for stay in state.stays}
    if item is not None and (vote := item.last_vote) is not None:
        voters = (voter.member_id for voter in vote.opened.voters)
        at = {member for member in there if state.was_there(member, vote.opened.at)}
        there = at.union(voters, vote.opened.disqualified)
    seats = (state.roster[key] for key in there if key in state.roster)
    return tuple(sorted({f"{seat.group.value} {seat.organisation}" for seat in seats}))


def _disqualified(item: ItemState | None) -> tuple[str, ...]:
    """Those whom the forum, or a later look, found disqualified, and those out of the vote."""
    if item is None:
        return ()
    out = {key for key, said in item.decided.items() if said.disqualified}
    voted = {key for vote in item.votes for key in vote.opened.disqualified}
    later = {found.member_id for found in item.found_later}
    return tuple(sorted(out | voted | later))


def _votes(item: ItemState | None) -> Ballots | None:
    vote = item.last_vote if item else None
    if vote is None or vote.closed is None:
        return None
    closed = vote.closed
    return Ballots(in_favour=closed.in_favour, against=closed.against, abstained=closed.abstained)
