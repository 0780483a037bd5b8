"""Calls and applications of a running year come along, and the pot goes on from there."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from domain.case import application_ref
from domain.command import Command
from domain.deadlines.events import DeadlineSet
from domain.deadlines.kinds import DeadlineKind
from domain.event import ActorKind
from domain.party import MeasureKind
from domain.pots.application_events import ApplicantNotified, ApplicationOutcome
from domain.pots.decide_application import CompleteApplication
from domain.pots.decide_award import AwardApplication
from domain.pots.decide_call import CloseCall, PublishCall
from domain.pots.decide_handling import NotifyApplicant
from domain.pots.decide_reduction import ReduceAward
from domain.pots.decide_rejection import RejectApplication
from domain.pots.events import AwardDecided, ReductionGround, RejectionGround
from domain.pots.form import ApplicationContent, CallRate
from domain.rules.money import complaints
from domain.state.application import Application
from domain.state.pot import ledger
from domain.step4_dispose.complaint_events import ComplaintReceived
from domain.step4_dispose.decide_complaint import ReceiveComplaint
from domain.step4_dispose.decide_payment import OrderPayment
from domain.takeover.before import Sheet
from domain.takeover.pots import application_id
from tests.domain.facts import THE_ROUND
from tests.domain.wishes import wish, with_reason
from tests.samples import OFFICE, ROUND
from tests.services.imports.taking_over import Stand, standing
from tests.services.imports.workbook import excel
from tests.services.imports.workbook_calls import changed, with_calls

#: The end of 1 May 2026 in Norway.
WINDOW = datetime(2026, 5, 1, 22, tzinfo=UTC)


@pytest.fixture
def stand(tmp_path: Path) -> Stand:
    found = standing(tmp_path)
    found.taken_over(with_calls())
    return found


def of(key: str) -> str:
    return application_id(ROUND, key)


def application(stand: Stand, key: str) -> Application:
    state = stand.county.folder.fold(application_ref(of(key))).state
    assert isinstance(state, Application)
    return state


def done(stand: Stand, command: Command) -> None:
    outcome = stand.county.outcome(stand.county.sent(command))
    assert not isinstance(outcome, str), outcome


def award(amount_ore: int, **changes: object) -> AwardApplication:
    asked = {"application_id": of("s-4"), "call_id": "c-2", "amount_ore": amount_ore}
    return wish(AwardApplication, with_reason(AwardApplication), **{**asked, **changes})


def test_calls_come_in_with_their_terms_and_hold_what_they_have_not_handed_out(
    stand: Stand,
) -> None:
    round_ = stand.county.round
    first, second = round_.calls["c-1"], round_.calls["c-2"]

    assert (first.closed, second.closed) == (True, False)
    assert [call.published.number for call in (first, second)] == [1, 2]
    pot = round_.lines["p-1"].plan.pot
    assert pot is not None
    assert second.published.may_apply == pot.may_apply
    assert [one.field_id for one in second.published.form.fields if one.required] == ["goal"]
    assert [one.field_id for one in second.published.form.annexes] == ["budget"]
    assert second.published.rates == (
        CallRate(
            measure=MeasureKind.HOSPITERING, unit="dag", amount_ore=350_000, at_least=1, at_most=5
        ),
    )
    assert (second.published.closes_at, second.published.ceiling_ore) == (WINDOW, 10_000_000)
    assert second.before is not None
    assert second.before.published_on == date(2026, 2, 3)
    # 300,000 kroner less the two awards, and less the 100,000 that the open call still holds.
    sums = ledger(round_, "p-1")
    assert (sums.awarded_ore, sums.called_ore, sums.free_ore) == (15_000_001, 10_000_000, 4_999_999)


def test_applications_come_in_with_their_answers_and_an_award_bears_its_applications_id(
    stand: Stand,
) -> None:
    round_ = stand.county.round

    told = {key: (one.outcome, one.amount_ore) for key, one in round_.answers.items()}
    assert told == {
        of("a-1"): (ApplicationOutcome.AWARDED, 10_000_001),
        of("s-2"): (ApplicationOutcome.REJECTED, 0),
        of("a-2"): (ApplicationOutcome.AWARDED, 5_000_000),
    }
    line = round_.lines[of("a-1")]
    assert (line.parent, line.call_id, line.paid_before_ore) == ("p-1", "c-1", 6_000_000)
    assert "a-1" not in round_.lines
    rejected = application(stand, "s-2")
    assert (rejected.late, rejected.outcome, rejected.notified_on) == (
        *(True, ApplicationOutcome.REJECTED),
        date(2026, 2, 4),
    )
    waiting = application(stand, "s-4")
    assert (waiting.late, waiting.outcome, waiting.missing) == (False, None, ("placements",))


def test_no_ordinary_step_is_acted_out_and_the_row_is_the_cause(tmp_path: Path) -> None:
    stand = standing(tmp_path)
    command = stand.command((None, excel(with_calls())))
    done(stand, command)

    topics = [each.event.TOPIC for each in stand.county.log.load(THE_ROUND.stream_id)]
    assert topics == ["round.taken-over", "plan.taken-over", "calls.taken-over"]
    (first,) = stand.county.log.load(application_ref(of("s-4")).stream_id)
    assert (first.event.TOPIC, first.kind) == ("application.taken-over", ActorKind.IMPORT)
    assert first.causation == f"{command.sources[0].sha256}#applications!5"


def test_a_running_application_is_awarded_inside_what_the_call_has_left(stand: Stand) -> None:
    assert stand.county.refused(award(10_000_001)) == "above-pot"
    done(stand, award(10_000_000))
    decided = stand.county.log.load(THE_ROUND.stream_id)[3].event
    assert isinstance(decided, AwardDecided)
    # What the papers lack is told as such; that more is given than was applied for, as ever.
    assert "applied-before-take-over" in decided.soft_stops
    assert "application-incomplete" not in decided.soft_stops
    assert "more-than-applied-for" in decided.soft_stops
    assert ledger(stand.county.round, "p-1").free_ore == 4_999_999
    assert stand.county.refused(award(1)) == "application-already-decided"


def test_once_it_is_completed_here_an_application_is_checked_like_any_other(stand: Stand) -> None:
    content = application(stand, "s-4").content
    assert isinstance(content, ApplicationContent)
    more = content.model_copy(update={"criterion_1": "Drøfta med dei tilsette"})
    who = with_reason(CompleteApplication)
    done(stand, wish(CompleteApplication, who, application_id=of("s-4"), content=more))
    done(stand, award(1_750_000))
    decided = stand.county.log.load(THE_ROUND.stream_id)[3].event
    assert isinstance(decided, AwardDecided)
    assert "application-incomplete" in decided.soft_stops
    assert "applied-before-take-over" not in decided.soft_stops


def test_a_running_application_is_rejected_and_the_applicant_told(stand: Stand) -> None:
    rejection = wish(
        RejectApplication,
        application_id=of("s-4"),
        call_id="c-2",
        ground=RejectionGround.OTHERS_FIRST,
    )
    done(stand, rejection)
    told = {"application_id": of("s-4"), "notified_on": date(2026, 2, 17)}
    done(stand, wish(NotifyApplicant, **told))
    assert application(stand, "s-4").outcome is ApplicationOutcome.REJECTED


def test_whoever_was_awarded_before_and_not_told_is_told_here(stand: Stand) -> None:
    notice = wish(NotifyApplicant, application_id=of("a-2"), notified_on=date(2026, 2, 17))
    done(stand, notice)
    told = stand.county.log.load(application_ref(of("a-2")).stream_id)[1].event
    assert told == ApplicantNotified(
        outcome=ApplicationOutcome.AWARDED,
        amount_ore=5_000_000,
        individual_decision=True,
        notified_on=date(2026, 2, 17),
    )
    again = wish(NotifyApplicant, application_id=of("a-1"), notified_on=date(2026, 2, 17))
    assert stand.county.refused(again) == "applicant-already-notified"


def test_the_rest_of_the_time_to_complain_of_a_decision_from_before_is_waited_for(
    stand: Stand, tmp_path: Path
) -> None:
    rejected = application_ref(of("s-2"))
    (runs,) = stand.county.at(rejected).deadlines
    assert runs.at == complaints.until(date(2026, 2, 4))
    (_, limit) = stand.county.log.load(rejected.stream_id)
    assert isinstance(limit.event, DeadlineSet)
    assert (limit.event.kind, limit.kind) == (DeadlineKind.COMPLAINT, ActorKind.IMPORT)
    # An internal allocation is no decision to complain of, and the others were not told yet.
    for key in ("a-1", "a-2", "s-4"):
        assert stand.county.at(application_ref(of(key))).deadlines == ()

    long_told = standing(tmp_path / "long-told")
    days = {"decided_on": "2026-01-26", "told_on": "2026-01-26"}
    long_told.taken_over(changed(Sheet.APPLICATIONS, 1, **days))
    told = long_told.county.log.load(application_ref(of("s-2")).stream_id)
    assert [each.event.TOPIC for each in told] == ["application.taken-over"]
    assert long_told.county.at(application_ref(of("s-2"))).finished


def test_a_rejection_before_the_take_over_can_be_complained_about(stand: Stand) -> None:
    complaint = wish(
        ReceiveComplaint, line_id=of("s-2"), complainant=OFFICE, received_on=date(2026, 2, 16)
    )
    done(stand, complaint)
    received = stand.county.log.load(THE_ROUND.stream_id)[3].event
    assert isinstance(received, ComplaintReceived)
    assert not received.late


def test_what_the_first_calls_left_is_called_for_to_the_last_oere(stand: Stand) -> None:
    third = {"line_id": "p-1", "call_id": "c-3", "closes": None}
    assert stand.county.refused(wish(PublishCall, **third, amount_ore=5_000_000)) == (
        "call-above-pot"
    )
    done(stand, wish(PublishCall, **third, amount_ore=4_999_999))
    assert stand.county.round.calls["c-3"].published.number == 3
    done(stand, wish(CloseCall, call_id="c-2"))
    assert ledger(stand.county.round, "p-1").free_ore == 10_000_000
    assert stand.county.refused(wish(CloseCall, call_id="c-1")) == "call-closed"


def test_an_award_of_an_application_is_paid_and_reduced_under_its_id(stand: Stand) -> None:
    order = {"line_id": of("a-1"), "payment_id": "p-9", "voucher": "4721"}
    beyond = wish(OrderPayment, **order, amount_ore=4_000_002)
    assert stand.county.refused(beyond) == "beyond-remainder"
    done(stand, wish(OrderPayment, **order, amount_ore=4_000_000))
    less = wish(
        ReduceAward,
        with_reason(ReduceAward, "Færre deltakarar"),
        line_id=of("a-2"),
        amount_ore=0,
        ground=ReductionGround.GIVEN_BACK,
    )
    done(stand, less)
    # It came under the open call, which has that much more to hand out.
    assert ledger(stand.county.round, "p-1").called_ore == 15_000_000


def test_an_open_window_is_a_deadline_here_and_a_closed_call_has_none(stand: Stand) -> None:
    round_ = stand.county.round
    assert {key: one.at for key, one in round_.deadlines.items()} == {"c-2": WINDOW}
    (waiting,) = stand.county.at(THE_ROUND).deadlines
    assert (waiting.deadline_id, waiting.at) == ("c-2", WINDOW)


def test_a_window_that_had_closed_wakes_nobody_and_makes_what_comes_late(tmp_path: Path) -> None:
    stand = standing(tmp_path)
    stand.taken_over(changed(Sheet.CALLS, 1, closes_on="2026-02-14"))
    assert stand.county.round.deadlines["c-2"].passed
    assert stand.county.at(THE_ROUND).deadlines == ()
