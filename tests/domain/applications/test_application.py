"""Applications to a pot: received late and incomplete as they are, completed, withdrawn."""

from datetime import date, timedelta

from domain.calendar import end_of_day
from domain.cases import position
from domain.deadlines.decide_note import NoteDeadline
from domain.deadlines.events import DeadlineSet
from domain.deadlines.kinds import DeadlineKind
from domain.event import Event
from domain.pots.application_events import (
    ApplicantNotified,
    ApplicationCompleted,
    ApplicationOutcome,
    ApplicationWithdrawn,
    CompletionRequested,
)
from domain.pots.decide_application import (
    CompleteApplication,
    SubmitApplication,
    WithdrawApplication,
)
from domain.pots.decide_handling import NotifyApplicant, RequestCompletion
from domain.pots.events import CallClosed
from domain.role import Role
from tests.domain.facts import CLOSED, THE_ROUND, deadline, fact
from tests.domain.facts_pots import (
    APPLIED,
    AWARDED,
    CALL_OPEN,
    CALLED,
    REJECTED,
    SUBMITTED,
    THE_APPLICATION,
    WINDOW,
    WINDOW_CLOSES,
    WITH_POT,
)
from tests.domain.given import Given, fold, given
from tests.domain.wishes import someone, wish, with_reason
from tests.samples import COMPANY, OFFICE, by
from tests.samples.pots import CONTENT

IN_CALL = {THE_ROUND: CALLED}
CHANGED = CONTENT.model_copy(update={"title": "Prøvenemnder møter ny teknologi, revidert"})
CALL_CLOSED = fact(CallClosed, line_id="l-p", unused_ore=30_000_000)
ASKED = fact(CompletionRequested)
COMPLETION = deadline(DeadlineKind.COMPLETION, deadline_id="completion-1")


def in_call(*events: Event) -> Given:
    return given(other={THE_ROUND: (*CALLED, *events)})


def test_an_application_to_an_open_call_is_received() -> None:
    in_call().when(wish(SubmitApplication)).then(SUBMITTED)


def test_an_application_after_the_window_is_received_with_a_reason_and_marked_late() -> None:
    late = someone("submit-application", at=WINDOW_CLOSES + timedelta(seconds=1))
    excused = late.model_copy(update={"reason": "Straumbrot"})

    in_call(WINDOW).when(wish(SubmitApplication, late)).refused("reason-required", stops="late")
    in_call(WINDOW).when(wish(SubmitApplication, excused)).then(
        SUBMITTED.model_copy(update={"late": True, "soft_stops": ("late",)})
    )


def test_a_rolling_call_knows_no_lateness() -> None:
    much_later = someone("submit-application", at=WINDOW_CLOSES + timedelta(days=200))
    in_call().when(wish(SubmitApplication, much_later)).then(SUBMITTED)


def test_an_application_before_the_call_opens_needs_a_reason() -> None:
    opens = CALL_OPEN.model_copy(update={"opens_on": date(2026, 3, 1)})
    history = given(other={THE_ROUND: (*WITH_POT, opens)})

    history.when(wish(SubmitApplication)).refused("reason-required", stops="before-call-opens")
    history.when(wish(SubmitApplication, with_reason(SubmitApplication))).stops("before-call-opens")


def test_an_incomplete_application_is_received_and_says_what_it_lacks() -> None:
    bare = CONTENT.model_copy(update={"answers": (), "annexes": ()})
    received = in_call().when(wish(SubmitApplication, content=bare)).decided()[0]
    assert getattr(received, "missing", None) == ("anchoring", "budget")


def test_whoever_the_pot_is_not_for_may_still_be_heard() -> None:
    office = by(Role.UNIT, organisation=COMPANY.organisation)
    reasoned = office.model_copy(update={"reason": "Vi har lærlingar i faget"})

    in_call().when(wish(SubmitApplication, office, applicant=COMPANY)).refused(
        "reason-required", stops="applicant-outside-pot"
    )
    in_call().when(wish(SubmitApplication, reasoned, applicant=COMPANY)).stops(
        "applicant-outside-pot"
    )


def test_one_applies_for_oneself_or_has_the_county_register_it() -> None:
    in_call().when(wish(SubmitApplication, applicant=OFFICE)).refused("not-own-unit")
    officer = by(Role.COUNTY_OFFICER, on_behalf_of=OFFICE.organisation)
    in_call().when(wish(SubmitApplication, officer, applicant=OFFICE)).decided()


def test_nobody_applies_to_a_call_that_is_not_there() -> None:
    in_call().when(wish(SubmitApplication, call_id="c-9")).refused("unknown-call")
    in_call(CALL_CLOSED).when(wish(SubmitApplication)).refused("call-closed")
    in_call(CLOSED).when(wish(SubmitApplication)).refused("round-closed")
    given(*APPLIED, other=IN_CALL).when(wish(SubmitApplication)).refused(
        "application-already-submitted"
    )


def test_an_applicant_of_another_county_applies_there() -> None:
    elsewhere = SUBMITTED.applicant.model_copy(update={"county": "50"})
    in_call().when(wish(SubmitApplication, applicant=elsewhere)).refused("unit-of-other-county")


def test_a_measure_does_not_end_before_it_begins() -> None:
    reversed_ = CONTENT.model_copy(update={"ends_on": date(2026, 8, 1)})
    in_call().when(wish(SubmitApplication, content=reversed_)).refused("period-reversed")
    given(*APPLIED, other=IN_CALL).when(wish(CompleteApplication, content=reversed_)).refused(
        "period-reversed"
    )


