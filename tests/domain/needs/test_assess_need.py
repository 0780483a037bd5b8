"""Step 1: a unit assesses what competence it needs, and may correct the assessment."""

from datetime import date

from domain.opening.events import RoundOpened
from domain.role import Role
from domain.step1_assess.decide import AssessNeed, CorrectNeed
from domain.step1_assess.events import NeedAssessed, NeedCorrected
from domain.step2_report.events import NeedReturned
from tests.domain.facts import (
    ASSESSED,
    CLOSED,
    GRANTED,
    OPEN,
    OPENED,
    PRIORITISED,
    REGISTERED,
    THE_ROUND,
    WITH_FORUM,
    WITH_NETWORK,
    fact,
)
from tests.domain.given import given
from tests.domain.wishes import wish
from tests.samples import ASSESSMENT, OFFICE, by

ROUND_IS_OPEN = {THE_ROUND: OPEN}
REVERSED = ASSESSMENT.model_copy(
    update={"period_from": date(2027, 6, 18), "period_to": date(2026, 8, 17)}
)


def test_a_unit_assesses_its_need_for_an_open_round() -> None:
    given(other=ROUND_IS_OPEN).when(wish(AssessNeed)).then(*ASSESSED)


def test_a_need_is_assessed_once() -> None:
    given(*ASSESSED, other=ROUND_IS_OPEN).when(wish(AssessNeed)).refused("need-already-assessed")


def test_a_unit_assesses_its_own_need() -> None:
    another = by(Role.UNIT, organisation=OFFICE.organisation)

    given(other=ROUND_IS_OPEN).when(wish(AssessNeed, another)).refused("not-own-unit")


def test_a_county_officer_may_assess_on_a_units_behalf() -> None:
    given(other=ROUND_IS_OPEN).when(wish(AssessNeed, by())).then(
        fact(NeedAssessed, assessed_by="u-county-officer")
    )


def test_a_county_officer_acts_for_units_of_the_own_county() -> None:
    given(other=ROUND_IS_OPEN).when(wish(AssessNeed, by(county="50"))).refused("other-county")


def test_a_need_waits_for_the_round_to_open() -> None:
    given().when(wish(AssessNeed)).refused("round-not-open")
    given(other={THE_ROUND: (GRANTED,)}).when(wish(AssessNeed)).refused("round-not-open")


def test_a_closed_round_takes_no_new_need() -> None:
    given(other={THE_ROUND: (*OPEN, CLOSED)}).when(wish(AssessNeed)).refused("round-closed")


def test_a_unit_takes_part_in_its_own_countys_round() -> None:
    elsewhere = (fact(RoundOpened, county="50"),)

    given(other={THE_ROUND: elsewhere}).when(wish(AssessNeed)).refused("unit-of-other-county")


def test_a_period_ends_after_it_begins() -> None:
    given(other={THE_ROUND: (OPENED,)}).when(wish(AssessNeed, assessment=REVERSED)).refused(
        "period-reversed"
    )
    given(*ASSESSED).when(wish(CorrectNeed, assessment=REVERSED)).refused("period-reversed")


def test_the_unit_corrects_a_need_in_its_own_hands() -> None:
    correction = wish(CorrectNeed)
    corrected = NeedCorrected(assessment=correction.assessment, corrected_by="u-unit")
    returned = fact(NeedReturned)

    for history in (ASSESSED, REGISTERED, (*WITH_FORUM, returned), (*WITH_NETWORK, returned)):
        given(*history).when(correction).then(corrected)


def test_a_correction_that_changes_nothing_leaves_no_event() -> None:
    given(*ASSESSED).when(wish(CorrectNeed, assessment=ASSESSMENT)).nothing()


def test_a_need_with_a_network_or_the_forum_is_not_corrected() -> None:
    for history in (WITH_NETWORK, WITH_FORUM):
        given(*history).when(wish(CorrectNeed)).refused("need-held-by-another")


def test_an_answered_need_is_not_corrected() -> None:
    given(*PRIORITISED).when(wish(CorrectNeed)).refused("need-already-answered")


def test_another_unit_does_not_correct_the_need() -> None:
    another = by(Role.UNIT, organisation=OFFICE.organisation)

    given(*ASSESSED).when(wish(CorrectNeed, another)).refused("not-own-unit")
