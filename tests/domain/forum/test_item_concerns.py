"""Step 3: whom an item about a plan's line concerns is read from the plan."""

from typing import Any

from domain.case import CaseRef
from domain.event import Event
from domain.meetings.agenda import AgendaItem, ItemKind
from domain.meetings.decide_agenda import AddItem
from domain.meetings.decide_call import CallMeeting
from domain.meetings.decide_vote import OpenVote
from domain.meetings.events import ImpartialityDeclared, ItemAdded, MeetingCalled
from domain.pots.application_events import ApplicationWithdrawn
from domain.step3_prioritise.events import PlanAdopted
from domain.step3_prioritise.exchange import Study
from domain.step3_prioritise.line_contents import Provision
from tests.domain.facts import DECIDED, FORUM, FULL_MEETING, OPEN, THE_FORUM, THE_ROUND, fact, line
from tests.domain.facts_pots import SUBMITTED, THE_APPLICATION
from tests.domain.given import When, given
from tests.domain.meeting_room import called, member, there
from tests.domain.wishes import wish, with_reason
from tests.samples import COMPANY, PROVIDER, ROUND, SCHOOL
from tests.samples.pots import APPLICATION

BOUGHT = line(provided_by=(Provision(provider=PROVIDER),))
WITH_LINE = (*OPEN, fact(PlanAdopted, meeting=FULL_MEETING, lines=(BOUGHT,)))


def about(line_id: str = "l-1", **changes: Any) -> AgendaItem:
    usual = {"item_id": "i-9", "kind": ItemKind.PLAN_LINE, "title": "Tiltak", "round_id": ROUND}
    return AgendaItem.model_validate({**usual, "line_id": line_id, **changes})


def concerns(item: AgendaItem, *events: Event) -> tuple[str, ...]:
    other: dict[CaseRef, tuple[Event, ...]] = {THE_ROUND: events}
    added = given(called(member("b-1")), other=other).when(wish(AddItem, added=item)).decided()[0]
    assert isinstance(added, ItemAdded)
    return added.item.concerns


def test_a_line_concerns_its_recipient_and_its_providers() -> None:
    assert concerns(about(), *WITH_LINE) == (SCHOOL.organisation, PROVIDER.organisation)


def test_once_decided_it_concerns_whom_the_county_decided_on() -> None:
    other = DECIDED.model_copy(update={"recipient": COMPANY})
    found = concerns(about(), *WITH_LINE, other)
    assert found == (COMPANY.organisation, PROVIDER.organisation)


def test_who_is_told_besides_is_kept() -> None:
    told = about(concerns=(COMPANY.organisation, SCHOOL.organisation))
    assert concerns(told, *WITH_LINE) == (
        SCHOOL.organisation,
        PROVIDER.organisation,
        COMPANY.organisation,
    )


def test_a_line_that_is_not_in_the_plan_yet_concerns_whom_one_is_told() -> None:
    assert concerns(about("l-7", concerns=(COMPANY.organisation,)), *WITH_LINE) == (
        COMPANY.organisation,
    )
    assert concerns(about("l-7")) == ()


def test_the_call_reads_it_too() -> None:
    call = wish(CallMeeting, with_reason(CallMeeting), items=(about(),))
    (event,) = given(other={THE_FORUM: FORUM, THE_ROUND: WITH_LINE}).when(call).decided()
    assert isinstance(event, MeetingCalled)
    assert event.items[0].concerns == (SCHOOL.organisation, PROVIDER.organisation)


def test_no_more_are_concerned_than_an_item_holds() -> None:
    many = tuple(dict.fromkeys(f"{310_000_000 + n}" for n in range(60)))
    item = AgendaItem.model_construct(**{**dict(about()), "concerns": many})
    add = wish(AddItem).model_copy(update={"added": item})
    given(called(member("b-1")), other={THE_ROUND: WITH_LINE}).when(add).refused(
        "item-points-wrongly"
    )


def test_a_member_from_the_recipient_is_suspected_without_anybody_telling() -> None:
    partial = member("b-1", organisation=SCHOOL.organisation)
    begun = called(partial, member("b-2"))
    added = given(begun, other={THE_ROUND: WITH_LINE}).when(wish(AddItem, added=about())).decided()
    declared = (ImpartialityDeclared(member_id=m, items=("i-9",)) for m in ("b-1", "b-2"))
    vote = wish(OpenVote, item_id="i-9", proposal="adopted")

    given(begun, *added, there("b-1", "b-2"), *declared).when(vote).refused(
        "reason-required", stops="suspicion-undecided"
    )


def application_item(**changes: Any) -> AgendaItem:
    named = {"kind": ItemKind.APPLICATION, "line_id": None, "application_id": APPLICATION}
    return about(**{**named, **changes})


def of_application(item: AgendaItem, *events: Event) -> When:
    other: dict[CaseRef, tuple[Event, ...]] = {THE_APPLICATION: events}
    return given(called(member("b-1")), other=other).when(wish(AddItem, added=item))


def test_an_application_concerns_who_applied_and_who_would_teach() -> None:
    (added,) = of_application(application_item(), SUBMITTED).decided()
    assert isinstance(added, ItemAdded)
    assert added.item.concerns == (SCHOOL.organisation,)

    study = Study(title="Yrkesfaglærar 2", credits="30", provider=PROVIDER, places=6)
    content = SUBMITTED.content.model_copy(update={"study": study})
    taught = SUBMITTED.model_copy(update={"content": content})
    (added,) = of_application(application_item(), taught).decided()
    assert isinstance(added, ItemAdded)
    assert added.item.concerns == (SCHOOL.organisation, PROVIDER.organisation)


def test_an_item_about_an_application_points_to_one_that_stands_in_its_round() -> None:
    refused = "item-points-wrongly"
    of_application(application_item()).refused(refused)
    withdrawn = (SUBMITTED, fact(ApplicationWithdrawn))
    of_application(application_item(), *withdrawn).refused(refused)
    next_year = application_item(round_id="yrkesfag-46-2027")
    of_application(next_year, SUBMITTED).refused(refused)
    elsewhere = application_item(round_id="yrkesfag-50-2026")
    of_application(elsewhere, SUBMITTED).refused(refused)
    of_application(application_item(line_id="l-p"), SUBMITTED).refused(refused)
