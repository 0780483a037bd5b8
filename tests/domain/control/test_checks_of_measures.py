"""The grounds that look at measures: G1, G2, G3, G5, G9 and G15, found and not found."""

from datetime import date
from typing import Any

from domain.checks.finding import Finding, Ground, Outcome, Severity
from domain.event import Event
from domain.follow_up.changes import ChangeOutcome, MeasureChangeDecided, MeasureChangeRequested
from domain.follow_up.cooperation import CooperationConfirmed
from domain.follow_up.events import EvaluationRecorded, Goal, MeasureCarriedOut, Verdict
from domain.follow_up.participants import ParticipantsRecorded
from domain.party import MeasureKind, TargetGroup
from domain.step1_assess.events import NeedAssessed
from domain.step1_assess.involvement import Involvement
from domain.step3_prioritise.events import PlanAdopted
from domain.step3_prioritise.exchange import Study
from domain.step3_prioritise.line_contents import Base, Form
from domain.step4_dispose.events import Half
from domain.step4_dispose.target_group import FagskoleTeachersIncluded
from domain.takeover.events import NeedTakenOver
from tests.domain.checked import PAID, PAID_ORE, Cases, Checked, check
from tests.domain.facts import (
    DECIDED,
    DISBURSED,
    FULL_MEETING,
    OPEN,
    ORDERED,
    PLANNING_ASSURED,
    PRIORITISED,
    THE_NEED,
    fact,
    line,
)
from tests.samples import COMPANY, SCHOOL

CARRIED_OUT = fact(
    MeasureCarriedOut, participants={TargetGroup.VET_TEACHER: 9, TargetGroup.INSTRUCTOR: 3}
)


def planned(**changes: Any) -> tuple[PlanAdopted, ...]:
    return (fact(PlanAdopted, meeting=FULL_MEETING, lines=(line(**changes),)),)


def paid_under(ground: Ground, *more: Event, **changes: Any) -> Checked:
    """The sample line with `changes`, half of it paid."""
    paid = (*OPEN, *planned(**changes), PLANNING_ASSURED, DECIDED, ORDERED, DISBURSED)
    return check(ground, *more, round_events=paid)


def _needs_with(**involved: int) -> Cases:
    assessment = fact(NeedAssessed).assessment
    involvement = Involvement(**involved)
    changed = assessment.model_copy(update={"involvement": involvement})
    return {THE_NEED: (fact(NeedAssessed, assessment=changed), *PRIORITISED[1:])}


def test_g1_a_lawful_use_is_no_finding() -> None:
    check(Ground.G1).finds_nothing()


def test_g1_cannot_judge_a_line_that_states_no_use() -> None:
    finding = paid_under(Ground.G1, use=None).finds("use-not-stated")
    assert finding.outcome is Outcome.CANNOT_BE_JUDGED


def test_g1_finds_study_credits_that_the_rules_do_not_foresee() -> None:
    study = Study(title="Rettleiing", credits="30", provider=SCHOOL, places=2)
    changed = line().model_copy(update={"study": study, "measure": MeasureKind.COURSE})
    plan = planned()[0].model_copy(update={"lines": (changed,)})
    paid = (*OPEN, plan, PLANNING_ASSURED, DECIDED, ORDERED, DISBURSED)
    check(Ground.G1, round_events=paid).finds("study-credits", PAID_ORE, credits="30")


def test_g2_a_need_found_by_leaders_and_employees_is_no_finding() -> None:
    check(Ground.G2, other=_needs_with(leaders=1, employees=4)).finds_nothing(
        "no-employees-involved", "no-leaders-involved", "no-need-behind"
    )


def test_g2_finds_money_without_a_need_behind_it() -> None:
    finding = paid_under(Ground.G2, needs=()).finds("no-need-behind", PAID_ORE)
    assert finding.severity is Severity.SERIOUS


