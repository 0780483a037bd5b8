"""Step 1: a unit assesses what competence it needs, and may correct the assessment."""

from typing import ClassVar

from domain.case import CaseRef, Key, RoundId, budget_year, need_ref, round_ref
from domain.command import Command, Known
from domain.event import Event, Refusal
from domain.party import Party
from domain.permission import check_own_unit, check_turn
from domain.rules.needs.confirmed_by_employee import CONFIRMER_ASSESSED
from domain.state.need import Need
from domain.state.need_position import need_position
from domain.state.round import Round
from domain.step1_assess.acceptable import check_assessment
from domain.step1_assess.events import (
    Assessment,
    Confirmer,
    NeedAssessed,
    NeedConfirmed,
    NeedCorrected,
)
from domain.types import Draft


class AssessNeed(Command):
    """Record a unit's assessment of a need, for a round of its county."""

    ACTION: ClassVar[str] = "assess-need"

    need_id: Key
    round_id: RoundId
    unit: Party
    assessment: Assessment

    @property
    def case(self) -> CaseRef:
        """The need's case."""
        return need_ref(self.need_id)

    def reads(self) -> tuple[CaseRef, ...]:
        """The round that the need is for."""
        return (round_ref(self.round_id),)


class CorrectNeed(Command):
    """Correct the assessment of a need that the unit has in its own hands."""

    ACTION: ClassVar[str] = "correct-need"

    need_id: Key
    assessment: Assessment

    @property
    def case(self) -> CaseRef:
        """The need's case."""
        return need_ref(self.need_id)


class ConfirmNeed(Command):
    """Confirm, as an employee, that employees took part in finding the need."""

    ACTION: ClassVar[str] = "confirm-need"

    need_id: Key
    capacity: Confirmer
    statement: Draft = ""

    @property
    def case(self) -> CaseRef:
        """The need's case."""
        return need_ref(self.need_id)


def assess_need(need: Need, command: AssessNeed, known: Known) -> tuple[Event, ...]:
    """Raises `need-already-assessed`, `not-own-unit`, `unit-of-other-county`, `round-not-open`,
    `round-closed`, `period-reversed`, `unknown-frame`.
    """
    target = known.of(round_ref(command.round_id), Round)
    check_turn(command, need_position(need, 0), county=command.unit.county)
    check_own_unit(command.by, command.unit)
    if not target.opened:
        raise Refusal("round-not-open")
    if target.closed:
        raise Refusal("round-closed")
    if command.unit.county != target.county:
        raise Refusal("unit-of-other-county")
    check_assessment(command.assessment, target.scheme, target.budget_year)
    return (assessed(command, target),)


def assessed(command: AssessNeed, target: Round) -> NeedAssessed:
    """The assessment as it is told, for the round; whether it may be is asked by `assess_need`."""
    return NeedAssessed(
        need_id=command.need_id,
        round_id=command.round_id,
        scheme=target.scheme,
        county=target.county,
        rule_set=target.rule_set or "",
        unit=command.unit,
        assessment=command.assessment,
        assessed_by=command.by.actor,
    )


def correct_need(need: Need, command: CorrectNeed, known: Known) -> tuple[Event, ...]:
    """Raises `need-not-assessed`, `need-held-by-another`, `need-already-answered`,
    `not-own-unit`, `period-reversed`, `unknown-frame`.
    """
    check_turn(command, need_position(need, 0), county=need.county)
    if need.unit is not None:
        check_own_unit(command.by, need.unit)
    check_assessment(command.assessment, need.scheme, budget_year(need.round_id))
    if command.assessment == need.assessment:
        return ()
    return (NeedCorrected(assessment=command.assessment, corrected_by=command.by.actor),)


def confirm_need(need: Need, command: ConfirmNeed, known: Known) -> tuple[Event, ...]:
    """Nothing when this employee has confirmed it already.

    Raises `need-not-assessed`, `need-already-answered`, `not-own-unit`, `confirmer-assessed`.
    """
    check_turn(command, need_position(need, 0), county=need.county)
    if need.unit is not None:
        check_own_unit(command.by, need.unit)
    if not command.by.persons.isdisjoint(need.written_by):
        raise Refusal(CONFIRMER_ASSESSED.code)
    if command.by.actor in need.confirmed_by:
        return ()
    return (
        NeedConfirmed(
            capacity=command.capacity,
            statement=command.statement,
            confirmed_by=command.by.actor,
        ),
    )
