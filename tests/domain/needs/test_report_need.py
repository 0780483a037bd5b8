"""Step 2: a need is registered, then reported to the forum, directly or through a network."""

from datetime import timedelta
from typing import Any

import pytest

from domain.deadlines.kinds import DeadlineKind, WhenPassed
from domain.role import Role
from domain.step1_assess.events import Assessment, NeedAssessed, NeedCorrected
from domain.step1_assess.involvement import Involved, Involvement
from domain.step1_assess.parts import SamiAnswer, SamiPerspective
from domain.step2_report.decide import ForwardNeed, RegisterNeed, ReturnNeed
from domain.step2_report.events import NeedForwarded, NeedRegistered
from tests.domain.facts import (
    ASSESSED,
    CLOSED,
    INTAKE_AT,
    OPEN,
    PRIORITISED,
    REGISTERED,
    THE_ROUND,
    WITH_FORUM,
    WITH_NETWORK,
    deadline,
    fact,
    forwarded,
)
from tests.domain.given import given
from tests.domain.wishes import someone, wish, with_reason
from tests.samples import ASSESSMENT, COMPANY, NETWORK, OFFICE, SCHOOL, by

ROUND_IS_OPEN = {THE_ROUND: OPEN}
INTAKE_OVER = {THE_ROUND: (*OPEN, deadline(DeadlineKind.INTAKE))}
THE_NETWORK = by(Role.NETWORK)
ANOTHER_NETWORK = by(Role.NETWORK, organisation=OFFICE.organisation)
TOO_LATE = INTAKE_AT + timedelta(seconds=1)


def assessment(**changes: Any) -> Assessment:
    return ASSESSMENT.model_copy(update=changes)


def involvement(**changes: Any) -> Assessment:
    return assessment(involvement=ASSESSMENT.involvement.model_copy(update=changes))


GAPS = [
    ("no-leaders", involvement(leaders=0)),
    ("no-employees", involvement(employees=0, elected_representatives=0)),
    ("no-working-life", involvement(working_life=0)),
    ("absence-not-explained", involvement(why_none={})),
    ("absence-not-explained", involvement(elected_representatives=0)),
    ("absence-not-explained", involvement(employees=0)),
    ("no-local-plan", assessment(local_plan="")),
    ("no-national-goals", assessment(national_goals="")),
    ("no-programme", assessment(programme=None)),
    ("no-data-sources", assessment(data_sources=())),
    ("no-sami-answer", assessment(sami_perspective=None)),
    (
        "no-sami-answer",
        assessment(sami_perspective=SamiPerspective(answer=SamiAnswer.NOT_RELEVANT)),
    ),
]
BLANK = assessment(local_plan="", programme=None)


def test_a_complete_need_is_registered() -> None:
    given(*ASSESSED).when(wish(RegisterNeed)).then(NeedRegistered())


@pytest.mark.parametrize(("gap", "found"), GAPS)
def test_a_need_with_a_gap_is_registered_with_a_reason_alone(gap: str, found: Assessment) -> None:
    history = fact(NeedAssessed, assessment=found)

    given(history).when(wish(RegisterNeed)).refused("reason-required", stops=gap)
    given(history).when(wish(RegisterNeed, with_reason(RegisterNeed, "  "))).refused(
        "reason-required"
    )
    given(history).when(wish(RegisterNeed, with_reason(RegisterNeed))).then(
        NeedRegistered(missing=(gap,), soft_stops=(gap,))
    )


def test_an_elected_representative_speaks_for_the_employees() -> None:
    why = {**ASSESSMENT.involvement.why_none, Involved.EMPLOYEES: "Dei tilsette var i praksis"}
    found = involvement(employees=0, elected_representatives=1, why_none=why)

    given(fact(NeedAssessed, assessment=found)).when(wish(RegisterNeed)).then(NeedRegistered())


def test_a_training_office_is_working_life_itself() -> None:
    found = fact(NeedAssessed, unit=OFFICE, assessment=involvement(working_life=0))

    given(found).when(wish(RegisterNeed, by())).then(NeedRegistered())


