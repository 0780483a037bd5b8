"""How the tests of a meeting begin: a forum of some members, called, there and declared."""

from typing import Any

from domain.event import Event
from domain.meetings.agenda import AgendaItem, ItemKind, ItemOutcome
from domain.meetings.decide_vote import CloseVote, OpenVote
from domain.meetings.decision_events import Ballot, Choice, VotesCast
from domain.meetings.events import ImpartialityDeclared, MeetingCalled, MembersArrived, Recommended
from domain.schemes.forum_practice import DecisionMethod, ForumPractice
from domain.step3_prioritise.forum_events import Member, Standing
from tests.domain.facts import fact
from tests.domain.given import given
from tests.domain.wishes import wish
from tests.samples.forum import BEGINS, MEMBER, NEED_ITEM, PLAN_ITEM

LINE_ITEM = AgendaItem(
    item_id="i-5",
    kind=ItemKind.PLAN_LINE,
    title="Tiltak l-1",
    round_id="yrkesfag-46-2026",
    line_id="l-1",
    concerns=("310000019",),
)
FREE_ITEM = AgendaItem(item_id="i-6", kind=ItemKind.FREE, title="Møteplan")
ITEMS = (NEED_ITEM, PLAN_ITEM, LINE_ITEM, FREE_ITEM)
IDS = tuple(item.item_id for item in ITEMS)


def member(member_id: str, **changes: Any) -> Member:
    """A voting member from an organisation that no item concerns, with `changes`."""
    usual = {**dict(MEMBER), "member_id": member_id, "person": f"u-{member_id}", "speaks_for": ()}
    return Member.model_validate({**usual, **changes})


def deputy(member_id: str, *members: str, **changes: Any) -> Member:
    """A deputy of some members."""
    return member(member_id, standing=Standing.DEPUTY, deputy_for=members, **changes)


def called(*roster: Member, chair: str | None = "b-1", **practice: Any) -> MeetingCalled:
    """A meeting with these people, and votes by ballots unless `practice` says otherwise."""
    usual = {"method": DecisionMethod.VOTE, **practice}
    return fact(
        MeetingCalled,
        roster=roster,
        chair=chair,
        items=ITEMS,
        practice=ForumPractice.model_validate(usual),
    )


def there(*members: str) -> MembersArrived:
    """These have come."""
    return MembersArrived(members=members, at=BEGINS)


def impartial(*members: str) -> tuple[Event, ...]:
    """These have declared no conflict in any item."""
    return tuple(ImpartialityDeclared(member_id=m, items=IDS) for m in members)


def three(**practice: Any) -> tuple[Event, ...]:
    """Three members called, there and without conflicts, and a recommendation on the need."""
    ids = ("b-1", "b-2", "b-3")
    return (
        called(*(member(m) for m in ids), **practice),
        there(*ids),
        *impartial(*ids),
        Recommended(item_id="i-1", outcome=ItemOutcome.PRIORITISED, text="Prioriterast"),
    )


def opened(*events: Event, **changes: Any) -> tuple[Event, ...]:
    """The history with a vote opened on the need."""
    return (*events, *given(*events).when(wish(OpenVote, **changes)).decided())


def ballots(**choices: str) -> VotesCast:
    """Votes on the need: `b1="for"` is the vote of `b-1`."""
    given_votes = tuple(
        Ballot(member_id=f"{name[0]}-{name[1:]}", choice=Choice(choice))
        for name, choice in choices.items()
    )
    return VotesCast(item_id="i-1", ballots=given_votes)


def counted(*events: Event, **changes: Any) -> tuple[Event, ...]:
    """The history with its open vote closed."""
    return (*events, *given(*events).when(wish(CloseVote, **changes)).decided())
