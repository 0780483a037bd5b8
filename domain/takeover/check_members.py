"""What is wrong with the forum's members of a take-over (*medlemmer*)."""

from collections.abc import Iterator

from domain.rules.forum import seated_member
from domain.rules.takeover import taken_over
from domain.schemes.rule_set import Binding
from domain.state.forum import Forum
from domain.step3_prioritise.forum_events import Standing
from domain.takeover.before import Sheet
from domain.takeover.contents import Contents, MemberRow
from domain.takeover.fault import Fault


def member_faults(contents: Contents, forum: Forum) -> Iterator[Fault]:
    """Members without a forum, who stand twice, or who cannot sit as what they are said to.

    Whether there was a seat for each is a soft stop of the ordinary step, and stays told.
    """
    rows = contents.members
    if rows and not contents.seats:
        code = taken_over.FORUM_HERE.code if forum.appointed else "forum-not-appointed"
        yield Fault(sheet=Sheet.MEMBERS, row=rows[0].row, code=code)
    sitting = Forum(
        seats=tuple(row.seat for row in contents.seats),
        members={row.member.member_id: row.member for row in rows},
    )
    seen: set[str] = set()
    chairs = 0
    for row in rows:
        if row.member.member_id in seen:
            yield _fault(row, "member_id", "member-exists")
        seen.add(row.member.member_id)
        yield from _of_member(row, sitting)
        chairs += row.chair
        if row.chair and chairs > 1:
            yield _fault(row, "chair", taken_over.CHAIR_TWICE.code)


def _of_member(row: MemberRow, sitting: Forum) -> Iterator[Fault]:
    member = row.member
    if member.term_to < member.term_from:
        yield _fault(row, "term_to", "period-reversed")
    if row.chair and member.standing is not Standing.VOTING:
        yield _fault(row, "chair", "chair-without-vote")
    for rule in seated_member.broken(sitting, member):
        if rule.binding is Binding.HARD:
            yield _fault(row, "standing", rule.code)


def _fault(row: MemberRow, column: str, code: str) -> Fault:
    return Fault(sheet=Sheet.MEMBERS, row=row.row, column=column, code=code)
