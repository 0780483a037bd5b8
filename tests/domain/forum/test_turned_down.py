"""A no of the forum in one meeting is not passed over in silence when another one adopts."""

from domain.event import Event
from domain.meetings.agenda import ItemOutcome
from domain.meetings.decide_item import ConcludeItem, FollowRecommendations
from domain.meetings.decision_events import VoteClosed, VoteOpened
from domain.meetings.events import ItemAdded, Recommended
from domain.meetings.question_events import TurnedDown
from domain.schemes.forum_practice import DecisionMethod
from domain.state.need import Need
from domain.state.round import Round
from domain.step3_prioritise.decide_need import PrioritiseNeed
from domain.step3_prioritise.decide_plan import AdoptPlan
from domain.step3_prioritise.events import NeedPrioritised, PlanAdopted
from domain.step3_prioritise.outcomes import NeedReconsidered
from tests.domain.facts import (
    FORUM,
    OPEN,
    PRIORITISED,
    THE_FORUM,
    THE_NEED,
    THE_ROUND,
    WITH_FORUM,
    fact,
    line,
)
from tests.domain.facts_pots import CALLED, WITH_POT
from tests.domain.given import fold, given
from tests.domain.meeting_room import LINE_ITEM, three
from tests.domain.planning import in_round, stopped
from tests.domain.wishes import wish, with_reason
from tests.samples.forum import MEETING_ID

NEED_NO = TurnedDown(meeting_id=MEETING_ID, item_id="i-1")
LINE_NO = TurnedDown(meeting_id=MEETING_ID, item_id="i-5", line_id="l-1")


def _voted(item_id: str, proposal: ItemOutcome) -> tuple[Event, ...]:
    vote = [
        fact(VoteOpened, item_id=item_id, proposal=proposal),
        fact(VoteClosed, item_id=item_id, quorum_met=True, majority_met=True),
    ]
    return (*three(), *vote)


def test_a_no_is_told_to_the_need_and_to_the_round_of_the_line() -> None:
    no_to_need = given(*_voted("i-1", ItemOutcome.DECLINED), other={THE_NEED: WITH_FORUM})
    decline = wish(ConcludeItem, with_reason(ConcludeItem), outcome=ItemOutcome.DECLINED)
    assert no_to_need.when(decline).elsewhere() == {THE_NEED: (NEED_NO,)}

    no_to_line = given(*_voted("i-5", ItemOutcome.REJECTED), other={THE_ROUND: OPEN})
    reject = wish(ConcludeItem, item_id="i-5", outcome=ItemOutcome.REJECTED)
    assert no_to_line.when(reject).elsewhere() == {THE_ROUND: (LINE_NO,)}


def test_a_yes_is_told_to_nobody_and_neither_is_a_no_to_what_has_not_begun() -> None:
    yes = given(*_voted("i-1", ItemOutcome.PRIORITISED)).when(wish(ConcludeItem))
    reject = wish(ConcludeItem, item_id="i-5", outcome=ItemOutcome.REJECTED)

    assert yes.elsewhere() == {}
    assert given(*_voted("i-5", ItemOutcome.REJECTED)).when(reject).elsewhere() == {}


def test_a_no_to_an_application_in_its_pots_item_says_nothing_of_the_pot() -> None:
    reject = wish(ConcludeItem, item_id="i-9", outcome=ItemOutcome.REJECTED)
    on_pot = LINE_ITEM.model_copy(update={"item_id": "i-9", "line_id": "l-p"})
    voted = (*three(), ItemAdded(item=on_pot), *_voted("i-9", ItemOutcome.REJECTED)[-2:])

    assert given(*voted, other={THE_ROUND: CALLED}).when(reject).elsewhere() == {}
    uncalled = given(*voted, other={THE_ROUND: WITH_POT}).when(reject).elsewhere()
    assert list(uncalled) == [THE_ROUND]


def test_recommendations_followed_in_bulk_tell_of_a_no_as_well() -> None:
    room = (
        *three(method=DecisionMethod.CONSENSUS),
        Recommended(item_id="i-1", outcome=ItemOutcome.DECLINED, text="Ikkje no"),
        Recommended(item_id="i-5", outcome=ItemOutcome.REJECTED, text="Ikkje no"),
    )
    follow = wish(FollowRecommendations, items=("i-1", "i-5"))
    history = given(*room, other={THE_NEED: WITH_FORUM, THE_ROUND: OPEN})

    assert history.when(follow).elsewhere() == {THE_NEED: (NEED_NO,), THE_ROUND: (LINE_NO,)}


def test_a_line_that_another_meeting_rejected_is_adopted_with_a_reason() -> None:
    stopped(in_round(*OPEN, LINE_NO), "line-rejected-in-earlier-meeting")
    other_line = LINE_NO.model_copy(update={"line_id": "l-9"})
    in_round(*OPEN, other_line).when(wish(AdoptPlan)).stops()


def test_a_plan_that_was_adopted_with_the_line_asks_no_more_of_it() -> None:
    adopted = fact(PlanAdopted, lines=(line("l-1"),))

    after = fold(THE_ROUND, (*OPEN, LINE_NO, adopted))
    assert isinstance(after, Round)
    assert after.turned_down == {}


def test_a_need_that_a_meeting_declined_is_prioritised_in_another_with_a_reason() -> None:
    history = given(*WITH_FORUM, NEED_NO, other={THE_FORUM: FORUM})

    history.when(wish(PrioritiseNeed)).refused(
        "reason-required", stops="need-declined-in-earlier-meeting"
    )
    history.when(wish(PrioritiseNeed, with_reason(PrioritiseNeed))).stops(
        "need-declined-in-earlier-meeting"
    )


def test_a_line_on_a_need_that_was_declined_since_is_adopted_with_a_reason() -> None:
    stopped(
        in_round(*OPEN, need=(*PRIORITISED, NEED_NO)),
        "need-declined-in-earlier-meeting",
    )


def test_the_forums_answer_and_taking_it_up_again_end_the_no() -> None:
    for later in (fact(NeedPrioritised), fact(NeedReconsidered)):
        need = fold(THE_NEED, (*PRIORITISED, NEED_NO, later))
        assert isinstance(need, Need)
        assert need.turned_down is None