def test_g2_finds_a_need_that_no_employee_took_part_in() -> None:
    checked = check(Ground.G2, other=_needs_with(leaders=2))
    checked.finds("no-employees-involved", PAID_ORE, needs=1, without=1)
    checked.finds_nothing("no-leaders-involved")


def test_g2_finds_a_need_without_leaders() -> None:
    check(Ground.G2, other=_needs_with(employees=2)).finds("no-leaders-involved", needs=1)


def test_g2_cannot_judge_a_need_that_the_log_does_not_have() -> None:
    paid_under(Ground.G2, needs=("n-elsewhere",)).finds("need-not-in-log", needs=1, unknown=1)


def test_g2_cannot_judge_involvement_before_a_take_over() -> None:
    taken_over = {THE_NEED: (fact(NeedTakenOver),)}
    checked = check(Ground.G2, other=taken_over)
    checked.finds("involvement-before-take-over", needs=1, unknown=1)
    checked.finds_nothing("no-employees-involved", "no-leaders-involved", "no-local-plan")


def test_g2_finds_payment_before_the_criteria_were_assured() -> None:
    paid = tuple(event for event in PAID if event is not PLANNING_ASSURED)
    check(Ground.G2, round_events=paid).finds("criteria-not-assured", PAID_ORE)


def test_g3_working_life_among_the_partners_is_no_finding() -> None:
    confirmed = fact(CooperationConfirmed, half=Half.EXECUTION, came_after_need=False)
    check(Ground.G3, CARRIED_OUT, confirmed).finds_nothing()


def test_g3_finds_a_measure_carried_out_without_working_life() -> None:
    alone = fact(MeasureCarriedOut, partners=(SCHOOL,), working_life_absent=True)
    reasons = {"measure.carried-out": "Bedrifta melde avbod"}
    checked = check(Ground.G3, alone, reasons=reasons)
    finding = checked.finds("no-working-life-in-execution", PAID_ORE)
    assert finding.explained == "Bedrifta melde avbod"
    assert [event.case for event in finding.events] == ["round/yrkesfag-46-2026"]


def test_g3_lets_working_life_confirm_what_the_record_left_out() -> None:
    alone = fact(MeasureCarriedOut, partners=(SCHOOL,), working_life_absent=True)
    confirmed = fact(CooperationConfirmed, half=Half.EXECUTION, party=COMPANY)
    check(Ground.G3, alone, confirmed).finds_nothing("no-working-life-in-execution")


def test_g3_finds_a_plan_without_working_life() -> None:
    needs = _needs_with(leaders=1, employees=1)
    paid = (*OPEN, *planned(placements=()), PLANNING_ASSURED, DECIDED, ORDERED, DISBURSED)
    checked = check(Ground.G3, round_events=paid, other=needs)
    checked.finds("no-working-life-in-planning", PAID_ORE)
    with_life = _needs_with(leaders=1, employees=1, working_life=1)
    check(Ground.G3, round_events=paid, other=with_life).finds_nothing()


def test_g3_notes_a_partner_that_came_when_the_need_was_defined() -> None:
    confirmed = fact(CooperationConfirmed, came_after_need=True)
    check(Ground.G3, confirmed).finds("came-after-need", parties=1)


def test_g5_the_target_groups_are_no_finding() -> None:
    check(Ground.G5, CARRIED_OUT).finds_nothing()


def _others(count: int) -> MeasureCarriedOut:
    came = {TargetGroup.VET_TEACHER: 12 - count, TargetGroup.OTHER: count}
    return fact(MeasureCarriedOut, participants=came)


def test_g5_finds_participants_outside_the_target_groups() -> None:
    finding = check(Ground.G5, _others(3)).finds(
        "outside-target-groups", PAID_ORE * 3 // 12, outside=3, everybody=12
    )
    assert finding.severity is Severity.SERIOUS


def test_g5_a_reason_in_the_plan_or_with_the_record_allows_other_groups() -> None:
    reason = "Rådgivarane skal rettleie dei same elevane"
    paid_under(Ground.G5, _others(3), other_group_reason=reason).finds_nothing()
    check(Ground.G5, _others(3), reasons={"measure.carried-out": reason}).finds_nothing()


