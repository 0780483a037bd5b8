"""Each party answers the evaluation for itself; what events can answer is filled in."""

import pytest

from domain.case import need_ref
from domain.event import Event
from domain.follow_up.answers import (
    EvaluationAnswered,
    Indicator,
    RoundQuestionAnswered,
    ShownVerdict,
)
from domain.follow_up.cooperation import CooperationConfirmed
from domain.follow_up.decide_answer import AnswerEvaluation, AnswerRoundQuestion
from domain.follow_up.decide_evaluation import RecordEvaluation
from domain.follow_up.events import Goal
from domain.follow_up.prefilled import Because, prefilled
from domain.role import Role
from domain.schemes.yrkesfag import YRKESFAG_2021
from domain.state.need import Need
from domain.state.round import Round
from domain.step1_assess.events import NeedAssessed
from domain.step1_assess.involvement import Involvement
from domain.step3_prioritise.events import PlanAdopted
from domain.step3_prioritise.line_contents import Form
from domain.step4_dispose.events import Half
from tests.domain.facts import CARRIED_OUT, CLOSED, OPEN, PLANNED, THE_NEED, THE_ROUND, fact, line
from tests.domain.given import fold, given
from tests.domain.wishes import wish, with_reason
from tests.samples import ASSESSMENT, NEED, OFFICE, PROVIDER, SCHOOL, by

DONE = (*PLANNED, CARRIED_OUT)
ANSWERED = fact(EvaluationAnswered)


def confirmed(half: Half) -> CooperationConfirmed:
    return fact(CooperationConfirmed, half=half, party=OFFICE)


def verdict(answer: Goal = Goal.PARTLY, **changes: object) -> ShownVerdict:
    usual = {"question_id": "cooperation", "answer": answer, "grounds": "Ei bedrift fall frå"}
    return ShownVerdict.model_validate({**usual, **changes})


def filled(*events: Event, needs: tuple[Need, ...] = ()) -> dict[str, Because]:
    state = fold(THE_ROUND, events)
    assert isinstance(state, Round)
    found = prefilled(YRKESFAG_2021.questions, state.lines["l-1"], needs)
    return {key: one.because for key, one in found.items()}


def need_with(**involved: int) -> Need:
    assessment = ASSESSMENT.model_copy(update={"involvement": Involvement(**involved)})
    need = fold(THE_NEED, [fact(NeedAssessed, assessment=assessment)])
    assert isinstance(need, Need)
    return need


def test_question_three_is_the_rounds_and_the_events_answer_the_others() -> None:
    assert set(filled(*DONE)) == {"collective-development", "anchored-in-needs", "cooperation"}


def test_the_participants_say_whether_people_developed_together() -> None:
    assert filled(*PLANNED)["collective-development"] is Because.NOT_CARRIED_OUT
    for form, because in {
        Form.COLLECTIVE: Because.DEVELOPED_TOGETHER,
        Form.INDIVIDUAL: Because.EACH_ALONE,
        None: Because.FORM_UNKNOWN,
    }.items():
        plan = fact(PlanAdopted, lines=(line("l-1", form=form),))
        assert filled(*OPEN, plan, CARRIED_OUT)["collective-development"] is because
    nobody = CARRIED_OUT.model_copy(update={"participants": {}})
    assert filled(*PLANNED, nobody)["collective-development"] is Because.NOBODY_CAME


def test_the_needs_say_whether_leaders_and_employees_found_them() -> None:
    both, leaders = need_with(leaders=1, employees=4), need_with(leaders=1)

    assert filled(*DONE)["anchored-in-needs"] is Because.NO_NEED
    for needs, because in (
        ((both,), Because.EMPLOYEES_IN_ALL),
        ((both, leaders), Because.EMPLOYEES_IN_SOME),
        ((leaders,), Because.EMPLOYEES_IN_NONE),
        ((need_with(leaders=1, elected_representatives=1),), Because.EMPLOYEES_IN_ALL),
    ):
        assert filled(*DONE, needs=needs)["anchored-in-needs"] is because


