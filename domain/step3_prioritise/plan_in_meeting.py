"""What the forum's meetings say of a draft of the plan, where they are kept here."""

from collections.abc import Iterator

from domain.command import Known
from domain.meetings.agenda import ItemOutcome
from domain.rules.forum import kept_meeting, line_in_meeting, voted_draft
from domain.rules.needs import turned_down
from domain.rules.problem import Problem
from domain.state.meeting import ForumMeeting
from domain.state.round import Round
from domain.step3_prioritise.draft_plan import DraftPlan
from domain.step3_prioritise.events import Meeting


def recorded_meeting(draft: DraftPlan, known: Known) -> Meeting:
    """The meeting that adopts the plan, as its record has it; raises what `kept_meeting` does."""
    return kept_meeting.recorded(
        draft.meeting,
        known,
        forum=draft.forum,
        about=draft.case,
        outcome=ItemOutcome.ADOPTED,
    )


def in_meeting(state: Round, draft: DraftPlan, known: Known) -> Iterator[Problem]:
    """What the record of the meeting, and earlier ones, say of single lines of the plan."""
    told = draft.meeting
    for ref in told.kept_in:
        meeting = known.of(ref, ForumMeeting)
        for line_id in line_in_meeting.rejected(draft.lines, draft.round_id, meeting):
            yield Problem.of(line_in_meeting.LINE_REJECTED, {"line": line_id})
        voted = voted_draft.voted_on(meeting.items.get(told.item_id or ""))
        for line_id in voted_draft.unlike(draft.lines, state, voted):
            if line_id:
                yield Problem.of(voted_draft.NOT_AS_VOTED, {"line": line_id})
            else:
                yield Problem.of(voted_draft.NOT_AS_VOTED)
        about = (draft.round_id, told.item_id)
        for line_id in line_in_meeting.undecided(draft.lines, *about, meeting):
            yield Problem.of(line_in_meeting.CONFLICT_ON_LINE, {"line": line_id})
    for line_id, meeting_id in turned_down.lines(draft.lines, state.turned_down, told.meeting_id):
        yield Problem.of(turned_down.LINE_REJECTED_BEFORE, {"line": line_id, "meeting": meeting_id})