def test_a_company_registers_directly_with_a_reason() -> None:
    found = fact(NeedAssessed, unit=COMPANY)
    itself = someone("register-need", organisation=COMPANY.organisation)
    because = someone("register-need", organisation=COMPANY.organisation, reason="Ikkje nettverk")

    given(found).when(wish(RegisterNeed, itself)).refused("reason-required")
    given(found).when(wish(RegisterNeed, because)).then(
        NeedRegistered(soft_stops=("company-directly",))
    )
    given(found).when(wish(RegisterNeed, by())).then(NeedRegistered())


def test_a_need_is_assessed_before_it_is_registered() -> None:
    given().when(wish(RegisterNeed)).refused("need-not-assessed")


def test_a_need_is_registered_once() -> None:
    given(*REGISTERED).when(wish(RegisterNeed)).refused("need-already-registered")


def test_a_unit_registers_its_own_need() -> None:
    another = by(Role.UNIT, organisation=OFFICE.organisation)

    given(*ASSESSED).when(wish(RegisterNeed, another)).refused("not-own-unit")


def test_a_unit_forwards_its_need_to_the_forum_or_to_a_network() -> None:
    given(*REGISTERED, other=ROUND_IS_OPEN).when(wish(ForwardNeed)).then(forwarded())
    given(*REGISTERED, other=ROUND_IS_OPEN).when(
        wish(ForwardNeed, network=NETWORK.organisation)
    ).then(forwarded(network=NETWORK.organisation))


def test_a_need_is_registered_before_it_is_forwarded() -> None:
    given(*ASSESSED, other=ROUND_IS_OPEN).when(wish(ForwardNeed)).refused("need-not-registered")


def test_a_need_with_the_forum_is_not_forwarded_again() -> None:
    given(*WITH_FORUM, other=ROUND_IS_OPEN).when(wish(ForwardNeed)).refused("need-held-by-another")


def test_an_answered_need_goes_nowhere() -> None:
    given(*PRIORITISED, other=ROUND_IS_OPEN).when(wish(ForwardNeed)).refused(
        "need-already-answered"
    )
    given(*PRIORITISED).when(wish(ReturnNeed, by())).refused("need-already-answered")


def test_only_the_network_that_holds_a_need_passes_it_on() -> None:
    history = given(*WITH_NETWORK, other=ROUND_IS_OPEN)

    history.when(wish(ForwardNeed)).refused("need-held-by-another")
    history.when(wish(ForwardNeed, by())).refused("need-held-by-another")
    history.when(wish(ForwardNeed, ANOTHER_NETWORK)).refused("need-held-by-another")
    history.when(wish(ForwardNeed, THE_NETWORK)).then(forwarded())


def test_another_unit_does_not_forward_the_need() -> None:
    given(*REGISTERED, other=ROUND_IS_OPEN).when(wish(ForwardNeed, ANOTHER_NETWORK)).refused(
        "not-own-unit"
    )


def test_a_network_passes_a_need_on_with_a_negative_comment_and_a_reason() -> None:
    history = given(*WITH_NETWORK, other=ROUND_IS_OPEN)
    because = by(Role.NETWORK, reason="Ikkje forankra hos bedriftene")

    history.when(wish(ForwardNeed, THE_NETWORK, supported=False)).refused(
        "reason-required", stops="network-does-not-support"
    )
    history.when(wish(ForwardNeed, because, supported=False)).then(
        forwarded(supported=False, soft_stops=("network-does-not-support",))
    )


def test_every_network_that_does_not_support_a_need_gives_a_reason_of_its_own() -> None:
    not_supported = NeedForwarded(
        network=NETWORK.organisation, supported=False, soft_stops=("network-does-not-support",)
    )

    given(*REGISTERED, not_supported, other=ROUND_IS_OPEN).when(
        wish(ForwardNeed, THE_NETWORK, supported=False)
    ).refused("reason-required", stops="network-does-not-support")


