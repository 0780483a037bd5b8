"""What every answer of the forum to a need has in common: the need, its round and a meeting."""

from domain.case import CaseRef, Key, RoundId, forum_ref, need_ref, scheme_and_county
from domain.command import Command, Known
from domain.event import Refusal
from domain.meetings.agenda import ItemOutcome
from domain.permission import check_turn
from domain.rules.applying import apply_rules
from domain.rules.forum import kept_meeting, valid_meeting
from domain.rules.rule import Rule
from domain.state.forum import Forum
from domain.state.need import Need
from domain.state.need_position import need_position
from domain.step3_prioritise.events import Meeting


class AnswersNeed(Command):
    """A command by which the forum says something about a need in a meeting."""

    need_id: Key
    round_id: RoundId
    meeting: Meeting

    @property
    def case(self) -> CaseRef:
        """The need's case."""
        return need_ref(self.need_id)

    @property
    def forum(self) -> CaseRef:
        """The forum that decides."""
        return forum_ref(*scheme_and_county(self.round_id))

    def reads(self) -> tuple[CaseRef, ...]:
        """The forum whose decision it is, and the meeting that it was made in."""
        return (self.forum, *self.meeting.kept_in)


def check_answer(
    need: Need, command: AnswersNeed, known: Known, outcome: ItemOutcome, *also: Rule
) -> tuple[Meeting, tuple[str, ...]]:
    """Check turn, round and forum; the meeting, and the soft stops of it and of `also`.

    A meeting that is kept here has concluded with `outcome`, and comes back as recorded.

    Raises the order's refusals, `wrong-round`, `forum-not-appointed`, `reason-required`,
    and what `kept_meeting` refuses.
    """
    check_turn(command, need_position(need, 0), county=need.county)
    if command.round_id != need.round_id:
        raise Refusal("wrong-round")
    forum = known.of(command.forum, Forum)
    if not forum.appointed:
        raise Refusal("forum-not-appointed")
    meeting = kept_meeting.recorded(
        command.meeting, known, forum=command.forum, about=command.case, outcome=outcome
    )
    return meeting, apply_rules((*valid_meeting.broken(forum, meeting), *also), command.by)
