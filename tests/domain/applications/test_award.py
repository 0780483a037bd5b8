"""The county decides on applications inside the pot, and each award is a line of its own."""

import pytest

from domain.party import MoneyRoute, TargetGroup
from domain.pots.application_events import ApplicationWithdrawn
from domain.pots.decide_award import AwardApplication
from domain.pots.decide_rejection import RejectApplication
from domain.pots.events import (
    AwardRejected,
    CallClosed,
    RejectionGround,
)
from domain.state.round import Round
from domain.step4_dispose.decide_payment import OrderPayment
from domain.step4_dispose.events import Finding
from tests.domain.facts import FULL_MEETING, LINE_ORE, PLAN, THE_ROUND, fact
from tests.domain.facts_pots import (
    APPLIED,
    AWARDED,
    CALL_OPEN,
    CALLED,
    POT_LINE,
    POT_ORE,
    REJECTED,
    SUBMITTED,
    THE_APPLICATION,
    WITH_POT,
    pot_line,
)
from tests.domain.given import Given, fold, given
from tests.domain.in_call import ASSURED, in_call
from tests.domain.wishes import wish, with_reason
from tests.samples import COMPANY, LINE, OFFICE
from tests.samples.pots import APPLICATION, CONTENT

FROM_OFFICE = SUBMITTED.model_copy(update={"applicant": OFFICE})
REASONS = {"written_reasons": "Tiltaket er innanfor potten"}


def stopped(history: Given, *codes: str, **changes: object) -> None:
    wished = wish(AwardApplication, **changes)
    history.when(wished).refused("reason-required", stops=", ".join(codes))
    history.when(wish(AwardApplication, with_reason(AwardApplication), **changes)).stops(*codes)


def test_an_award_is_decided_with_its_criteria_assured() -> None:
    in_call().when(wish(AwardApplication)).then(AWARDED, ASSURED)


def test_an_award_is_a_line_under_the_pot_and_the_sums_stay_one_truth() -> None:
    state = fold(THE_ROUND, [*CALLED, AWARDED, ASSURED])
    assert isinstance(state, Round)

    assert state.planned_ore == LINE_ORE + POT_ORE
    assert state.decided_ore == state.decided_on("l-p") == state.decided_on(APPLICATION)
    assert state.lines["l-p"].decided_ore == 0
    assert state.lines[APPLICATION].plan.theme_id == POT_LINE.theme_id
    assert state.payee_of(APPLICATION) == SUBMITTED.applicant


def test_an_award_is_paid_like_any_line_and_never_beyond_it() -> None:
    paying = given(*CALLED, AWARDED, ASSURED)
    half = AWARDED.amount_ore // 2

    paying.when(wish(OrderPayment, line_id=APPLICATION, amount_ore=half)).decided()
    paying.when(wish(OrderPayment, line_id=APPLICATION, amount_ore=AWARDED.amount_ore + 1)).refused(
        "beyond-remainder", left_ore=AWARDED.amount_ore
    )
    given(*CALLED, AWARDED).when(wish(OrderPayment, line_id=APPLICATION)).refused(
        "criteria-not-assured"
    )


def test_a_private_party_gets_written_reasons_with_an_award_and_a_rejection() -> None:
    history = in_call(application=(FROM_OFFICE,))

    history.when(wish(AwardApplication)).refused("no-written-reasons")
    history.when(wish(RejectApplication)).refused("no-written-reasons")
    awarded = history.when(wish(AwardApplication, **REASONS)).decided()[0]
    assert getattr(awarded, "individual_decision", None) is True
    assert getattr(awarded, "route", None) is MoneyRoute.PRIVATE_GRANT


def test_a_rejection_gives_its_ground_and_moves_no_money() -> None:
    in_call().when(wish(RejectApplication)).then(
        AwardRejected(
            application_id=APPLICATION,
            pot_id="l-p",
            call_id=CALL_OPEN.call_id,
            applicant=SUBMITTED.applicant,
            ground=RejectionGround.OTHERS_FIRST,
            individual_decision=False,
        )
    )
    state = fold(THE_ROUND, [*CALLED, REJECTED])
    assert isinstance(state, Round)
    assert state.decided_on("l-p") == 0


