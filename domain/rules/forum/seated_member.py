"""Who may sit in the forum as what (*medlemmer, vara og observatører*)."""

from domain.rules.forum.entitled import NOT_A_DEPUTY_OF, OBSERVER_VOTES, may_stand_in
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.forum import Forum
from domain.step3_prioritise.events import SeatGroup
from domain.step3_prioritise.forum_events import Member, Standing

NO_FREE_SEAT = Rule(
    code="no-free-seat",
    binding=Binding.SOFT,
    citation="[found F3]: the county decides the composition; seats are county practice",
)

SEATED_ALREADY = Rule(
    code="person-seated-already",
    binding=Binding.SOFT,
    citation="domain description, section 18, P8: whether a member represents more than themselves",
)

_ON_A_SEAT = frozenset({Standing.VOTING, Standing.ADVISORY})
_MAY_VOTE = frozenset({Standing.VOTING, Standing.DEPUTY})


def broken(forum: Forum, member: Member) -> tuple[Rule, ...]:
    """A governor who would vote, a deputy of nobody, no free seat, or one who votes already."""
    deputised = [forum.members.get(other) for other in member.deputy_for]
    is_deputy = member.standing is Standing.DEPUTY
    found = {
        OBSERVER_VOTES: member.group is SeatGroup.COUNTY_GOVERNOR
        and member.standing is not Standing.OBSERVER,
        NOT_A_DEPUTY_OF: is_deputy is not bool(deputised)
        or not all(may_stand_in(member, other) for other in deputised),
        NO_FREE_SEAT: member.standing in _ON_A_SEAT and forum.free_seats(member) < 1,
        SEATED_ALREADY: any(_same_voter(member, other) for other in forum.members.values()),
    }
    return tuple(rule for rule, is_broken in found.items() if is_broken)


def _same_voter(member: Member, other: Member) -> bool:
    """Whether one person could vote in two seats at once; a deputy may have several members."""
    if member.member_id == other.member_id or member.person != other.person:
        return False
    both = {member.standing, other.standing}
    overlap = member.term_from <= other.term_to and other.term_from <= member.term_to
    return both <= _MAY_VOTE and Standing.VOTING in both and overlap