def test_a_late_need_is_forwarded_with_a_reason_and_marked_late() -> None:
    history = given(*REGISTERED, other=INTAKE_OVER)
    late = someone("forward-need", at=TOO_LATE)
    because = someone("forward-need", at=TOO_LATE, reason="Sjukdom")

    history.when(wish(ForwardNeed, late)).refused("reason-required", stops="late")
    history.when(wish(ForwardNeed, because)).then(
        forwarded(late=True, soft_stops=("late",), received_at=TOO_LATE)
    )


def test_a_need_forwarded_at_the_deadlines_instant_is_in_time() -> None:
    in_time = someone("forward-need", at=INTAKE_AT)

    given(*REGISTERED, other=INTAKE_OVER).when(wish(ForwardNeed, in_time)).then(
        forwarded(received_at=INTAKE_AT)
    )


def test_a_deadline_that_only_reminds_makes_nothing_late() -> None:
    reminding = {THE_ROUND: (*OPEN, deadline(DeadlineKind.INTAKE, when_passed=WhenPassed.REMIND))}

    given(*REGISTERED, other=reminding).when(
        wish(ForwardNeed, someone("forward-need", at=TOO_LATE))
    ).then(forwarded(received_at=TOO_LATE))


def test_lateness_needs_one_reason_not_one_from_each_hand() -> None:
    late = NeedForwarded(network=NETWORK.organisation, late=True, soft_stops=("late",))

    given(*REGISTERED, late, other=INTAKE_OVER).when(
        wish(ForwardNeed, by(Role.NETWORK, at=TOO_LATE))
    ).then(forwarded(late=True, received_at=TOO_LATE))


def test_gaps_passed_at_registration_do_not_stop_forwarding_again() -> None:
    stops = ("no-local-plan", "no-programme")
    history = (
        fact(NeedAssessed, assessment=BLANK),
        NeedRegistered(missing=stops, soft_stops=stops),
    )

    given(*history, other=ROUND_IS_OPEN).when(wish(ForwardNeed)).then(forwarded())


def test_a_gap_that_a_correction_made_stops_forwarding() -> None:
    history = (*REGISTERED, NeedCorrected(assessment=BLANK))

    given(*history, other=ROUND_IS_OPEN).when(wish(ForwardNeed)).refused(
        "reason-required", stops="no-local-plan, no-programme"
    )


def test_a_need_is_reported_in_its_own_round() -> None:
    given(*REGISTERED).when(wish(ForwardNeed, round_id="yrkesfag-46-2025")).refused("wrong-round")


def test_a_closed_round_takes_no_report() -> None:
    given(*REGISTERED, other={THE_ROUND: (*OPEN, CLOSED)}).when(wish(ForwardNeed)).refused(
        "round-closed"
    )


def test_nobody_involved_is_every_gap_of_criterion_1() -> None:
    found = assessment(involvement=Involvement())

    given(fact(NeedAssessed, unit=SCHOOL, assessment=found)).when(
        wish(RegisterNeed, with_reason(RegisterNeed))
    ).stops("no-leaders", "no-employees", "no-working-life", "absence-not-explained")


def test_no_provider_and_no_reason_is_asked_about_even_where_nobody_else_is_missing() -> None:
    found = fact(NeedAssessed, assessment=involvement(providers=0, why_none={}))

    given(found).when(wish(RegisterNeed)).refused("reason-required", stops="absence-not-explained")
    with_one = fact(NeedAssessed, assessment=involvement(providers=1, why_none={}))
    given(with_one).when(wish(RegisterNeed)).then(NeedRegistered())


def test_nobody_forwards_a_need_to_the_one_who_has_it() -> None:
    held = given(*WITH_NETWORK, other=ROUND_IS_OPEN)
    to_itself = wish(ForwardNeed, THE_NETWORK, network=NETWORK.organisation)
    held.when(to_itself).refused("forwarded-to-holder")