@pytest.mark.parametrize("kind", [AwardApplication, RejectApplication])
def test_an_application_is_answered_once_and_only_while_it_stands(
    kind: type[AwardApplication | RejectApplication],
) -> None:
    in_call(AWARDED).when(wish(kind)).refused("application-already-decided")
    in_call(REJECTED).when(wish(kind)).refused("application-already-decided")
    in_call(application=()).when(wish(kind)).refused("application-not-submitted")
    withdrawn = (*APPLIED, fact(ApplicationWithdrawn))
    in_call(application=withdrawn).when(wish(kind)).refused("application-withdrawn")
    elsewhere = (SUBMITTED.model_copy(update={"call_id": "c-9"}),)
    in_call(application=elsewhere).when(wish(kind)).refused("wrong-call")
    given(*WITH_POT, other={THE_APPLICATION: APPLIED}).when(wish(kind)).refused("unknown-call")


def test_awards_keep_to_the_call_and_to_the_pot() -> None:
    above = CALL_OPEN.amount_ore + 1
    asked = (
        SUBMITTED.model_copy(update={"content": CONTENT.model_copy(update={"amount_ore": above})}),
    )
    in_call(application=asked).when(wish(AwardApplication, amount_ore=above)).refused(
        "above-pot", left_ore=CALL_OPEN.amount_ore
    )
    closed = fact(CallClosed, line_id="l-p", unused_ore=CALL_OPEN.amount_ore)
    in_call(closed, application=asked).when(wish(AwardApplication, amount_ore=above)).decided()


def test_a_closed_call_takes_nothing_that_an_open_one_holds() -> None:
    closed = fact(CallClosed, line_id="l-p", unused_ore=CALL_OPEN.amount_ore)
    second = CALL_OPEN.model_copy(update={"call_id": "c-2", "number": 2, "amount_ore": POT_ORE})
    in_call(closed, second).when(wish(AwardApplication)).refused("above-pot", left_ore=0)


def test_an_award_stays_inside_what_there_is() -> None:
    poor = CALLED[0].model_copy(update={"amount_ore": 1})
    history = given(poor, *CALLED[1:], other={THE_APPLICATION: APPLIED})
    history.when(wish(AwardApplication)).refused("above-means")


def test_a_criterion_that_is_not_met_stops_an_award() -> None:
    not_met = Finding(met=False, evidence="Ingen bedrift er med")
    in_call().when(wish(AwardApplication, criterion_2=not_met)).refused("criterion-not-met")


def test_an_award_outside_the_pot_is_refused() -> None:
    company = (SUBMITTED.model_copy(update={"applicant": COMPANY}),)
    in_call(application=company).when(wish(AwardApplication, **REASONS)).refused(
        "award-outside-pot"
    )


def test_another_group_needs_the_countys_reason_in_an_award_too() -> None:
    content = CONTENT.model_copy(update={"target_groups": {TargetGroup.OTHER: 3}})
    other = (SUBMITTED.model_copy(update={"content": content}),)
    in_call(application=other).when(wish(AwardApplication)).refused("other-group-without-reason")


def test_the_calls_terms_and_gaps_go_on_with_a_reason() -> None:
    incomplete = (SUBMITTED.model_copy(update={"missing": ("budget",)}),)
    stopped(in_call(application=incomplete), "application-incomplete")
    stopped(in_call(), "more-than-applied-for", amount_ore=CONTENT.amount_ore + 1)
    capped = (*WITH_POT, CALL_OPEN.model_copy(update={"ceiling_ore": 10_000_000}))
    stopped(given(*capped, other={THE_APPLICATION: APPLIED}), "above-call-ceiling")


def test_an_award_above_the_rate_goes_on_with_a_reason() -> None:
    rate = {
        "measure": CONTENT.measure,
        "unit": "deltakar",
        "amount_ore": 500_000,
        "at_least": 30,
        "at_most": 40,
    }
    rated = (*WITH_POT, type(CALL_OPEN).model_validate({**dict(CALL_OPEN), "rates": (rate,)}))
    stopped(given(*rated, other={THE_APPLICATION: APPLIED}), "outside-call-rate")


def test_the_same_applicant_for_the_same_thing_goes_on_with_a_reason() -> None:
    before = AWARDED.model_copy(update={"line_id": "a-0", "amount_ore": 1_000_000})
    stopped(in_call(before), "awarded-before")


def test_where_the_forum_decides_the_county_adopts_its_result() -> None:
    planned = PLAN.model_copy(update={"lines": (LINE, pot_line(forum_decides=True))})
    history = given(
        *(planned if event.TOPIC == PLAN.TOPIC else event for event in CALLED),
        other={THE_APPLICATION: APPLIED},
    )
    stopped(history, "forum-has-not-decided")
    adopted = history.when(wish(AwardApplication, forum_meeting=FULL_MEETING)).decided()[0]
    assert adopted == AWARDED.model_copy(update={"forum_meeting": FULL_MEETING})
    history.when(wish(RejectApplication)).refused("reason-required", stops="forum-has-not-decided")
