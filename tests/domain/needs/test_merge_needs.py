"""Whoever holds several needs merges them into one; every original stays readable as merged."""

from collections.abc import Iterable
from typing import Any

import pytest

from domain.case import CaseRef, need_ref
from domain.event import Event
from domain.role import Role
from domain.step1_assess.events import NeedAssessed, NeedLink, Origin
from domain.step2_report.decide import ForwardNeed
from domain.step2_report.decide_merge import MergeNeeds
from domain.step2_report.decide_split import SplitNeed
from domain.step2_report.decide_withdraw import WithdrawNeed
from domain.step2_report.events import NeedMerged, NeedRegistered, NeedWithdrawn
from domain.step3_prioritise.decide_need import PrioritiseNeed
from domain.step3_prioritise.events import NeedPrioritised
from tests.domain.facts import (
    CLOSED,
    FORUM,
    OPEN,
    THE_FORUM,
    THE_NEED,
    THE_ROUND,
    WITH_FORUM,
    WITH_NETWORK,
    fact,
    forwarded,
)
from tests.domain.given import Given, given
from tests.domain.wishes import wish, with_reason
from tests.samples import ASSESSMENT, NEED, NETWORK, OFFICE, PROVIDER, SCHOOL, by

OTHER = need_ref("n-5e6f")
THE_NETWORK = by(Role.NETWORK)
MERGED = NeedMerged(into="n-3c4d", grounds="Skulane treng det same")


def of_the_office(*events: Event) -> tuple[Event, ...]:
    """The other need: the training office's, registered, and what happened to it since."""
    assessed = fact(NeedAssessed, need_id="n-5e6f", unit=OFFICE)
    return (assessed, fact(NeedRegistered, missing=(), soft_stops=()), *events)


def originals(first: Iterable[Event], second: Iterable[Event], *events: Event) -> Given:
    """A round and two needs, and a new case with `events`."""
    others: dict[CaseRef, Iterable[Event]] = {THE_ROUND: OPEN, THE_NEED: first, OTHER: second}
    return given(*events, other=others)


BEFORE_THE_FORUM = originals(WITH_FORUM, of_the_office(forwarded()))
WITH_THE_NETWORK = originals(
    WITH_NETWORK, of_the_office(forwarded(network=NETWORK.organisation, late=True))
)
NEW = fact(
    NeedAssessed,
    need_id="n-3c4d",
    assessed_by="u-county-officer",
    origin=Origin(link=NeedLink.MERGED, needs=(NEED, "n-5e6f")),
    co_owners=(OFFICE,),
)


def test_the_new_need_names_its_originals_and_every_owner_and_stands_where_they_stood() -> None:
    merging = BEFORE_THE_FORUM.when(wish(MergeNeeds, by()))

    merging.then(NEW, NeedRegistered(), forwarded())
    assert merging.elsewhere() == {THE_NEED: (MERGED,), OTHER: (MERGED,)}


def test_a_network_merges_what_it_holds_and_one_late_need_makes_the_whole_late() -> None:
    new = NEW.model_copy(update={"assessed_by": "u-network"})

    WITH_THE_NETWORK.when(wish(MergeNeeds, THE_NETWORK)).then(
        new, NeedRegistered(), forwarded(network=NETWORK.organisation, late=True)
    )


def test_a_network_may_stand_for_the_need_that_it_merges() -> None:
    new = NEW.model_copy(
        update={"assessed_by": "u-network", "unit": NETWORK, "co_owners": (SCHOOL, OFFICE)}
    )

    WITH_THE_NETWORK.when(wish(MergeNeeds, THE_NETWORK, unit=NETWORK)).then(
        new, NeedRegistered(), forwarded(network=NETWORK.organisation, late=True)
    )


def test_a_merged_need_carries_on_the_owners_of_a_need_that_was_merged_before() -> None:
    earlier = fact(NeedAssessed, need_id="n-5e6f", unit=OFFICE, co_owners=(PROVIDER, SCHOOL))
    history = (earlier, *of_the_office(forwarded())[1:])

    made = originals(WITH_FORUM, history).when(wish(MergeNeeds, by())).decided()[0]
    assert isinstance(made, NeedAssessed)
    assert made.co_owners == (OFFICE, PROVIDER)


