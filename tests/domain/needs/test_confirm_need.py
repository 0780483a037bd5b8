"""An employee confirms the assessment by an event of their own (problem P5)."""

from domain.role import Role
from domain.state.need import Need
from domain.step1_assess.decide import ConfirmNeed
from domain.step1_assess.events import Confirmer, NeedConfirmed, NeedCorrected
from tests.domain.facts import ASSESSED, PRIORITISED, THE_NEED, WITH_FORUM, fact
from tests.domain.given import fold, given
from tests.domain.wishes import wish
from tests.samples import ASSESSMENT, OFFICE, by

THE_WRITER = by(Role.UNIT)
AN_EMPLOYEE = by(Role.UNIT, actor="u-employee")
CONFIRMED = NeedConfirmed(capacity=Confirmer.EMPLOYEE, confirmed_by="u-employee")
CORRECTED = NeedCorrected(assessment=ASSESSMENT, corrected_by="u-employee")


def test_an_employee_of_the_unit_confirms_until_the_forum_has_answered() -> None:
    for history in (ASSESSED, WITH_FORUM):
        given(*history).when(wish(ConfirmNeed, AN_EMPLOYEE)).then(CONFIRMED)
    given(*PRIORITISED).when(wish(ConfirmNeed, AN_EMPLOYEE)).refused("need-already-answered")


def test_nobody_confirms_an_assessment_of_their_own() -> None:
    given(*ASSESSED).when(wish(ConfirmNeed, THE_WRITER)).refused("confirmer-assessed")
    given(*ASSESSED, CORRECTED).when(wish(ConfirmNeed, AN_EMPLOYEE)).refused("confirmer-assessed")


def test_an_employee_confirms_at_the_own_unit() -> None:
    elsewhere = by(Role.UNIT, actor="u-employee", organisation=OFFICE.organisation)

    given(*ASSESSED).when(wish(ConfirmNeed, elsewhere)).refused("not-own-unit")
    given(*ASSESSED).when(wish(ConfirmNeed, by())).refused("wrong-role")


def test_there_is_nothing_to_confirm_before_the_assessment() -> None:
    given().when(wish(ConfirmNeed, AN_EMPLOYEE)).refused("need-not-assessed")


def test_one_employee_confirms_once_and_a_second_may_join() -> None:
    another = by(Role.UNIT, actor="u-another")

    given(*ASSESSED, CONFIRMED).when(wish(ConfirmNeed, AN_EMPLOYEE)).nothing()
    given(*ASSESSED, CONFIRMED).when(wish(ConfirmNeed, another)).then(
        CONFIRMED.model_copy(update={"confirmed_by": "u-another"})
    )


def test_a_correction_asks_for_a_new_confirmation() -> None:
    corrected = fold(THE_NEED, (*ASSESSED, CONFIRMED, fact(NeedCorrected)))
    assert isinstance(corrected, Need)
    assert not corrected.confirmed

    given(*ASSESSED, CONFIRMED, fact(NeedCorrected)).when(wish(ConfirmNeed, AN_EMPLOYEE)).then(
        CONFIRMED
    )
