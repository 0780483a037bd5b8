"""Who is out of scoring a need (*inhabil ved poenggiving*), and what is asked of who scores it."""

from collections.abc import Collection

from domain.rules.forum.impartiality import LAW, SUSPICION_UNDECIDED, interests
from domain.rules.forum.valid_meeting import DECLARATION_MISSING
from domain.rules.rule import Rule
from domain.schemes.forum_practice import ForumPractice
from domain.schemes.rule_set import Binding
from domain.state.forum import Forum
from domain.state.need import Need

DISQUALIFIED = Rule(code="disqualified-from-scoring", binding=Binding.HARD, citation=LAW)
RANKED_BY_DISQUALIFIED = Rule(code="ranked-by-disqualified", binding=Binding.SOFT, citation=LAW)


def broken(
    need: Need,
    forum: Forum,
    practice: ForumPractice,
    person: str,
    tied_to: Collection[str],
    *,
    draft: bool,
) -> tuple[Rule, ...]:
    """What stands against `person`, an opaque id, scoring the need.

    Who has declared a conflict is out, as from a vote. A member is asked for a declaration;
    one who says that there is no conflict, though the registry ties the need to the member's
    interests, goes on with a reason; `tied_to` are the owners whom the registry ties to them.
    The secretariat's `draft` is asked for nothing more.
    """
    declared = person in need.impartiality
    if declared and need.impartiality[person] is not None:
        return (DISQUALIFIED,)
    if draft:
        return ()
    owners = {owner.organisation for owner in need.owners}
    own = any(owners & interests(practice, member) for member in forum.seats_of(person))
    suspected = own or not owners.isdisjoint(tied_to)
    found = {DECLARATION_MISSING: not declared, SUSPICION_UNDECIDED: suspected}
    return tuple(rule for rule, is_broken in found.items() if is_broken)