def test_the_confirmations_say_whether_working_life_was_in_both_halves() -> None:
    alone = CARRIED_OUT.model_copy(update={"partners": ()})
    plan, execution = confirmed(Half.PLANNING), confirmed(Half.EXECUTION)

    assert filled(*PLANNED, alone)["cooperation"] is Because.NOBODY_CONFIRMED
    assert filled(*DONE)["cooperation"] is Because.NAMED_ONLY
    assert filled(*DONE, plan)["cooperation"] is Because.ONE_HALF
    assert filled(*DONE, plan, execution)["cooperation"] is Because.BOTH_HALVES


def test_what_a_party_leaves_out_the_events_have_answered() -> None:
    found = given(*DONE).when(wish(AnswerEvaluation)).decided()[0]

    assert isinstance(found, EvaluationAnswered)
    assert found.verdicts == ()
    assert found.prefilled["cooperation"] is Goal.PARTLY


def test_an_answer_other_than_the_events_needs_a_reason_and_keeps_both() -> None:
    other = verdict(Goal.NO)

    given(*DONE).when(wish(AnswerEvaluation, verdicts=(other,))).refused("reason-required")
    told = wish(AnswerEvaluation, by(reason="Vi var ikkje med"), verdicts=(other,))
    given(*DONE).when(told).stops("differs-from-events")
    found = given(*DONE).when(told).decided()[0]
    assert isinstance(found, EvaluationAnswered)
    assert (found.prefilled["cooperation"], found.verdicts) == (Goal.PARTLY, (other,))


def test_a_yes_that_no_event_shows_needs_evidence_or_a_reason() -> None:
    bare = verdict(Goal.YES)
    shown = verdict(Goal.YES, evidence="Referat 4. november")
    who = with_reason(AnswerEvaluation)

    given(*DONE).when(wish(AnswerEvaluation, who, party=SCHOOL, verdicts=(bare,))).stops(
        "differs-from-events", "verdict-without-evidence"
    )
    given(*DONE).when(wish(AnswerEvaluation, who, party=SCHOOL, verdicts=(shown,))).stops(
        "differs-from-events"
    )


@pytest.mark.parametrize("question", ["sami-perspectives", "no-such-question"])
def test_only_what_is_asked_of_each_measure_is_answered_there(question: str) -> None:
    asked = verdict(question_id=question)

    given(*DONE).when(wish(AnswerEvaluation, verdicts=(asked,))).refused("unknown-question")
    given(*DONE).when(wish(AnswerEvaluation, verdicts=(verdict(), verdict()))).refused(
        "unknown-question"
    )


def test_each_party_answers_for_itself_and_dissent_stands_beside_the_others() -> None:
    partner = by(Role.UNIT, organisation=OFFICE.organisation)
    own = wish(AnswerEvaluation, partner, party=OFFICE, dissent="Samlingane kom for tett")
    state = fold(THE_ROUND, (*DONE, *given(*DONE).when(own).decided(), ANSWERED))
    assert isinstance(state, Round)

    answers = state.lines["l-1"].follow_up.answers
    assert answers[OFFICE.organisation].dissent == "Samlingane kom for tett"
    assert answers[PROVIDER.organisation] == ANSWERED
    given(*DONE).when(wish(AnswerEvaluation, partner, party=SCHOOL)).refused("not-a-party")


def test_a_stranger_has_no_say_and_the_county_writes_down_what_others_said() -> None:
    stranger = by(Role.PROVIDER, organisation=PROVIDER.organisation)

    given(*DONE).when(wish(AnswerEvaluation, stranger, party=PROVIDER)).refused("not-a-party")
    found = given(*DONE).when(wish(AnswerEvaluation, by(), party=PROVIDER)).decided()[0]
    assert found.model_dump()["written_by_county"]


