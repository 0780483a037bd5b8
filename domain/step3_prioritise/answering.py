"""What every answer of the forum to a need has in common: the need, its round and a meeting."""

from domain.case import CaseRef, Key, RoundId, forum_ref, need_ref, scheme_and_county
from domain.command import Command, Known
from domain.event import Refusal
from domain.forum import Forum
from domain.need import Need, need_position
from domain.permission import check_turn
from domain.rules import valid_meeting
from domain.rules.applying import apply_rules
from domain.rules.rule import Rule
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
        """The forum whose decision it is."""
        return (self.forum,)


def check_answer(need: Need, command: AnswersNeed, known: Known, *also: Rule) -> tuple[str, ...]:
    """Check turn, round and forum; the soft stops of the meeting and of `also`, with a reason.

    Raises the order's refusals, `wrong-round`, `forum-not-appointed`, `reason-required`.
    """
    check_turn(command, need_position(need, 0), county=need.county)
    if command.round_id != need.round_id:
        raise Refusal("wrong-round")
    forum = known.of(command.forum, Forum)
    if not forum.appointed:
        raise Refusal("forum-not-appointed")
    return apply_rules((*valid_meeting.broken(forum, command.meeting), *also), command.by)
