"""After a split each successor takes over what passed to it, and nothing of another's."""

from datetime import UTC, date, datetime

import pytest

from domain.case import county_ref, long_term_plan_ref, organisation_ref, round_ref
from domain.command import Command
from domain.event import Circumstances, Event
from domain.follow_up.decide_close import CloseRound
from domain.opening.events import GrantCommitted, RoundOpened
from domain.party import PartyKind
from domain.registry.decide_entry import CorrectContact
from domain.registry.events import OrganisationRegistered
from domain.role import Role
from domain.state.county import CountyCase
from domain.state.need import Need
from domain.step1_assess.events import NeedAssessed
from domain.step2_report.decide import ReturnNeed
from domain.step3_prioritise.decide_long_term_plan import ReviewLongTermPlan
from domain.step3_prioritise.decide_plan import AdoptPlan
from domain.step3_prioritise.decide_waiting import CarryNeedOver
from domain.step3_prioritise.events import LongTermPlanAdopted
from domain.step3_prioritise.outcomes import NeedCarriedOver, Outcome
from domain.step4_dispose.decide_criteria import AssureCriteria
from domain.step4_dispose.decide_payment import AttestPayment
from domain.step4_dispose.decide_recall import RecallPayment
from domain.succession.events import CountySucceeded, Passage, PassesOn, Share
from domain.succession.relied_plan import relied_plan
from tests.domain.facts import (
    ATTESTED,
    DISBURSED,
    FULL_MEETING,
    ORDERED,
    READY_TO_PAY,
    WAITING,
    fact,
)
from tests.domain.given import Given, When, fold, given, known
from tests.domain.wishes import wish
from tests.samples import NETWORK, SCHOOL, by

OLD, NEW = "yrkesfag-30-2023", "yrkesfag-31-2024"
VIKEN, THE_UNIT = county_ref("30"), organisation_ref(SCHOOL.organisation)
AFTER = datetime(2024, 1, 15, 12, tzinfo=UTC)
TO_OSTFOLD = {round_ref(NEW): (fact(RoundOpened, round_id=NEW, county="31", budget_year=2024),)}


def officer(county: str, role: Role = Role.COUNTY_OFFICER, **more: object) -> Circumstances:
    return by(role, county=county, organisation=county, at=AFTER, **more)


def passed(what: PassesOn, to: str, **of: str) -> CountySucceeded:
    shares = tuple(Share(county=county, weight=int(county == to)) for county in ("31", "32", "33"))
    return fact(CountySucceeded, passages=(Passage(what=what, shares=shares, **of),))


def lies_in(county: str) -> tuple[Event, ...]:
    registered = fact(OrganisationRegistered, organisation=SCHOOL.organisation)
    described = registered.description.model_copy(update={"county": county, "from_day": None})
    return (registered.model_copy(update={"description": described}),)


def assessed_in(round_id: str, county: str) -> tuple[Event, ...]:
    """The waiting need, of another county and year."""
    of = {"round_id": round_id, "county": county}
    return tuple(e.model_copy(update=of) if isinstance(e, NeedAssessed) else e for e in WAITING)


WAITING_OF_VIKEN = assessed_in(OLD, "30")


def waiting(*, registered: tuple[Event, ...] = ()) -> Given:
    return given(*WAITING_OF_VIKEN, other={**TO_OSTFOLD, THE_UNIT: registered})


def carrying(who: Circumstances, to_round: str = NEW) -> CarryNeedOver:
    return wish(CarryNeedOver, who, to_round=to_round)


TAKEN_OVER = NeedCarriedOver(from_round=OLD, to_round=NEW, county="31")


def test_a_waiting_need_goes_to_the_successor_that_its_unit_lies_in_with_its_turns() -> None:
    history = waiting(registered=lies_in("31"))

    history.when(carrying(officer("31"))).then(TAKEN_OVER)
    need = fold(wish(CarryNeedOver).case, (*WAITING_OF_VIKEN, TAKEN_OVER))
    assert isinstance(need, Need)
    assert (need.county, need.round_id, need.with_forum, need.answer) == ("31", NEW, True, None)
    assert [turn.answer.outcome for turn in need.turns] == [Outcome.WAITING]


