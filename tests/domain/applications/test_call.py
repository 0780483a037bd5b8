"""A pot is called out: never more than is free, for a window or at any time, and again."""

from datetime import UTC, date, datetime

from domain.deadlines.decide_change import MoveDeadline
from domain.deadlines.events import DeadlineSet
from domain.deadlines.kinds import DeadlineKind, DeadlineSource, WhenPassed
from domain.follow_up.decide_close import CloseRound
from domain.follow_up.events import EvaluationRecorded, RoundClosed
from domain.pots.decide_call import CloseCall, PublishCall
from domain.pots.events import CallClosed, CallPublished
from domain.state.pot import ledger
from domain.state.round import Round
from domain.step3_prioritise.events import PlanAdopted
from domain.step4_dispose.decide_grant import DecideGrant
from domain.step4_dispose.decide_payment import OrderPayment
from tests.domain.facts import CLOSED, FULL_MEETING, PLANNED, THE_ROUND, fact
from tests.domain.facts_pots import (
    AWARDED,
    CALL_OPEN,
    CALLED,
    GIVEN_BACK,
    POT_ORE,
    WINDOW,
    WINDOW_CLOSES,
    WITH_POT,
    pot_line,
)
from tests.domain.given import fold, given
from tests.domain.wishes import wish, with_reason
from tests.samples import LINE
from tests.samples.pots import CALL

CALL_CLOSED = fact(CallClosed, line_id="l-p", unused_ore=30_000_000)


def test_a_call_with_a_window_sets_the_window_as_a_deadline_with_its_source() -> None:
    published, window = given(*WITH_POT).when(wish(PublishCall)).decided()

    assert published == CALL_OPEN.model_copy(update={"closes_at": WINDOW_CLOSES})
    assert window == DeadlineSet(
        deadline_id=CALL,
        kind=DeadlineKind.CALL,
        at=WINDOW_CLOSES,
        source=DeadlineSource.COUNTY_PRACTICE,
        citation="Utlysing 2026",
        when_passed=WhenPassed.MARK_LATE,
    )


def test_a_rolling_call_has_no_deadline() -> None:
    given(*WITH_POT).when(wish(PublishCall, closes=None)).then(CALL_OPEN)


def test_only_a_pot_of_the_adopted_plan_is_called() -> None:
    given(*WITH_POT).when(wish(PublishCall, line_id="l-1")).refused("line-not-pot")
    given(*PLANNED).when(wish(PublishCall)).refused("line-not-in-plan")
    given(*WITH_POT, CLOSED).when(wish(PublishCall)).refused("round-closed")


def test_a_call_hands_out_no_more_than_is_free() -> None:
    again = {"call_id": "c-2", "closes": None}
    free = POT_ORE - CALL_OPEN.amount_ore

    given(*CALLED).when(wish(PublishCall, amount_ore=free, **again)).decided()
    given(*CALLED).when(wish(PublishCall, amount_ore=free + 1, **again)).refused(
        "call-above-pot", left_ore=free
    )
    given(*CALLED).when(wish(PublishCall)).refused("call-exists")


def test_leftovers_are_called_again_when_the_first_call_is_closed() -> None:
    given(*CALLED, AWARDED).when(wish(CloseCall)).then(
        CallClosed(
            call_id=CALL, line_id="l-p", unused_ore=CALL_OPEN.amount_ore - AWARDED.amount_ore
        )
    )
    closed = (*CALLED, AWARDED, CALL_CLOSED)
    left = POT_ORE - AWARDED.amount_ore
    second = wish(PublishCall, call_id="c-2", amount_ore=left, closes=None)

    published = given(*closed).when(second).decided()[0]
    assert published == CALL_OPEN.model_copy(
        update={"call_id": "c-2", "number": 2, "amount_ore": left}
    )
    given(*closed).when(wish(PublishCall, call_id="c-2", amount_ore=left + 1)).refused(
        "call-above-pot"
    )
    given(*closed).when(wish(CloseCall)).refused("call-closed")


