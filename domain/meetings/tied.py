"""What the registry is asked about a meeting: whose organisations are tied to whom it concerns.

The ties are recorded with what brought the member or the item into the meeting, so that a later
change of the registry rewrites no suspicion.
"""

from collections.abc import Iterable
from datetime import date

from domain.case import CaseRef
from domain.command import Known
from domain.registry import ties
from domain.registry.tie import Tie
from domain.rules.forum.impartiality import interests
from domain.schemes.forum_practice import ForumPractice
from domain.state.meeting import ForumMeeting
from domain.step3_prioritise.forum_events import Member


def refs_of(members: Iterable[Member]) -> tuple[CaseRef, ...]:
    """The registry's cases of where members come from and whom they speak for."""
    return ties.refs(
        number for member in members for number in (member.organisation, *member.speaks_for)
    )


def refs_of_roster(meeting: object) -> tuple[CaseRef, ...]:
    """Those of everyone who is called to the meeting."""
    return refs_of(meeting.roster.values()) if isinstance(meeting, ForumMeeting) else ()


def refs_of_agenda(meeting: object) -> tuple[CaseRef, ...]:
    """The registry's cases of those whom the items on the agenda concern."""
    if not isinstance(meeting, ForumMeeting):
        return ()
    return ties.refs(number for item in meeting.items.values() for number in item.item.concerns)


def tied(
    practice: ForumPractice,
    members: Iterable[Member],
    receivers: Iterable[str],
    day: date | None,
    known: Known,
) -> tuple[Tie, ...]:
    """The ties that the practice follows from the members' interests to the `receivers`."""
    if day is None:
        return ()
    own = (number for member in members for number in sorted(interests(practice, member)))
    return ties.ties(own, receivers, day, known, practice.ties)


def receivers_in(meeting: ForumMeeting) -> tuple[str, ...]:
    """The organisations that the items on the agenda concern, by number."""
    return tuple(number for item in meeting.items.values() for number in item.item.concerns)
