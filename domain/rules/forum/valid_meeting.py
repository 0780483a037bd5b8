"""A forum decides in a meeting in its term, with its groups there and declarations made."""

from domain.rules.forum.kept_meeting import MEETING_NOT_KEPT
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.forum import Forum
from domain.step3_prioritise.events import Meeting

REQUIRED_GROUP_ABSENT = Rule(
    code="required-group-absent",
    binding=Binding.SOFT,
    citation="domain description, section 15: no quorum rule found",
)
DECLARATION_MISSING = Rule(
    code="declaration-missing",
    binding=Binding.SOFT,
    citation="forvaltningsloven §§ 6-10 (habilitet)",
)
OUTSIDE_TERM = Rule(
    code="meeting-outside-term",
    binding=Binding.SOFT,
    citation="domain description, section 15: terms are county practice",
)


def broken(forum: Forum, meeting: Meeting) -> tuple[Rule, ...]:
    """What the meeting lacked; only groups that have a seat can be absent."""
    absent = (forum.groups & forum.required_groups) - frozenset(meeting.groups_present)
    found = []
    if forum.keeps_meetings and meeting.meeting_id is None:
        found.append(MEETING_NOT_KEPT)
    if absent:
        found.append(REQUIRED_GROUP_ABSENT)
    if not meeting.declarations_complete:
        found.append(DECLARATION_MISSING)
    if not forum.sits_on(meeting.held_on):
        found.append(OUTSIDE_TERM)
    return tuple(found)
