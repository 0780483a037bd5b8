"""Follow-up: measures are carried out and evaluated, the round is closed and opened again."""

from datetime import date, timedelta

import pytest

from domain.deadlines.kinds import DeadlineKind
from domain.follow_up.decide_close import CloseRound, ReopenRound
from domain.follow_up.decide_evaluation import RecordEvaluation
from domain.follow_up.decide_measure import RecordMeasure
from domain.follow_up.events import (
    Assessed,
    EvaluationRecorded,
    Goal,
    MeasureCarriedOut,
    RoundClosed,
    RoundReopened,
    Verdict,
)
from domain.opening.decide import PledgeOwnContribution
from domain.opening.events import ContributionForm, ContributionItem, OwnContributionPledged
from domain.party import PartyKind, TargetGroup
from domain.role import Role
from domain.step3_prioritise.events import PlanAdopted
from tests.domain.facts import (
    ATTESTED,
    CARRIED_OUT,
    CLOSED,
    DISBURSED,
    EVALUATED,
    GRANT_ORE,
    INTAKE_AT,
    LINE_ORE,
    OPEN,
    ORDERED,
    PLANNED,
    READY_TO_PAY,
    deadline,
    fact,
    line,
)
from tests.domain.given import given
from tests.domain.wishes import someone, wish, with_reason
from tests.samples import OFFICE, PROVIDER, SCHOOL, by

DONE = (*PLANNED, CARRIED_OUT)
VERDICTS = wish(RecordEvaluation).verdicts
AFTER_DEADLINE = INTAKE_AT + timedelta(days=1)


def carried_out(**changes: object) -> MeasureCarriedOut:
    participants = {TargetGroup.VET_TEACHER: 9, TargetGroup.INSTRUCTOR: 4}
    usual: dict[str, object] = {"participants": participants, "groups_changed": False}
    return fact(MeasureCarriedOut, **{**usual, **changes})


def evaluated(**changes: object) -> EvaluationRecorded:
    return fact(EvaluationRecorded, **{"verdicts": VERDICTS, **changes})


def test_the_county_or_the_lines_recipient_records_a_measure() -> None:
    given(*PLANNED).when(wish(RecordMeasure)).then(carried_out())
    given(*PLANNED).when(wish(RecordMeasure, by())).then(carried_out())


def test_naming_oneself_a_partner_gives_no_right_to_record() -> None:
    stranger = by(Role.PROVIDER, organisation=PROVIDER.organisation)

    given(*PLANNED).when(wish(RecordMeasure, stranger, partners=(PROVIDER,))).refused("not-a-party")


def test_another_countys_officer_records_nothing() -> None:
    given(*PLANNED).when(wish(RecordMeasure, by(county="50"))).refused("other-county")


def test_absent_working_life_and_changed_groups_are_findings_never_refusals() -> None:
    given(*PLANNED).when(wish(RecordMeasure, partners=())).then(
        carried_out(partners=(), working_life_absent=True)
    )
    fewer = {TargetGroup.VET_TEACHER: 9, TargetGroup.INSTRUCTOR: 0}
    given(*PLANNED).when(wish(RecordMeasure, participants=fewer)).then(
        carried_out(participants=fewer, groups_changed=True)
    )


def test_a_measure_is_carried_out_once_in_the_plan_and_in_an_open_round() -> None:
    given(*DONE).when(wish(RecordMeasure)).refused("measure-already-carried-out")
    given(*OPEN).when(wish(RecordMeasure)).refused("line-not-in-plan")
    given(*PLANNED, CLOSED).when(wish(RecordMeasure)).refused("round-closed")


def test_a_measure_waits_neither_for_a_decision_nor_for_money() -> None:
    given(*PLANNED).when(wish(RecordMeasure)).then(carried_out())


def test_a_measures_days_come_in_order() -> None:
    given(*PLANNED).when(wish(RecordMeasure, to_day=date(2026, 8, 31))).refused("period-reversed")


def test_the_partners_evaluate_a_measure_together() -> None:
    given(*DONE).when(wish(RecordEvaluation)).then(evaluated())


def test_a_measure_is_carried_out_before_it_is_evaluated_and_evaluated_once() -> None:
    given(*PLANNED).when(wish(RecordEvaluation)).refused("measure-not-carried-out")
    given(*DONE, EVALUATED).when(wish(RecordEvaluation)).refused("already-evaluated")
    given(*DONE, CLOSED).when(wish(RecordEvaluation)).refused("round-closed")


def test_nobody_but_the_county_records_the_evaluation() -> None:
    given(*DONE).when(wish(RecordEvaluation, by(Role.UNIT))).refused("wrong-role")


def test_one_party_does_not_evaluate_alone_without_saying_why() -> None:
    county = SCHOOL.model_copy(update={"kind": PartyKind.COUNTY})

    given(*DONE).when(wish(RecordEvaluation, partners=())).refused("evaluated-alone")
    given(*DONE).when(wish(RecordEvaluation, partners=(county,))).refused("evaluated-alone")
    given(*DONE).when(wish(RecordEvaluation, partners=(), alone_reason="  ")).refused(
        "evaluated-alone"
    )
    given(*DONE).when(wish(RecordEvaluation, partners=(), alone_reason="Bedrifta er konkurs")).then(
        evaluated(partners=(), alone_reason="Bedrifta er konkurs")
    )


@pytest.mark.parametrize(
    "verdicts",
    [
        (*VERDICTS, VERDICTS[0]),
        (Verdict(question_id="happiness", answer=Goal.YES, grounds="Alle smilte"),),
    ],
    ids=["twice", "unknown"],
)
def test_only_the_schemes_questions_are_answered_each_once(verdicts: tuple[Verdict, ...]) -> None:
    given(*DONE).when(wish(RecordEvaluation, verdicts=verdicts)).refused("unknown-question")


