"""Who may vote on an item (*stemmeberettigede*): each seat once, by its member or a deputy."""

from collections.abc import Collection

from domain.meetings.decision_events import Voter
from domain.rules.forum.impartiality import disqualified
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.meeting import ForumMeeting
from domain.state.meeting_item import ItemState
from domain.step3_prioritise.forum_events import Member, Standing

_BODY = (
    "a body's own arithmetic: each seat has one vote, and nobody votes for two; "
    "no source gives another rule"
)

NOT_A_DEPUTY_OF = Rule(code="not-a-deputy-of", binding=Binding.HARD, citation=_BODY)
DEPUTY_TAKEN = Rule(code="deputy-sits-already", binding=Binding.HARD, citation=_BODY)
NOT_ENTITLED = Rule(code="not-entitled-to-vote", binding=Binding.HARD, citation=_BODY)
VOTED_ALREADY = Rule(code="voted-already", binding=Binding.HARD, citation=_BODY)
OBSERVER_VOTES = Rule(
    code="observer-never-votes",
    binding=Binding.HARD,
    citation="[found F3]: the county governor may be an observer; [found F4]: never votes",
)


def voters(meeting: ForumMeeting, item: ItemState) -> tuple[Voter, ...]:
    """Every seat that takes part now, in the order of the roster.

    In a written procedure all who are called take part; else those who are there.
    A deputy counts only where the member is away or out, and is not out either. A person
    casts one vote, in their own seat first, whatever the registry has them as besides.
    """
    own: dict[str, str] = {}
    for member in meeting.voting_members:
        if _takes_part(meeting, item, member.member_id):
            own.setdefault(member.person, member.member_id)
    seated, voting = frozenset(own.values()), set(own)
    found = []
    for member in meeting.voting_members:
        if member.member_id in seated:
            found.append(_voter(member, member.member_id))
        elif (deputy := _deputy(meeting, item, member, voting)) is not None:
            voting.add(meeting.roster[deputy].person)
            found.append(_voter(member, deputy))
    return tuple(found)


def out(meeting: ForumMeeting, item: ItemState) -> tuple[str, ...]:
    """The voting members that are there and out of the item."""
    return tuple(
        member.member_id
        for member in meeting.voting_members
        if _is_there(meeting, member.member_id) and disqualified(meeting, item, member.member_id)
    )


def _takes_part(meeting: ForumMeeting, item: ItemState, member_id: str) -> bool:
    return _is_there(meeting, member_id) and not disqualified(meeting, item, member_id)


def _is_there(meeting: ForumMeeting, member_id: str) -> bool:
    return meeting.written or member_id in meeting.present


def _deputy(
    meeting: ForumMeeting, item: ItemState, member: Member, voting: Collection[str]
) -> str | None:
    """Who stands in for the member on the item, the latest first; nobody of those `voting`."""
    for stepped in reversed(meeting.deputies):
        concerns = not stepped.items or item.item.item_id in stepped.items
        if stepped.member_id != member.member_id or not concerns:
            continue
        is_voting = meeting.roster[stepped.deputy].person in voting
        if not is_voting and _takes_part(meeting, item, stepped.deputy):
            return stepped.deputy
    return None


def _voter(member: Member, cast_by: str) -> Voter:
    return Voter(
        member_id=member.member_id,
        cast_by=cast_by,
        group=member.group,
        organisation=member.organisation,
    )


def may_stand_in(deputy: Member | None, member: Member | None) -> bool:
    """Whether the registry has the one as the other's deputy; a deputy has none of its own."""
    if deputy is None or member is None:
        return False
    return (
        deputy.standing is Standing.DEPUTY
        and member.standing is Standing.VOTING
        and member.member_id in deputy.deputy_for
    )