def test_only_a_provider_says_what_flowed_back_into_its_education() -> None:
    told = {"flowed_back": "Døme i lærarutdanninga"}

    given(*DONE).when(wish(AnswerEvaluation, **told)).refused("only-providers-teach")
    given(*DONE).when(wish(AnswerEvaluation, by(), party=PROVIDER, **told)).decided()


def test_what_flowed_back_and_what_was_measured_stand_in_the_answer() -> None:
    measured = Indicator(
        name="Lærarar som underviser på ny styring",
        before="2 av 8",
        after="7 av 8",
        source="Spørjeskjema til avdelingane",
    )
    told = {"flowed_back": "Døme i lærarutdanninga", "indicators": (measured,)}
    own = wish(AnswerEvaluation, by(), party=PROVIDER, **told)
    (found,) = given(*DONE).when(own).decided()

    assert isinstance(found, EvaluationAnswered)
    assert (found.flowed_back, found.indicators) == (told["flowed_back"], (measured,))
    assert (found.benefit, found.changed_practice) == (own.benefit, own.changed_practice)


def test_the_needs_behind_the_measure_are_asked() -> None:
    plan = fact(PlanAdopted, lines=(line("l-1", needs=(NEED,)),))
    other = {need_ref(NEED): [fact(NeedAssessed)]}

    found = given(*OPEN, plan, CARRIED_OUT, other=other).when(wish(AnswerEvaluation)).decided()[0]
    assert isinstance(found, EvaluationAnswered)
    assert found.prefilled["anchored-in-needs"] is Goal.YES


def test_nothing_is_evaluated_that_was_not_carried_out() -> None:
    given(*PLANNED).when(wish(AnswerEvaluation)).refused("measure-not-carried-out")
    given(*DONE, CLOSED).when(wish(AnswerEvaluation)).refused("round-closed")


def test_the_partners_own_answers_make_the_evaluation_joint() -> None:
    alone = wish(RecordEvaluation, partners=())

    given(*DONE).when(alone).refused("evaluated-alone")
    given(*DONE, ANSWERED).when(alone).decided()


def test_the_measures_evaluation_is_whole_without_the_rounds_question() -> None:
    of_measure = tuple(v for v in wish(RecordEvaluation).verdicts if v.question_id[0] != "s")

    assert len(of_measure) == 3
    given(*DONE).when(wish(RecordEvaluation, verdicts=of_measure)).stops()


def test_any_party_of_the_round_answers_for_the_round_and_again() -> None:
    first = given(*PLANNED).when(wish(AnswerRoundQuestion)).decided()[0]
    assert isinstance(first, RoundQuestionAnswered)
    stranger = by(Role.PROVIDER, organisation=PROVIDER.organisation)

    given(*PLANNED, first).when(wish(AnswerRoundQuestion)).nothing()
    given(*PLANNED).when(wish(AnswerRoundQuestion, stranger, party=PROVIDER)).refused("not-a-party")
    given(*PLANNED).when(wish(AnswerRoundQuestion, verdict=verdict())).refused("unknown-question")
    state = fold(THE_ROUND, (*PLANNED, first, fact(RoundQuestionAnswered)))
    assert isinstance(state, Round)
    assert state.round_answers == (fact(RoundQuestionAnswered),)


@pytest.mark.parametrize("answer", [Goal.YES, Goal.PARTLY])
def test_a_yes_for_the_round_rests_on_evidence_or_has_a_reason(answer: Goal) -> None:
    sami = {"question_id": "sami-perspectives"}
    bare = verdict(answer, **sami)
    shown = verdict(answer, evidence="Protokoll 12. mars", **sami)
    stop = "verdict-without-evidence"

    given(*PLANNED).when(wish(AnswerRoundQuestion, verdict=bare)).refused(
        "reason-required", stops=stop
    )
    told = wish(AnswerRoundQuestion, with_reason(AnswerRoundQuestion), verdict=bare)
    given(*PLANNED).when(told).stops(stop)
    given(*PLANNED).when(wish(AnswerRoundQuestion, verdict=shown)).stops()