def test_what_the_new_need_lacks_is_passed_with_a_reason() -> None:
    poor = ASSESSMENT.model_copy(update={"programme": None})

    BEFORE_THE_FORUM.when(wish(MergeNeeds, by(), assessment=poor)).refused(
        "reason-required", stops="no-programme"
    )
    made = BEFORE_THE_FORUM.when(
        wish(MergeNeeds, by(reason="Gjeld fleire program"), assessment=poor)
    ).decided()
    assert made[1] == NeedRegistered(missing=("no-programme",), soft_stops=("no-programme",))


@pytest.mark.parametrize(
    ("second", "code"),
    [
        (of_the_office(), "need-not-forwarded"),
        (of_the_office()[:1], "need-not-registered"),
        (of_the_office(forwarded(network=NETWORK.organisation)), "need-held-by-another"),
        (of_the_office(forwarded(), fact(NeedPrioritised)), "need-already-answered"),
        (of_the_office(forwarded(), fact(NeedWithdrawn)), "need-ended"),
        (of_the_office(forwarded(), MERGED), "need-ended"),
    ],
)
def test_only_needs_that_one_holder_has_before_an_answer_are_merged(
    second: tuple[Event, ...], code: str
) -> None:
    originals(WITH_FORUM, second).when(wish(MergeNeeds, by())).refused(code, need="n-5e6f")


def test_who_does_not_hold_them_merges_nothing() -> None:
    elsewhere = by(Role.NETWORK, organisation=PROVIDER.organisation)

    BEFORE_THE_FORUM.when(wish(MergeNeeds, THE_NETWORK)).refused("need-held-by-another")
    WITH_THE_NETWORK.when(wish(MergeNeeds, elsewhere)).refused("need-held-by-another")
    WITH_THE_NETWORK.when(wish(MergeNeeds, by())).refused("need-held-by-another")
    BEFORE_THE_FORUM.when(wish(MergeNeeds, by(Role.UNIT))).refused("wrong-role")
    BEFORE_THE_FORUM.when(wish(MergeNeeds, by(county="50"))).refused("other-county")


def test_the_new_need_stands_in_the_name_of_an_owner() -> None:
    BEFORE_THE_FORUM.when(wish(MergeNeeds, by(), unit=PROVIDER)).refused("not-an-owner")


def test_a_need_is_merged_once_and_in_its_own_open_round() -> None:
    twice = given(other={THE_ROUND: OPEN, THE_NEED: WITH_FORUM})
    twice.when(wish(MergeNeeds, by(), originals=(NEED, NEED))).refused("need-twice")
    closed = given(
        other={
            THE_ROUND: (*OPEN, CLOSED),
            THE_NEED: WITH_FORUM,
            OTHER: of_the_office(forwarded()),
        }
    )
    closed.when(wish(MergeNeeds, by())).refused("round-closed")
    before = fact(NeedAssessed, need_id="n-5e6f", unit=OFFICE, round_id="yrkesfag-46-2025")
    last_year = (before, *of_the_office(forwarded())[1:])
    originals(WITH_FORUM, last_year).when(wish(MergeNeeds, by())).refused("wrong-round")


def test_the_new_need_is_new() -> None:
    taken = originals(WITH_FORUM, of_the_office(forwarded()), fact(NeedAssessed))
    taken.when(wish(MergeNeeds, by())).refused("need-already-assessed")


@pytest.mark.parametrize("kind", [ForwardNeed, PrioritiseNeed, SplitNeed, WithdrawNeed])
def test_a_merged_need_goes_no_further(kind: Any) -> None:
    other: dict[CaseRef, Iterable[Event]] = {}
    if kind is PrioritiseNeed:
        other = {THE_FORUM: FORUM}
    given(*WITH_FORUM, MERGED, other=other).when(wish(kind, with_reason(kind))).refused(
        "need-ended"
    )
