"""Whom a meeting is called with (*innkalling*), and whether it may be held in writing."""

from domain.rules.rule import Rule
from domain.schemes.forum_practice import ForumPractice
from domain.schemes.rule_set import Binding
from domain.state.forum import Forum
from domain.step3_prioritise.forum_events import Member

_NO_RULE = "domain description, section 15: to be checked: appointed, invited, who was absent"

GROUP_NOT_INVITED = Rule(code="required-group-not-invited", binding=Binding.SOFT, citation=_NO_RULE)
WRITTEN_NOT_PRACTISED = Rule(
    code="written-procedure-not-practised",
    binding=Binding.SOFT,
    citation="domain description, section 15: a written procedure is county practice",
)


def broken(
    forum: Forum, roster: tuple[Member, ...], practice: ForumPractice, *, written: bool
) -> tuple[Rule, ...]:
    """A required group with seats and nobody invited; writing where nobody has allowed it."""
    invited = frozenset(member.group for member in roster)
    found = {
        GROUP_NOT_INVITED: bool((forum.required_groups & forum.groups) - invited),
        WRITTEN_NOT_PRACTISED: written and not practice.written_procedure,
    }
    return tuple(rule for rule, is_broken in found.items() if is_broken)
