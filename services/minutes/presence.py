"""Who was called to the meeting and who came, in the minutes: by group, and one by one."""

from collections.abc import Iterator

from domain.language.words import Words
from domain.schemes.registry import rule_set_by_id
from domain.state.forum import Forum
from domain.state.meeting import ForumMeeting, Stay
from domain.step3_prioritise.events import SeatGroup
from domain.views.composition import composition
from services.minutes.blocks import Block, heading, paragraph, point
from services.minutes.words import MinutesWords


def presence(
    meeting: ForumMeeting, words: Words, said: MinutesWords, *, whole: bool
) -> Iterator[Block]:
    """The groups, then everybody's hours; in a written procedure nobody comes.

    That a deputy stepped in for single items says who was out of them: only if `whole`.
    """
    yield heading(2, said.groups)
    # As the meeting was called: seats that the forum had besides stand in its composition.
    groups = composition(meeting, Forum())
    for group in groups:
        came = "" if meeting.written else f", {group.present} {said.came}"
        name = words.name("seat", group.group)
        yield point(f"{name}: {group.invited} {said.invited}{came}")
    if not meeting.written:
        there = {group.group for group in groups if group.present}
        if missing := sorted(_required(meeting) - there):
            yield paragraph(f"{said.not_there}: {words.names('seat', missing)}")
        yield from _hours_of_all(meeting, words, said)
    deputies = [
        f"{stepped.deputy} ({said.deputy} {stepped.member_id})"
        for stepped in meeting.deputies
        if whole or not stepped.items
    ]
    if deputies:
        yield paragraph(f"{said.stepped_in}: {words.listed(dict.fromkeys(deputies))}")


def _required(meeting: ForumMeeting) -> frozenset[SeatGroup]:
    """The groups that the rules asked for when the forum was called."""
    if meeting.rule_set is None:
        return frozenset()
    return frozenset(map(SeatGroup, rule_set_by_id(meeting.rule_set).forum.required_groups))


def _hours_of_all(meeting: ForumMeeting, words: Words, said: MinutesWords) -> Iterator[Block]:
    yield heading(2, said.present)
    for stay in meeting.stays:
        yield point(f"{_member(meeting, stay.member_id, words)}, {_hours(stay, words, said)}")
    came = {stay.member_id for stay in meeting.stays}
    called = [member.member_id for member in meeting.voting_members]
    if absent := [member_id for member_id in called if member_id not in came]:
        yield paragraph(f"{said.absent}: {words.listed(absent)}")


def _hours(stay: Stay, words: Words, said: MinutesWords) -> str:
    since = words.moment(stay.arrived_at)
    if stay.departed_at is None:
        return since
    return f"{since} {said.until} {words.moment(stay.departed_at)}"


def _member(meeting: ForumMeeting, member_id: str, words: Words) -> str:
    member = meeting.roster[member_id]
    group = words.name("seat", member.group)
    return f"{member_id} ({group}, {words.inside('standing', member.standing)})"
