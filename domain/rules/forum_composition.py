"""Who must have a seat in the forum (*samarbeidsforumets sammensetning*)."""

from domain.forum import Forum
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.step3_prioritise.events import SeatGroup

REQUIRED_GROUPS = frozenset(
    {
        SeatGroup.WORKING_LIFE,
        SeatGroup.TEACHER_ORGANISATION,
        SeatGroup.VET_BOARD,
        SeatGroup.PRIVATE_SCHOOL,
        SeatGroup.PROVIDER,
    }
)

INCOMPLETE_FORUM = Rule(
    code="forum-incomplete", binding=Binding.SOFT, citation="[found F3]; [OsloMet]"
)


def broken(forum: Forum) -> tuple[Rule, ...]:
    """A forum that lacks a required group decides all the same, with a reason."""
    return (INCOMPLETE_FORUM,) if REQUIRED_GROUPS - forum.groups else ()
