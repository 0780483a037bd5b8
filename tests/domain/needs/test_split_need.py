"""Whoever holds a need splits it into several; the original stays readable as split."""

from collections.abc import Iterable

from domain.case import need_ref
from domain.event import Event
from domain.role import Role
from domain.state.need import Need
from domain.state.need_position import need_position
from domain.step1_assess.events import NeedAssessed, NeedLink, Origin
from domain.step2_report.decide_split import SplitNeed
from domain.step2_report.decide_withdraw import WithdrawNeed
from domain.step2_report.events import NeedRegistered, NeedSplit, NeedWithdrawn
from tests.domain.facts import (
    ASSESSED,
    CLOSED,
    OPEN,
    PRIORITISED,
    REGISTERED,
    THE_NEED,
    THE_ROUND,
    WITH_FORUM,
    WITH_NETWORK,
    fact,
    forwarded,
)
from tests.domain.given import Given, fold, given
from tests.domain.wishes import wish
from tests.samples import ASSESSMENT, NEED, NETWORK, OFFICE, by

ROUND_IS_OPEN = {THE_ROUND: OPEN}
FIRST, SECOND = need_ref(f"{NEED}-1"), need_ref(f"{NEED}-2")
SPLIT = NeedSplit(into=(f"{NEED}-1", f"{NEED}-2"), grounds="To ulike målgrupper")


def at(history: Iterable[Event]) -> Given:
    return given(*history, other=ROUND_IS_OPEN)


def part(number: int, who: str) -> NeedAssessed:
    return fact(
        NeedAssessed,
        need_id=f"{NEED}-{number}",
        assessed_by=who,
        origin=Origin(link=NeedLink.SPLIT, needs=(NEED,)),
    )


def test_the_unit_splits_a_need_in_its_hands_and_each_part_stands_where_it_stood() -> None:
    for history, since in ((ASSESSED, ()), (REGISTERED, (NeedRegistered(),))):
        splitting = at(history).when(wish(SplitNeed))
        splitting.then(SPLIT)
        assert splitting.elsewhere() == {
            FIRST: (part(1, "u-unit"), *since),
            SECOND: (part(2, "u-unit"), *since),
        }


def test_the_holder_splits_a_need_on_its_way() -> None:
    network, secretary = by(Role.NETWORK), by(Role.FORUM_SECRETARY)
    on_its_way = at(WITH_NETWORK).when(wish(SplitNeed, network)).elsewhere()[FIRST]
    before_forum = at(WITH_FORUM).when(wish(SplitNeed, secretary)).elsewhere()[SECOND]

    assert on_its_way[1:] == (NeedRegistered(), forwarded(network=NETWORK.organisation))
    assert before_forum == (part(2, "u-forum-secretary"), NeedRegistered(), forwarded())


def test_who_does_not_hold_it_splits_nothing() -> None:
    another = by(Role.UNIT, organisation=OFFICE.organisation)

    at(REGISTERED).when(wish(SplitNeed, another)).refused("not-own-unit")
    at(REGISTERED).when(wish(SplitNeed, by(Role.FORUM_SECRETARY))).refused("need-held-by-another")
    at(WITH_NETWORK).when(wish(SplitNeed)).refused("need-held-by-another")
    at(WITH_FORUM).when(wish(SplitNeed, by(Role.NETWORK))).refused("need-held-by-another")


def test_what_a_part_lacks_is_passed_with_a_reason() -> None:
    poor = ASSESSMENT.model_copy(update={"programme": None})

    at(REGISTERED).when(wish(SplitNeed, parts=(ASSESSMENT, poor))).refused(
        "reason-required", stops="no-programme"
    )
    at(ASSESSED).when(wish(SplitNeed, parts=(ASSESSMENT, poor))).then(SPLIT)


def test_a_need_is_split_once_before_the_answer_and_in_its_open_round() -> None:
    at((*WITH_FORUM, SPLIT)).when(wish(SplitNeed, by())).refused("need-ended")
    at(PRIORITISED).when(wish(SplitNeed, by())).refused("need-already-answered")
    at(()).when(wish(SplitNeed)).refused("need-not-assessed")
    given(*ASSESSED).when(wish(SplitNeed, round_id="yrkesfag-46-2025")).refused("wrong-round")
    closed = given(*ASSESSED, other={THE_ROUND: (*OPEN, CLOSED)})
    closed.when(wish(SplitNeed)).refused("round-closed")
    taken = given(*ASSESSED, other={**ROUND_IS_OPEN, SECOND: (fact(NeedAssessed),)})
    taken.when(wish(SplitNeed)).refused("need-already-assessed", need=f"{NEED}-2")


def test_the_unit_withdraws_its_need_wherever_it_is_until_the_forum_has_answered() -> None:
    withdrawn = fact(NeedWithdrawn)

    for history in (ASSESSED, REGISTERED, WITH_NETWORK, WITH_FORUM):
        given(*history).when(wish(WithdrawNeed)).then(withdrawn)
    given(*PRIORITISED).when(wish(WithdrawNeed)).refused("need-already-answered")
    given(*ASSESSED, withdrawn).when(wish(WithdrawNeed)).refused("need-ended")
    given().when(wish(WithdrawNeed)).refused("need-not-assessed")
    another = by(Role.UNIT, organisation=OFFICE.organisation)
    given(*ASSESSED).when(wish(WithdrawNeed, another)).refused("not-own-unit")


def test_nothing_is_waited_for_in_a_need_that_has_ended() -> None:
    for event in (fact(NeedWithdrawn), SPLIT):
        ended = fold(THE_NEED, (*WITH_FORUM, event))
        assert isinstance(ended, Need)
        assert need_position(ended, 5).finished