def test_money_given_back_can_be_called_again() -> None:
    second = wish(PublishCall, call_id="c-2", amount_ore=POT_ORE)

    given(*CALLED, AWARDED, CALL_CLOSED).when(second).refused("call-above-pot")
    given(*CALLED, AWARDED, CALL_CLOSED, GIVEN_BACK).when(second).decided()


def test_a_window_is_moved_like_any_deadline_and_ends_with_its_call() -> None:
    later = wish(MoveDeadline, deadline_id=CALL, day=date(2026, 5, 15))

    moved = given(*CALLED, WINDOW).when(later).decided()[0]
    assert getattr(moved, "at", None) == datetime(2026, 5, 15, 22, tzinfo=UTC)
    state = fold(THE_ROUND, [*CALLED, WINDOW, CALL_CLOSED])
    assert isinstance(state, Round)
    assert state.deadlines == {}


def test_the_pots_own_line_is_neither_decided_nor_paid() -> None:
    given(*CALLED).when(wish(DecideGrant, line_id="l-p")).refused("money-in-pot")
    given(*CALLED).when(wish(OrderPayment, line_id="l-p")).refused("no-decision")


def test_the_ledger_adds_up_at_every_step() -> None:
    steps = (CALL_OPEN, AWARDED, CALL_CLOSED, GIVEN_BACK)
    told = []
    for number in range(len(steps) + 1):
        state = fold(THE_ROUND, [*WITH_POT, *steps[:number]])
        assert isinstance(state, Round)
        sums = ledger(state, "l-p")
        assert sums.awarded_ore + sums.called_ore + sums.free_ore == sums.ceiling_ore == POT_ORE
        told.append((sums.awarded_ore, sums.called_ore))

    assert told == [
        (0, 0),
        (0, 30_000_000),
        (20_000_000, 10_000_000),
        (20_000_000, 0),
        (0, 0),
    ]


def test_a_call_needs_an_end_that_lies_ahead() -> None:
    closes = {"source": "county-practice", "citation": "Utlysing 2026"}
    given(*WITH_POT).when(wish(PublishCall, closes=closes)).refused("deadline-without-time")
    past = wish(PublishCall, closes={**closes, "day": date(2026, 1, 31)})
    given(*WITH_POT).when(past).refused("deadline-in-the-past")
    given(*WITH_POT, WINDOW).when(wish(PublishCall)).refused("deadline-exists")


def test_closing_a_round_with_an_open_call_needs_a_reason_and_names_the_call() -> None:
    measured = (fact(EvaluationRecorded),)
    history = (*CALLED, *measured)
    told = wish(CloseRound, with_reason(CloseRound))

    given(*history).when(wish(CloseRound)).refused(
        "reason-required", stops="closed-with-open-calls"
    )
    (closed,) = given(*history).when(told).decided()
    assert isinstance(closed, RoundClosed)
    assert (closed.open_calls, closed.soft_stops) == ((CALL,), ("closed-with-open-calls",))
    (shut,) = given(*history, CALL_CLOSED).when(wish(CloseRound)).decided()
    assert isinstance(shut, RoundClosed)
    assert shut.open_calls == ()


def test_what_is_left_of_a_pot_is_called_again_in_a_later_version_of_the_plan() -> None:
    smaller = pot_line(AWARDED.amount_ore + 1_000_000)
    later = fact(PlanAdopted, meeting=FULL_MEETING, plan_version=2, lines=(LINE, smaller))
    history = given(*CALLED, AWARDED, CALL_CLOSED, later)
    again = {"call_id": "c-2", "closes": None}

    history.when(wish(PublishCall, amount_ore=1_000_001, **again)).refused(
        "call-above-pot", left_ore=1_000_000
    )
    (second,) = history.when(wish(PublishCall, amount_ore=1_000_000, **again)).decided()
    assert isinstance(second, CallPublished)
    assert second.number == 2