def test_where_the_registry_does_not_say_where_a_unit_lies_the_taker_says_why() -> None:
    for registered in ((), lies_in("30"), lies_in("46")):
        history = waiting(registered=registered)

        history.when(carrying(officer("31"))).refused(
            "reason-required", stops="unit-not-registered-in-successor"
        )
        history.when(carrying(officer("31", reason="Skulen ligg i Halden"))).stops(
            "unit-not-registered-in-successor"
        )


def test_a_need_that_passed_to_one_successor_is_no_others() -> None:
    history = waiting(registered=lies_in("32"))

    history.when(carrying(officer("31"))).refused("passed-to-another-county")
    history.when(carrying(officer("32"))).refused("other-county")
    given(*WAITING_OF_VIKEN, other={THE_UNIT: lies_in("32")}).when(
        wish(ReturnNeed, officer("31"))
    ).refused("passed-to-another-county")


def test_only_the_county_that_takes_over_and_only_a_successor_takes_a_need_over() -> None:
    for who in (officer("30"), officer("33")):
        waiting(registered=()).when(carrying(who)).refused("other-county")
    waiting().when(carrying(officer("46"))).refused("other-county")
    given(*WAITING_OF_VIKEN).when(carrying(officer("31"), "yrkesfag-46-2024")).refused(
        "not-a-later-round"
    )
    given(*WAITING_OF_VIKEN).when(carrying(officer("31"), "yrkesfag-31-2023")).refused(
        "not-a-later-round"
    )


def test_a_merged_countys_need_goes_to_the_one_that_it_became() -> None:
    of_hordaland = assessed_in("yrkesfag-12-2019", "12")
    target = "yrkesfag-46-2020"
    opened = fact(RoundOpened, round_id=target, budget_year=2020)

    given(*of_hordaland, other={round_ref(target): (opened,)}).when(
        wish(CarryNeedOver, to_round=target)
    ).then(NeedCarriedOver(from_round="yrkesfag-12-2019", to_round=target, county="46"))


def of_viken(*history: Event) -> tuple[Event, ...]:
    named = {"round_id": OLD, "county": "30", "budget_year": 2023}
    return tuple(
        fact(type(e), **named) if isinstance(e, GrantCommitted | RoundOpened) else e
        for e in history
    )


PAYING = of_viken(*READY_TO_PAY, ORDERED)


@pytest.mark.parametrize(
    "command",
    [
        wish(AssureCriteria, officer("31"), round_id=OLD),
        wish(AttestPayment, officer("31", Role.ATTESTER, actor="u-9"), round_id=OLD),
    ],
    ids=lambda command: command.ACTION,
)
def test_a_line_that_passed_to_one_successor_is_no_others(command: Command) -> None:
    for succeeded in (
        passed(PassesOn.COMMITMENTS, "32", round_id=OLD, line_id="l-1"),
        passed(PassesOn.COMMITMENTS, "32", round_id=OLD),
        passed(PassesOn.COMMITMENTS, "32"),
    ):
        given(*PAYING, other={VIKEN: (succeeded,)}).when(command).refused(
            "passed-to-another-county"
        )
    for left_open in ((), (passed(PassesOn.COMMITMENTS, "31", round_id=OLD),)):
        assert given(*PAYING, other={VIKEN: left_open}).when(command).decided()


