"""Who is out of an item (*inhabil*), whose conflict is suspected, and who has not declared."""

from domain.meetings.agenda import SINGLE_LINES, WHOLE_PLANS
from domain.rules.rule import Rule
from domain.schemes.forum_practice import ForumPractice, Suspicion
from domain.schemes.rule_set import Binding
from domain.state.meeting import ForumMeeting
from domain.state.meeting_item import ItemState
from domain.step3_prioritise.forum_events import Member

LAW = "forvaltningsloven §§ 6-10 (habilitet); whether a new act is in force is not verified"

SUSPICION_UNDECIDED = Rule(code="suspicion-undecided", binding=Binding.SOFT, citation=LAW)
DECIDED_ON_ONESELF = Rule(code="decided-on-oneself", binding=Binding.HARD, citation=LAW)


def disqualified(meeting: ForumMeeting, item: ItemState, member_id: str) -> bool:
    """Whether the member is out: as the forum decided, else as the member declared.

    No conflict reaches a plan as a whole unless the forum's practice says so; that a declared
    one reaches a single line can be switched off there.
    """
    if item.item.kind in WHOLE_PLANS and not meeting.practice.excluded_from_whole_plan:
        return False
    if (decided := item.decided.get(member_id)) is not None:
        return decided.disqualified
    if item.item.kind in SINGLE_LINES and not meeting.practice.excluded_from_single_line:
        return False
    declared = item.declared.get(member_id)
    return declared is not None and declared.ground is not None


def suspected(meeting: ForumMeeting, item: ItemState, member: Member) -> bool:
    """Whether the registry says that the item concerns those whom the practice looks at."""
    return not looked_at(meeting, member).isdisjoint(item.item.concerns)


def looked_at(meeting: ForumMeeting, member: Member) -> frozenset[str]:
    """The organisations, by number, in which a member may be partial: the member's own, and
    those that the registry ties to them.
    """
    own = interests(meeting.practice, member)
    return own | {tie.receiver for tie in meeting.ties if tie.organisation in own}


def interests(practice: ForumPractice, member: Member) -> frozenset[str]:
    """The organisations that the practice has a suspicion begin with, by number."""
    match practice.suspicion:
        case Suspicion.NOBODY:
            return frozenset()
        case Suspicion.OWN_ORGANISATION:
            return frozenset({member.organisation})
        case Suspicion.OWN_AND_SPOKEN_FOR:
            return frozenset({member.organisation, *member.speaks_for})


def undecided_suspicion(meeting: ForumMeeting, item: ItemState, member: Member) -> bool:
    """Whether a suspicion still waits: neither admitted by the member nor decided by the forum."""
    declared = item.declared.get(member.member_id)
    settled = member.member_id in item.decided or (
        declared is not None and declared.ground is not None
    )
    return suspected(meeting, item, member) and not settled


def undeclared(meeting: ForumMeeting, item: ItemState) -> tuple[str, ...]:
    """Those who may come to vote on the item and have not yet said whether they are impartial.

    They are the voting members and the deputies who have stepped in, less those whom the
    forum has decided on. An item that is done, or off the agenda, asks nobody.
    """
    if item.withdrawn or item.concluded is not None:
        return ()
    deputies = (
        stepped.deputy
        for stepped in meeting.deputies
        if not stepped.items or item.item.item_id in stepped.items
    )
    asked = dict.fromkeys((*(m.member_id for m in meeting.voting_members), *deputies))
    return tuple(m for m in asked if m not in item.declared and m not in item.decided)