def test_the_county_asks_for_what_is_missing_by_a_date() -> None:
    by_when = {"at": COMPLETION.at, "source": COMPLETION.source, "citation": COMPLETION.citation}
    given(*APPLIED).when(wish(RequestCompletion, complete_by=by_when)).then(
        ASKED, COMPLETION.model_copy(update={"when_passed": "remind"})
    )
    given(*APPLIED).when(wish(RequestCompletion)).then(ASKED)
    given(*APPLIED, ASKED).when(wish(RequestCompletion)).refused("completion-requested")
    given().when(wish(RequestCompletion)).refused("application-not-submitted")


def test_what_was_asked_for_is_not_late_when_the_window_has_closed() -> None:
    after = someone("complete-application", at=WINDOW_CLOSES + timedelta(days=1))
    history = given(*APPLIED, ASKED, other={THE_ROUND: (*CALLED, WINDOW)})

    history.when(wish(CompleteApplication, after, content=CHANGED)).then(
        ApplicationCompleted(content=CHANGED)
    )


def test_what_was_asked_for_is_late_after_its_own_date() -> None:
    after = someone("complete-application", at=COMPLETION.at + timedelta(days=1))
    history = given(*APPLIED, ASKED, COMPLETION, other=IN_CALL)

    history.when(wish(CompleteApplication, after, content=CHANGED)).refused(
        "reason-required", stops="late"
    )
    excused = after.model_copy(update={"reason": "Kontoret var stengt"})
    history.when(wish(CompleteApplication, excused, content=CHANGED)).stops("late")


def test_what_nobody_asked_for_is_late_when_the_window_has_closed() -> None:
    after = someone("complete-application", at=WINDOW_CLOSES + timedelta(days=1))
    history = given(*APPLIED, other={THE_ROUND: (*CALLED, WINDOW)})

    history.when(wish(CompleteApplication, content=CHANGED)).decided()
    history.when(wish(CompleteApplication, after, content=CHANGED)).refused("reason-required")


def test_the_same_content_again_is_nothing_new() -> None:
    given(*APPLIED, other=IN_CALL).when(wish(CompleteApplication)).nothing()


def test_an_applicant_withdraws_until_the_county_has_decided() -> None:
    given(*APPLIED, other=IN_CALL).when(wish(WithdrawApplication)).then(ApplicationWithdrawn())
    decided = {THE_ROUND: (*CALLED, AWARDED)}
    given(*APPLIED, other=decided).when(wish(WithdrawApplication)).refused(
        "application-already-decided"
    )
    given(*APPLIED, fact(ApplicationWithdrawn), other=IN_CALL).when(
        wish(WithdrawApplication)
    ).refused("application-withdrawn")
    given(*APPLIED, other=IN_CALL).when(
        wish(WithdrawApplication, by(Role.UNIT, organisation=OFFICE.organisation))
    ).refused("not-own-unit")


def test_the_applicant_is_told_what_the_round_has_decided() -> None:
    told = ApplicantNotified(
        outcome=ApplicationOutcome.AWARDED,
        amount_ore=AWARDED.amount_ore,
        individual_decision=False,
        notified_on=date(2026, 6, 2),
    )
    given(*APPLIED, other={THE_ROUND: (*CALLED, AWARDED)}).when(wish(NotifyApplicant)).then(told)
    rejected = given(*APPLIED, other={THE_ROUND: (*CALLED, REJECTED)}).when(wish(NotifyApplicant))
    assert getattr(rejected.decided()[0], "outcome", None) is ApplicationOutcome.REJECTED
    assert position(fold(THE_APPLICATION, (*APPLIED, told)), 0).finished
    given(*APPLIED, other=IN_CALL).when(wish(NotifyApplicant)).refused("application-not-decided")
    given(*APPLIED, told, other={THE_ROUND: (*CALLED, AWARDED)}).when(
        wish(NotifyApplicant)
    ).refused("applicant-already-notified")


def test_a_private_applicant_has_three_weeks_to_complain_and_the_case_waits_for_them() -> None:
    turned_down = REJECTED.model_copy(update={"individual_decision": True})
    decided = {THE_ROUND: (*CALLED, turned_down)}
    told, runs = given(*APPLIED, other=decided).when(wish(NotifyApplicant)).decided()

    assert isinstance(runs, DeadlineSet)
    assert (runs.kind, runs.at) == (DeadlineKind.COMPLAINT, end_of_day(date(2026, 6, 23)))
    history = (*APPLIED, told, runs)
    waits = position(fold(THE_APPLICATION, history), 0)
    assert ([one.at for one in waits.deadlines], waits.finished) == ([runs.at], False)
    clock = by(Role.SYSTEM, organisation="dekomp", at=runs.at)
    note = NoteDeadline(by=clock, of=THE_APPLICATION, deadline_id=runs.deadline_id)
    (passed,) = given(*history).when(note).decided()
    assert position(fold(THE_APPLICATION, (*history, passed)), 0).finished


def test_what_was_to_be_completed_is_waited_for_no_longer_once_the_applicant_is_told() -> None:
    asked = (*APPLIED, fact(CompletionRequested), deadline(DeadlineKind.COMPLETION))
    told = given(*asked, other={THE_ROUND: (*CALLED, AWARDED)}).when(wish(NotifyApplicant))
    assert position(fold(THE_APPLICATION, (*asked, *told.decided())), 0).finished


def test_an_application_answers_for_the_round_that_it_was_sent_to() -> None:
    given(*APPLIED).when(wish(WithdrawApplication, round_id="yrkesfag-46-2027")).refused(
        "wrong-call"
    )
    given(*APPLIED).when(wish(NotifyApplicant, round_id="yrkesfag-46-2027")).refused("wrong-call")
