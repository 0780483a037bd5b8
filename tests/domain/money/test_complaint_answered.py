"""The county answers a complaint, or forwards it to the appeals body, which answers."""

from datetime import date

from domain.pots.application_events import (
    ApplicantNotified,
    ApplicationOutcome,
    DecisionSetAside,
)
from domain.pots.decide_handling import NotifyApplicant
from domain.state.round import Round
from domain.step4_dispose.complaint_events import (
    ComplaintAnswered,
    ComplaintOutcome,
    ComplaintReceived,
)
from domain.step4_dispose.decide_complaint_answer import AnswerComplaint
from domain.step4_dispose.events import PaymentOrdered
from tests.domain.complaining import (
    COMPLAINED,
    DECIDED_FOR_OFFICE,
    FORWARDED,
    TOLD,
    answer,
)
from tests.domain.facts import (
    LINE_ORE,
    THE_ROUND,
    fact,
)
from tests.domain.facts_pots import CALLED, REJECTED, SUBMITTED, THE_APPLICATION
from tests.domain.given import fold, given
from tests.domain.wishes import wish, with_reason
from tests.samples import OFFICE
from tests.samples.pots import APPLICATION


def test_the_county_changes_its_decision_and_the_sum_follows() -> None:
    changed = fact(ComplaintAnswered, amount_ore=LINE_ORE)
    state = fold(THE_ROUND, (*COMPLAINED, changed))

    given(*COMPLAINED).when(wish(AnswerComplaint)).then(changed)
    assert isinstance(state, Round)
    assert state.decided_on("l-1") == LINE_ORE


def test_a_changed_sum_stays_within_the_plan_and_covers_what_is_ordered() -> None:
    ordered = fact(PaymentOrdered, payee=OFFICE)
    changed = ComplaintOutcome.CHANGED

    given(*COMPLAINED).when(answer(changed, amount_ore=LINE_ORE + 1)).refused(
        "above-line", line_ore=LINE_ORE
    )
    given(*COMPLAINED, ordered).when(answer(changed, amount_ore=ordered.amount_ore - 1)).refused(
        "award-below-ordered", ordered_ore=ordered.amount_ore
    )
    given(*COMPLAINED).when(answer(ComplaintOutcome.FORWARDED, amount_ore=1)).refused(
        "amount-not-changed"
    )


def test_the_county_forwards_what_it_does_not_change_and_the_appeals_body_answers() -> None:
    with_them = (*COMPLAINED, FORWARDED)
    upheld = answer(ComplaintOutcome.UPHELD, by_appeals_body=True)

    given(*COMPLAINED).when(answer(ComplaintOutcome.UPHELD)).refused("not-this-answer")
    given(*COMPLAINED).when(upheld).refused("complaint-not-forwarded")
    given(*with_them).when(answer(ComplaintOutcome.DISMISSED)).refused(
        "complaint-with-appeals-body"
    )
    given(*with_them).when(upheld).then(
        fact(
            ComplaintAnswered,
            outcome=ComplaintOutcome.UPHELD,
            by_appeals_body=True,
            amount_ore=None,
        )
    )


def test_a_complaint_has_one_final_answer() -> None:
    dismissed = fact(ComplaintAnswered, outcome=ComplaintOutcome.DISMISSED, amount_ore=None)

    given(*COMPLAINED, dismissed).when(answer(ComplaintOutcome.FORWARDED)).refused(
        "complaint-already-answered"
    )
    given(*COMPLAINED).when(answer(ComplaintOutcome.CHANGED, complaint_id="k-9")).refused(
        "unknown-complaint"
    )


def test_a_late_complaint_is_dismissed_or_heard_with_a_reason() -> None:
    late = (*DECIDED_FOR_OFFICE, TOLD, fact(ComplaintReceived, late=True))

    assert given(*late).when(answer(ComplaintOutcome.DISMISSED)).decided()
    given(*late).when(answer(ComplaintOutcome.FORWARDED)).refused(
        "reason-required", stops="late-complaint-heard"
    )
    given(*late).when(answer(ComplaintOutcome.FORWARDED, with_reason(AnswerComplaint))).stops(
        "late-complaint-heard"
    )


#: The office's application was turned down, which it was told and has complained of.
TURNED_DOWN = REJECTED.model_copy(update={"applicant": OFFICE, "individual_decision": True})
APPLIED_BY_OFFICE = SUBMITTED.model_copy(update={"applicant": OFFICE})
REJECTION_TOLD = fact(ApplicantNotified, outcome=ApplicationOutcome.REJECTED, amount_ore=0)
AGAINST_REJECTION = (*CALLED, TURNED_DOWN, fact(ComplaintReceived, line_id=APPLICATION))


def test_a_rejection_that_is_undone_is_decided_and_told_anew() -> None:
    application = (APPLIED_BY_OFFICE, REJECTION_TOLD)
    changed = answer(ComplaintOutcome.CHANGED)
    history = given(*AGAINST_REJECTION, other={THE_APPLICATION: application})
    (answered,) = history.when(changed).decided()
    undone = DecisionSetAside(complaint_id="k-1")

    assert history.when(changed).elsewhere() == {THE_APPLICATION: (undone,)}
    again = (*AGAINST_REJECTION, answered, TURNED_DOWN)
    told_again = wish(NotifyApplicant, notified_on=date(2026, 7, 1))
    waiting = given(*application, undone, other={THE_ROUND: again})
    told = waiting.when(told_again).decided()
    assert isinstance(told[0], ApplicantNotified)
    given(*application, other={THE_ROUND: again}).when(told_again).refused(
        "applicant-already-notified"
    )


def test_a_rejection_that_stands_leaves_the_application_as_it_is() -> None:
    application = (APPLIED_BY_OFFICE, REJECTION_TOLD)
    history = given(*AGAINST_REJECTION)
    assert history.when(answer(ComplaintOutcome.DISMISSED)).elsewhere() == {}
    unknown = given(*AGAINST_REJECTION, other={THE_APPLICATION: ()})
    assert unknown.when(answer(ComplaintOutcome.CHANGED)).elsewhere() == {}
    given(*AGAINST_REJECTION, other={THE_APPLICATION: application}).when(
        answer(ComplaintOutcome.CHANGED, amount_ore=1)
    ).refused("amount-not-changed")