def test_g5_goes_by_the_latest_count() -> None:
    check(Ground.G5, _others(3), fact(ParticipantsRecorded)).finds_nothing()


def test_g5_finds_fagskole_teachers_beyond_those_let_in() -> None:
    came = {TargetGroup.VET_TEACHER: 6, TargetGroup.FAGSKOLE_TEACHER: 4}
    carried_out = fact(MeasureCarriedOut, participants=came)
    check(Ground.G5, carried_out).finds("fagskole-teachers-not-let-in", PAID_ORE * 4 // 10)
    let_in = fact(FagskoleTeachersIncluded, expected=4)
    check(Ground.G5, let_in, carried_out).finds_nothing()


def test_g5_cannot_judge_a_measure_whose_participants_nobody_counted() -> None:
    check(Ground.G5, fact(MeasureCarriedOut, participants={})).finds("participants-not-counted")


def test_g9_a_measure_as_planned_is_no_finding() -> None:
    check(Ground.G9, CARRIED_OUT).finds_nothing()


def test_g9_finds_other_groups_than_planned() -> None:
    fewer = fact(MeasureCarriedOut, participants={TargetGroup.VET_TEACHER: 8})
    check(Ground.G9, fewer).finds("groups-changed", missing=1, new=0)


def test_g9_finds_a_measure_outside_its_period_unless_it_was_approved() -> None:
    late = CARRIED_OUT.model_copy(update={"to_day": date(2027, 7, 1)})
    check(Ground.G9, late).finds("period-changed", to_day="2027-07-01")
    asked = fact(MeasureChangeRequested)
    longer = asked.change.model_copy(update={"ends_on": date(2027, 7, 31), "target_groups": None})
    longer = longer.model_copy(update={"starts_on": None})
    asked = asked.model_copy(update={"change": longer})
    check(Ground.G9, asked, fact(MeasureChangeDecided), late).finds_nothing()


def test_g9_finds_a_change_that_was_refused_or_not_decided() -> None:
    asked = fact(MeasureChangeRequested)
    check(Ground.G9, asked, CARRIED_OUT).finds("change-not-decided", changes=1)
    refused = fact(MeasureChangeDecided, outcome=ChangeOutcome.REFUSED, purpose_kept=False)
    check(Ground.G9, asked, refused, CARRIED_OUT).finds("carried-out-after-refusal", PAID_ORE)


def test_g15_a_collective_measure_is_no_finding() -> None:
    check(Ground.G15, CARRIED_OUT).finds_nothing()


def test_g15_finds_an_individual_measure_without_a_reason() -> None:
    alone = paid_under(Ground.G15, form=Form.INDIVIDUAL)
    alone.finds("individual-without-reason", PAID_ORE)
    paid_under(
        Ground.G15, form=Form.INDIVIDUAL, individual_reason="Berre ein lærar i faget"
    ).finds_nothing()


def test_g15_notes_a_measure_elsewhere_without_a_reason() -> None:
    paid_under(Ground.G15, base=Base.ELSEWHERE).finds("elsewhere-without-reason")


def test_g15_cannot_judge_a_line_that_states_no_form() -> None:
    paid_under(Ground.G15, form=None).finds("form-not-stated")


def test_g15_finds_what_the_partners_themselves_called_not_collective() -> None:
    verdict = Verdict(question_id="collective-development", answer=Goal.NO, grounds="Kvar for seg")
    said = fact(EvaluationRecorded, verdicts=(verdict,))
    check(Ground.G15, CARRIED_OUT, said).finds("judged-not-collective", PAID_ORE)


def test_a_finding_stands_on_events_in_the_order_of_the_log() -> None:
    finding: Finding = check(Ground.G5, _others(3)).findings[0]
    positions = [event.position for event in finding.events]
    assert positions == sorted(set(positions))