def test_a_round_is_closed_by_whoever_has_a_share_in_it() -> None:
    whole, line = (
        passed(PassesOn.COMMITMENTS, "32", round_id=OLD),
        passed(PassesOn.COMMITMENTS, "33", round_id=OLD, line_id="l-1"),
    )
    both = whole.model_copy(update={"passages": (*whole.passages, *line.passages)})
    history = given(*of_viken(*READY_TO_PAY), other={VIKEN: (both,)})

    history.when(wish(CloseRound, officer("31"), round_id=OLD)).refused("passed-to-another-county")
    for county in ("32", "33"):
        reasoned = officer(county, reason="Avslutta av etterfølgjaren")
        assert history.when(wish(CloseRound, reasoned, round_id=OLD)).decided()
    only_a_line = given(*of_viken(*READY_TO_PAY), other={VIKEN: (line,)})
    assert only_a_line.when(
        wish(CloseRound, officer("31", reason="Ingen har delt runden"), round_id=OLD)
    ).decided()


def test_a_long_term_plan_that_passed_to_one_successor_is_no_others() -> None:
    adopted = fact(LongTermPlanAdopted, county="30", meeting=FULL_MEETING)
    chair = officer("31", Role.FORUM_CHAIR, reason="Gjennomgang")
    review = wish(ReviewLongTermPlan, chair, county="30")
    passage = passed(PassesOn.LONG_TERM_PLANS, "32")

    given(adopted, other={VIKEN: (passage,)}).when(review).refused("passed-to-another-county")


def test_a_new_county_relies_only_on_a_plan_that_passed_to_it() -> None:
    of_30, own = long_term_plan_ref("yrkesfag", "30"), long_term_plan_ref("yrkesfag", "31")
    day = date(2024, 4, 1)
    lasting = fact(
        LongTermPlanAdopted, county="30", valid_from=date(2022, 1, 1), valid_to=date(2025, 12, 31)
    )

    def relies(*recorded: Event) -> bool:
        cases = {of_30: (lasting,), own: (), VIKEN: recorded}
        return relied_plan(known(cases), "yrkesfag", "31", day)[1]

    assert relies()
    assert relies(passed(PassesOn.LONG_TERM_PLANS, "31"))
    assert not relies(passed(PassesOn.LONG_TERM_PLANS, "32"))
    assert VIKEN in wish(AdoptPlan, officer("31"), round_id=NEW).reads()


def test_networks_pass_to_those_that_they_are_recorded_for() -> None:
    network = fact(OrganisationRegistered, organisation=NETWORK.organisation)
    described = network.description.model_copy(update={"county": "30", "kind": PartyKind.NETWORK})
    registered = network.model_copy(update={"description": described})
    correcting = {"organisation": NETWORK.organisation}
    to_32 = given(registered, other={VIKEN: (passed(PassesOn.NETWORKS, "32"),)})

    to_32.when(wish(CorrectContact, officer("31"), **correcting)).refused(
        "passed-to-another-county"
    )
    assert to_32.when(wish(CorrectContact, officer("32"), **correcting)).decided()
    assert given(registered).when(wish(CorrectContact, officer("31"), **correcting)).decided()


def test_claims_pass_on_by_shares_of_their_own() -> None:
    state = fold(VIKEN, (passed(PassesOn.CLAIMS, "33"),))
    assert isinstance(state, CountyCase)
    passage = state.passage(PassesOn.CLAIMS)
    assert passage is not None
    assert passage.weights == {"31": 0, "32": 0, "33": 1}
    assert state.passage(PassesOn.COMMITMENTS) is None


def test_what_is_claimed_back_is_of_those_who_have_the_claims_and_not_of_those_who_pay() -> None:
    paid = of_viken(*READY_TO_PAY, ORDERED, ATTESTED, DISBURSED)
    line, claims = (passed(PassesOn.COMMITMENTS, "32"), passed(PassesOn.CLAIMS, "33"))
    both = line.model_copy(update={"passages": (*line.passages, *claims.passages)})

    def claiming(county: str, *recorded: Event) -> When:
        command = wish(RecallPayment, officer(county), round_id=OLD)
        return given(*paid, other={VIKEN: recorded}).when(command)

    assert claiming("33", both).decided()
    claiming("32", both).refused("passed-to-another-county")
    assert claiming("32", line).decided()
    claiming("33", line).refused("passed-to-another-county")
