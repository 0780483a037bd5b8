"""What the county's decisions ask for holds for awards from a pot as well."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest

from domain.case import CaseRef
from domain.event import Event
from domain.meetings.agenda import AgendaItem, ItemKind, ItemOutcome
from domain.meetings.decision_events import ItemConcluded
from domain.meetings.events import MeetingCalled
from domain.party import MeasureKind
from domain.pots.decide_award import AwardApplication
from domain.pots.decide_rejection import RejectApplication
from domain.step3_prioritise.events import Meeting
from domain.step3_prioritise.exchange import Study
from tests.domain.facts import DECIDED, FULL_MEETING, OPENED, PLAN, THE_MEETING, fact
from tests.domain.facts_pots import APPLIED, CALLED, POT_LINE, SUBMITTED, THE_APPLICATION, pot_line
from tests.domain.given import Given, given
from tests.domain.wishes import wish, with_reason
from tests.samples import LINE, PROVIDER, ROUND
from tests.samples.forum import MEETING_ID, PLAN_ITEM
from tests.samples.pots import APPLICATION, CONTENT

POT_ITEM = AgendaItem(
    item_id="i-7",
    kind=ItemKind.PLAN_LINE,
    title="Søknader til potten",
    round_id=ROUND,
    line_id="l-p",
)
OTHER_ITEM = POT_ITEM.model_copy(update={"item_id": "i-8", "line_id": LINE.line_id})
APPLICATION_ITEM = AgendaItem(
    item_id="i-9",
    kind=ItemKind.APPLICATION,
    title="Søknad frå skulen",
    round_id=ROUND,
    application_id=APPLICATION,
)
OTHERS_ITEM = APPLICATION_ITEM.model_copy(update={"item_id": "i-10", "application_id": "a-9"})
MEETING_CALLED = fact(
    MeetingCalled, items=(POT_ITEM, OTHER_ITEM, PLAN_ITEM, APPLICATION_ITEM, OTHERS_ITEM)
)


def replaced(*events: Event) -> tuple[Event, ...]:
    """The history up to the call, with these events in the place of those of their topics."""
    by_topic = {event.TOPIC: event for event in events}
    return tuple(by_topic.get(event.TOPIC, event) for event in CALLED)


def applied(*history: Event, application: Iterable[Event] = APPLIED) -> Given:
    return given(*history, other={THE_APPLICATION: application})


def held(item_id: str, outcome: ItemOutcome, called: MeetingCalled = MEETING_CALLED) -> Given:
    concluded = fact(ItemConcluded, item_id=item_id, outcome=outcome)
    other: dict[CaseRef, Iterable[Event]] = {
        THE_APPLICATION: APPLIED,
        THE_MEETING: (called, concluded),
    }
    return given(*CALLED, other=other)


def told(item_id: str | None = "i-7", **changes: Any) -> Meeting:
    named = {"held_on": MEETING_CALLED.held_on, "meeting_id": MEETING_ID, "item_id": item_id}
    return Meeting.model_validate({**named, **changes})


@pytest.mark.parametrize(("year", "lawful"), [(2022, False), (2023, True)])
def test_yrkesfaglaerer_2_is_awarded_from_its_first_year_on(year: int, lawful: bool) -> None:
    study = Study(title="Yrkesfaglærar 2", credits="30", provider=PROVIDER, places=6)
    content = CONTENT.model_copy(update={"measure": MeasureKind.YRKESFAGLARER_2, "study": study})
    opened = OPENED.model_copy(update={"budget_year": year})
    history = applied(
        *replaced(opened), application=(SUBMITTED.model_copy(update={"content": content}),)
    )

    if lawful:
        history.when(wish(AwardApplication)).stops()
    else:
        history.when(wish(AwardApplication, with_reason(AwardApplication))).refused(
            "yrkesfaglaerer-2-before-2023"
        )


def test_the_board_is_heard_before_the_county_first_decides_also_from_a_pot() -> None:
    unheard = PLAN.model_copy(update={"lines": (LINE, POT_LINE), "vet_board": None})

    first = applied(*replaced(unheard))
    first.when(wish(AwardApplication)).refused("reason-required", stops="vet-board-not-heard")
    first.when(wish(AwardApplication, with_reason(AwardApplication))).stops("vet-board-not-heard")
    applied(*replaced(unheard), DECIDED).when(wish(AwardApplication)).stops()


def test_a_second_source_of_the_pot_asks_for_a_reason() -> None:
    source = {"source": "kompetanseloftet", "name": "Lokale midlar", "amount_ore": 100}
    pot = type(POT_LINE).model_validate({**dict(POT_LINE), "other_funding": (source,)})
    history = applied(*replaced(PLAN.model_copy(update={"lines": (LINE, pot)})))

    history.when(wish(AwardApplication)).refused("reason-required", stops="second-source")
    history.when(wish(AwardApplication, with_reason(AwardApplication))).stops("second-source")


def test_an_award_takes_what_was_recorded_of_its_meeting() -> None:
    adopted = held("i-7", ItemOutcome.ADOPTED)
    event = adopted.when(wish(AwardApplication, forum_meeting=told())).decided()[0]
    meeting = getattr(event, "forum_meeting", None)

    assert isinstance(meeting, Meeting)
    assert meeting.groups_present == fact(ItemConcluded).groups_present
    kept_elsewhere = applied(*CALLED).when(wish(AwardApplication, forum_meeting=FULL_MEETING))
    kept_elsewhere.stops()


@pytest.mark.parametrize("kind", [AwardApplication, RejectApplication])
def test_a_meeting_that_is_named_is_the_forums_own_about_the_pot_and_on_its_day(
    kind: type[AwardApplication | RejectApplication],
) -> None:
    command = wish(kind, with_reason(kind), forum_meeting=told())
    applied(*CALLED).when(command).refused("meeting-of-other-forum")
    elsewhere = MEETING_CALLED.model_copy(update={"county": "50"})
    held("i-7", ItemOutcome.ADOPTED, elsewhere).when(command).refused("meeting-of-other-forum")
    held("i-7", ItemOutcome.POSTPONED).when(command).refused("meeting-decided-otherwise")
    for item_id in (OTHER_ITEM.item_id, PLAN_ITEM.item_id, OTHERS_ITEM.item_id, "i-99", None):
        history = held("i-7", ItemOutcome.ADOPTED)
        wished = wish(kind, with_reason(kind), forum_meeting=told(item_id))
        history.when(wished).refused("meeting-item-not-about-this")
    another_day = wish(kind, with_reason(kind), forum_meeting=told(held_on=date(2026, 4, 21)))
    held("i-7", ItemOutcome.ADOPTED).when(another_day).refused("meeting-on-another-day")


def test_the_forum_that_turned_it_down_is_followed_by_a_rejection_and_no_award() -> None:
    rejected = held("i-7", ItemOutcome.REJECTED)

    rejected.when(wish(RejectApplication, forum_meeting=told())).stops()
    rejected.when(wish(AwardApplication, forum_meeting=told())).refused("meeting-decided-otherwise")


def test_an_application_of_its_own_on_the_agenda_is_answered_as_the_forum_did() -> None:
    given_it, denied = held("i-9", ItemOutcome.ADOPTED), held("i-9", ItemOutcome.REJECTED)
    here = {"forum_meeting": told("i-9")}

    given_it.when(wish(AwardApplication, **here)).stops()
    given_it.when(wish(RejectApplication, **here)).refused("meeting-decided-otherwise")
    denied.when(wish(RejectApplication, **here)).stops()
    denied.when(wish(AwardApplication, **here)).refused("meeting-decided-otherwise")


def test_where_the_forum_decides_its_answer_to_the_application_is_what_the_county_adopts() -> None:
    pot = pot_line(forum_decides=True)
    planned = replaced(PLAN.model_copy(update={"lines": (LINE, pot)}))
    concluded = fact(ItemConcluded, item_id="i-9", outcome=ItemOutcome.ADOPTED)
    history = given(
        *planned, other={THE_APPLICATION: APPLIED, THE_MEETING: (MEETING_CALLED, concluded)}
    )
    award = wish(AwardApplication, forum_meeting=told("i-9"))
    event = history.when(award).decided()[0]

    assert getattr(event, "soft_stops", None) == ()
    assert getattr(event.forum_meeting, "item_id", None) == "i-9"  # type: ignore[attr-defined]
    applied(*planned).when(wish(AwardApplication)).refused(
        "reason-required", stops="forum-has-not-decided"
    )
