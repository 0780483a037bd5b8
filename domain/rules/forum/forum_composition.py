"""Who must have a seat in the forum (*samarbeidsforumets sammensetning*)."""

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.forum import Forum

INCOMPLETE_FORUM = Rule(
    code="forum-incomplete", binding=Binding.SOFT, citation="[found F3]; [OsloMet]"
)


def broken(forum: Forum) -> tuple[Rule, ...]:
    """A forum that lacks a required group decides all the same, with a reason."""
    return (INCOMPLETE_FORUM,) if forum.required_groups - forum.groups else ()