@pytest.mark.parametrize(
    "verdicts",
    [
        VERDICTS[:3],
        (VERDICTS[0].model_copy(update={"answer": Goal.NO_ANSWER}), *VERDICTS[1:]),
    ],
    ids=["left out", "no answer"],
)
def test_an_unanswered_question_goes_on_with_a_reason(verdicts: tuple[Verdict, ...]) -> None:
    given(*DONE).when(wish(RecordEvaluation, verdicts=verdicts)).refused(
        "reason-required", stops="question-unanswered"
    )
    given(*DONE).when(
        wish(RecordEvaluation, with_reason(RecordEvaluation), verdicts=verdicts)
    ).then(evaluated(verdicts=verdicts, soft_stops=("question-unanswered",)))


def test_a_late_evaluation_goes_on_with_a_reason_and_is_marked_late() -> None:
    history = given(*DONE, deadline(DeadlineKind.EVALUATION))
    late = someone("record-evaluation", at=AFTER_DEADLINE)
    because = someone("record-evaluation", at=AFTER_DEADLINE, reason="Skulen svara seint")

    history.when(wish(RecordEvaluation, late)).refused("reason-required", stops="late")
    history.when(wish(RecordEvaluation, because)).then(evaluated(late=True, soft_stops=("late",)))


def test_a_round_with_everything_evaluated_is_closed() -> None:
    given(*DONE, EVALUATED).when(wish(CloseRound)).then(CLOSED)


def test_gaps_in_the_evaluations_are_shown_and_take_a_reason() -> None:
    given(*DONE).when(wish(CloseRound)).refused("reason-required", stops="closed-with-gaps")
    given(*DONE).when(wish(CloseRound, with_reason(CloseRound))).then(
        RoundClosed(
            unspent_ore=GRANT_ORE,
            lines_without_evaluation=("l-1",),
            soft_stops=("closed-with-gaps",),
        )
    )


def test_a_payment_on_its_way_keeps_the_round_open() -> None:
    finished = (*READY_TO_PAY, CARRIED_OUT, EVALUATED)

    for on_its_way in ((ORDERED,), (ORDERED, ATTESTED)):
        given(*finished, *on_its_way).when(wish(CloseRound, with_reason(CloseRound))).refused(
            "payment-outstanding"
        )


def test_money_left_over_stays_visible() -> None:
    history = (*READY_TO_PAY, CARRIED_OUT, EVALUATED, ORDERED, ATTESTED, DISBURSED)

    given(*history).when(wish(CloseRound)).then(
        CLOSED.model_copy(update={"unspent_ore": GRANT_ORE - LINE_ORE // 2})
    )


def test_more_money_left_over_than_a_single_amount_may_be_is_shown_too() -> None:
    most = ContributionItem(form=ContributionForm.CASH, amount_ore=10**12, basis="Budsjett")
    pledged = OwnContributionPledged(items=(most, most))

    given(*OPEN, pledged).when(wish(CloseRound)).then(
        CLOSED.model_copy(update={"unspent_ore": GRANT_ORE + 2 * 10**12})
    )


def test_a_round_that_is_not_open_is_not_closed() -> None:
    given().when(wish(CloseRound)).refused("round-not-open")
    given(*OPEN, CLOSED).when(wish(CloseRound)).refused("round-closed")


def test_a_closed_round_is_opened_again_for_a_reason() -> None:
    given(*OPEN, CLOSED).when(wish(ReopenRound, by())).refused("reason-required")
    given(*OPEN, CLOSED).when(wish(ReopenRound)).then(RoundReopened())
    given(*OPEN).when(wish(ReopenRound)).refused("round-not-closed")


def test_a_round_that_was_opened_again_goes_on() -> None:
    reopened = (*OPEN, CLOSED, RoundReopened())

    given(*reopened).when(wish(PledgeOwnContribution)).then(
        OwnContributionPledged(items=wish(PledgeOwnContribution).items)
    )
    given(*reopened).when(wish(CloseRound)).then(CLOSED)


def test_a_dropped_line_is_no_gap() -> None:
    second = PLANNED[-1].model_copy(update={"plan_version": 2, "lines": (line("l-2"),)})

    given(*PLANNED, second).when(wish(CloseRound, with_reason(CloseRound))).then(
        RoundClosed(
            unspent_ore=GRANT_ORE,
            lines_without_evaluation=("l-2",),
            soft_stops=("closed-with-gaps",),
        )
    )


def test_partners_are_organisations_of_any_kind() -> None:
    given(*DONE).when(wish(RecordEvaluation, partners=(SCHOOL, OFFICE, PROVIDER))).then(
        evaluated(partners=(SCHOOL, OFFICE, PROVIDER))
    )


def test_a_goal_of_the_plan_is_judged_or_it_is_said_why_not() -> None:
    history = given(*DONE)
    open_answer = Assessed(answer=Goal.NO_ANSWER, grounds="For tidleg å seie")

    history.when(wish(RecordEvaluation)).stops()
    for unjudged in (None, open_answer):
        history.when(wish(RecordEvaluation, attainment=unjudged)).refused(
            "reason-required", stops="attainment-not-judged"
        )


def test_a_plan_without_a_goal_asks_for_no_judgement() -> None:
    plan = fact(PlanAdopted, lines=(line(evaluation=None),))
    history = given(*(plan if isinstance(e, PlanAdopted) else e for e in DONE))

    history.when(wish(RecordEvaluation, attainment=None)).stops()
    history.when(wish(RecordEvaluation)).stops()
