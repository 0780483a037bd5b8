"""How needs are reported is the county's practice; a need that a network holds is never lost."""

from datetime import date, timedelta

import pytest

from domain.case import organisation_ref
from domain.deadlines.kinds import DeadlineKind
from domain.event import Event
from domain.registry.events import OrganisationClosed
from domain.role import Role
from domain.rules.needs import held_by_network
from domain.state.need import Need
from domain.state.organisation import Organisation
from domain.state.round import Round
from domain.step1_assess.events import NeedAssessed
from domain.step2_report.decide import ForwardNeed, RegisterNeed, ReturnNeed
from domain.step2_report.decide_practice import SetReportingPractice
from domain.step2_report.events import (
    NeedRegistered,
    NeedReturned,
    ReportingPracticeSet,
    ReturnGround,
)
from tests.domain.facts import (
    CLOSED,
    INTAKE_AT,
    OPEN,
    REGISTERED,
    THE_NEED,
    THE_ROUND,
    WITH_FORUM,
    WITH_NETWORK,
    deadline,
    fact,
    forwarded,
)
from tests.domain.given import fold, given
from tests.domain.organisations import entry
from tests.domain.wishes import someone, wish, with_reason
from tests.samples import COMPANY, NETWORK, NOW, OFFICE, by

PRACTICE = fact(ReportingPracticeSet)
CLOSED_ROUTE = fact(ReportingPracticeSet, direct_route=False)
THE_NETWORK = by(Role.NETWORK)
HELD = (*REGISTERED, forwarded(network=NETWORK.organisation))
GONE = fact(OrganisationClosed, last_day=date(2026, 1, 31))


def test_the_county_says_who_reports_directly_with_its_source() -> None:
    given(*OPEN).when(wish(SetReportingPractice)).then(PRACTICE)
    given(*OPEN, PRACTICE).when(wish(SetReportingPractice)).nothing()
    given(*OPEN, PRACTICE).when(wish(SetReportingPractice, direct_route=False)).then(CLOSED_ROUTE)


def test_only_the_county_and_only_in_its_open_round() -> None:
    given(*OPEN).when(wish(SetReportingPractice, by(Role.UNIT))).refused("wrong-role")
    given(*OPEN).when(wish(SetReportingPractice, by(county="50"))).refused("other-county")
    given().when(wish(SetReportingPractice)).refused("round-not-open")
    given(*OPEN, CLOSED).when(wish(SetReportingPractice)).refused("round-closed")


@pytest.mark.parametrize("unit", [COMPANY, OFFICE])
def test_where_the_county_has_opened_the_route_a_company_registers_by_itself(unit: object) -> None:
    assessed = fact(NeedAssessed, unit=unit)
    itself = someone("register-need", organisation=assessed.unit.organisation)

    given(assessed, other={THE_ROUND: (*OPEN, PRACTICE)}).when(wish(RegisterNeed, itself)).then(
        NeedRegistered()
    )
    given(assessed, other={THE_ROUND: (*OPEN, CLOSED_ROUTE)}).when(
        wish(RegisterNeed, itself)
    ).refused("reason-required", stops="company-directly")
    given(assessed, other={THE_ROUND: OPEN}).when(wish(RegisterNeed, itself)).refused(
        "reason-required", stops="company-directly"
    )


def overdue(
    *round_events: Event, after: timedelta = timedelta(), network: tuple[Event, ...] = ()
) -> list[str]:
    need, state = fold(THE_NEED, HELD), fold(THE_ROUND, (*OPEN, *round_events))
    registered = fold(organisation_ref(NETWORK.organisation), network)
    assert isinstance(need, Need)
    assert isinstance(state, Round)
    assert isinstance(registered, Organisation)
    found = held_by_network.broken(need, state, NOW + after, registered)
    return [rule.code for rule in found]


def test_a_network_that_holds_a_need_past_the_countys_period_is_pointed_out() -> None:
    assert overdue(PRACTICE, after=timedelta(days=21)) == []
    assert overdue(PRACTICE, after=timedelta(days=21, seconds=1)) == ["held-past-period"]
    assert overdue(after=timedelta(days=400)) == []


def test_a_need_that_a_network_holds_when_the_intake_passes_is_pointed_out() -> None:
    intake = deadline(DeadlineKind.INTAKE)

    assert overdue(intake, after=INTAKE_AT - NOW) == []
    assert overdue(intake, after=INTAKE_AT - NOW + timedelta(seconds=1)) == ["held-past-intake"]


def test_a_need_that_nobody_will_send_on_any_more_is_pointed_out() -> None:
    assert overdue(CLOSED) == ["held-in-closed-round"]
    assert overdue(network=(entry(NETWORK),)) == []
    assert overdue(network=(entry(NETWORK), GONE)) == ["held-by-gone-network"]
    assert overdue() == [], "the registry need not know a network"


@pytest.mark.parametrize(
    ("registry", "stops"),
    [
        ((), ()),
        ((entry(NETWORK),), ()),
        ((entry(NETWORK, kind="company"),), ("party-kind-differs",)),
        ((entry(NETWORK), GONE), ("party-gone",)),
    ],
)
def test_a_need_is_sent_to_a_network_that_is_there_or_with_a_reason(
    registry: tuple[Event, ...], stops: tuple[str, ...]
) -> None:
    known = {THE_ROUND: OPEN, organisation_ref(NETWORK.organisation): registry}
    to_network = {"network": NETWORK.organisation}
    sending = given(*REGISTERED, other=known)

    if stops:
        sending.when(wish(ForwardNeed, **to_network)).refused(
            "reason-required", stops=", ".join(stops)
        )
    sending.when(wish(ForwardNeed, with_reason(ForwardNeed), **to_network)).stops(*stops)


def test_nothing_is_held_once_it_has_left_the_network() -> None:
    state = fold(THE_ROUND, (*OPEN, PRACTICE, deadline(DeadlineKind.INTAKE)))
    assert isinstance(state, Round)
    for history in (WITH_FORUM, (*WITH_NETWORK, fact(NeedReturned))):
        need = fold(THE_NEED, history)
        assert isinstance(need, Need)
        assert held_by_network.broken(need, state, NOW + timedelta(days=400)) == ()


def test_a_network_that_declines_or_closes_returns_each_need_and_says_why() -> None:
    for ground in (ReturnGround.NETWORK_DECLINES, ReturnGround.NETWORK_CLOSES):
        given(*WITH_NETWORK).when(wish(ReturnNeed, THE_NETWORK, ground=ground)).then(
            fact(NeedReturned, ground=ground)
        )


def test_a_network_sends_needs_on_together_and_the_bundle_stays_with_them() -> None:
    bundled = forwarded(bundle="Byggfag på Nordøya")

    given(*WITH_NETWORK, other={THE_ROUND: OPEN}).when(
        wish(ForwardNeed, THE_NETWORK, bundle="Byggfag på Nordøya")
    ).then(bundled)
    need = fold(THE_NEED, (*WITH_NETWORK, bundled))
    assert isinstance(need, Need)
    assert need.bundle == "Byggfag på Nordøya"


def test_a_network_of_another_county_sends_a_need_to_the_forum_of_the_units_county() -> None:
    over_the_border = by(Role.NETWORK, county="11")
    history = (*REGISTERED, forwarded(network=NETWORK.organisation))
    sent = given(*history, other={THE_ROUND: OPEN}).when(wish(ForwardNeed, over_the_border))

    sent.then(forwarded())
    need = fold(THE_NEED, (*history, forwarded()))
    assert isinstance(need, Need)
    assert (need.holder, need.county) == (Need.FORUM, "46")
