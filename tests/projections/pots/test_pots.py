"""Given what happens to a pot, its calls, applications and remainder are right at every step."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest
from sqlalchemy import Engine

from domain.event import Event
from domain.follow_up.events import RoundClosed, RoundReopened
from domain.pots.application_events import (
    ApplicantNotified,
    ApplicationCompleted,
    ApplicationWithdrawn,
    CompletionRequested,
)
from domain.pots.events import AwardReduced, CallClosed
from domain.state.pot import ledger
from domain.step4_dispose.complaint_events import ComplaintAnswered, ComplaintReceived
from projections.pots.project import POTS
from projections.pots.queries import (
    ApplicationFound,
    CallFound,
    calls_listed,
    find_application,
    find_round,
)
from projections.pots.stage import ApplicationStage
from projections.reading import read
from tests.domain.facts import fact
from tests.domain.facts_pots import (
    AWARDED,
    CALL_OPEN,
    CALLED,
    GIVEN_BACK,
    POT_ORE,
    REJECTED,
    SUBMITTED,
    WINDOW,
    WINDOW_CLOSES,
    WITH_POT,
)
from tests.projections.story import Story, rows
from tests.samples import ROUND
from tests.samples.pots import APPLICATION, CALL

CLOSED_CALL = fact(CallClosed, line_id="l-p", unused_ore=CALL_OPEN.amount_ore - AWARDED.amount_ore)
SECOND = CALL_OPEN.model_copy(
    update={"call_id": "c-2", "number": 2, "amount_ore": POT_ORE - AWARDED.amount_ore}
)
HALVED = fact(
    AwardReduced,
    pot_id="l-p",
    from_ore=AWARDED.amount_ore,
    to_ore=AWARDED.amount_ore // 2,
    individual_decision=False,
    written_reasons="",
)


def call(engine: Engine, *events: Event, call_id: str = CALL) -> CallFound:
    """The call after the round's events."""
    Story(*events).fold(engine, POTS)
    with read(engine, POTS) as reading:
        found = calls_listed(reading.connection, limit=50, round_id=ROUND)
    return next(one for one in found if one.published.call_id == call_id)


def application(engine: Engine, *events: Event) -> ApplicationFound:
    """The application after the events of its round and its own."""
    Story(*CALLED, *events).fold(engine, POTS)
    with read(engine, POTS) as reading:
        found = find_application(reading.connection, APPLICATION)
    assert found is not None
    return found


def test_a_call_shows_what_it_has_handed_out_and_what_it_still_can(engine: Engine) -> None:
    before = call(engine, *CALLED)

    assert (before.awarded_ore, before.left_ore) == (0, CALL_OPEN.amount_ore)
    assert (before.closed, before.closes_at) == (False, None)


def test_an_award_comes_off_the_call(engine: Engine) -> None:
    found = call(engine, *CALLED, AWARDED)

    assert found.awarded_ore == AWARDED.amount_ore
    assert found.left_ore == CALL_OPEN.amount_ore - AWARDED.amount_ore


@pytest.mark.parametrize("reduced", [HALVED, GIVEN_BACK])
def test_what_an_award_is_reduced_by_comes_back(engine: Engine, reduced: AwardReduced) -> None:
    found = call(engine, *CALLED, AWARDED, reduced)

    assert found.awarded_ore == reduced.to_ore
    assert found.left_ore == CALL_OPEN.amount_ore - reduced.to_ore


def test_what_a_complaint_gives_an_award_back_stands_on_its_application(engine: Engine) -> None:
    changed = fact(ComplaintAnswered, line_id=APPLICATION, amount_ore=AWARDED.amount_ore)
    taken = GIVEN_BACK.model_copy(update={"individual_decision": True})
    complained = fact(ComplaintReceived, line_id=APPLICATION)

    found = application(engine, SUBMITTED, AWARDED, taken, complained, changed)
    assert (found.stage, found.amount_ore) == (ApplicationStage.AWARDED, AWARDED.amount_ore)


@pytest.mark.parametrize(
    ("again", "stage"),
    [((), ApplicationStage.RECEIVED), ((REJECTED,), ApplicationStage.REJECTED)],
)
def test_a_rejection_that_a_complaint_undid_is_none(
    engine: Engine, again: tuple[Event, ...], stage: ApplicationStage
) -> None:
    complained = fact(ComplaintReceived, line_id=APPLICATION)
    undone = fact(ComplaintAnswered, line_id=APPLICATION, amount_ore=None)

    found = application(engine, SUBMITTED, REJECTED, complained, undone, *again)
    assert (found.stage, found.decision is None) == (stage, not again)


def test_leftovers_of_a_closed_call_are_called_again(engine: Engine) -> None:
    events = (*CALLED, AWARDED, CLOSED_CALL, SECOND)
    second = call(engine, *events, call_id="c-2")
    with read(engine, POTS) as reading:
        first, _ = calls_listed(reading.connection, limit=50, round_id=ROUND)

    assert (second.published.number, second.left_ore) == (2, POT_ORE - AWARDED.amount_ore)
    assert (first.closed, first.left_ore) == (True, 0)


def test_the_window_is_where_it_was_last_set(engine: Engine) -> None:
    found = call(engine, *CALLED, WINDOW)

    assert found.closes_at == WINDOW_CLOSES
    assert found.is_open(WINDOW_CLOSES)
    assert not found.is_open(WINDOW_CLOSES + timedelta(seconds=1))


def test_a_closed_round_takes_no_applications_and_a_reopened_one_does(engine: Engine) -> None:
    closed = fact(RoundClosed, open_calls=(CALL,), lines_without_evaluation=())
    now = datetime.fromisoformat("2026-05-01T10:00:00+00:00")

    assert not call(engine, *CALLED, closed).is_open(now)


def test_a_reopened_round_has_its_calls_again(engine: Engine) -> None:
    closed = fact(RoundClosed, open_calls=(CALL,), lines_without_evaluation=())
    now = datetime.fromisoformat("2026-05-01T10:00:00+00:00")

    assert call(engine, *CALLED, closed, fact(RoundReopened)).is_open(now)


@pytest.mark.parametrize(
    ("events", "stage", "left_ore"),
    [
        ((SUBMITTED,), ApplicationStage.RECEIVED, 0),
        ((SUBMITTED, fact(CompletionRequested)), ApplicationStage.COMPLETION_REQUESTED, 0),
        (
            (SUBMITTED, fact(CompletionRequested), fact(ApplicationCompleted, missing=())),
            ApplicationStage.RECEIVED,
            0,
        ),
        ((SUBMITTED, fact(ApplicationWithdrawn)), ApplicationStage.WITHDRAWN, 0),
        ((SUBMITTED, REJECTED), ApplicationStage.REJECTED, 0),
        ((SUBMITTED, REJECTED, fact(ApplicantNotified)), ApplicationStage.REJECTED, 0),
        ((SUBMITTED, AWARDED), ApplicationStage.AWARDED, AWARDED.amount_ore),
        ((SUBMITTED, AWARDED, HALVED), ApplicationStage.AWARDED, HALVED.to_ore),
        ((SUBMITTED, AWARDED, GIVEN_BACK), ApplicationStage.AWARDED, 0),
    ],
)
def test_an_application_is_at_its_stage_with_what_is_left_of_its_award(
    engine: Engine, events: Sequence[Event], stage: ApplicationStage, left_ore: int
) -> None:
    found = application(engine, *events)

    assert (found.stage, found.amount_ore) == (stage, left_ore)
    assert (found.decision is None) == (left_ore == 0 and stage not in _DECIDED)


_DECIDED = frozenset({ApplicationStage.AWARDED, ApplicationStage.REJECTED})


def test_the_pot_adds_up_after_every_event_with_its_remainder(engine: Engine) -> None:
    """Ceiling = awarded + called + free, however the events come in batches."""
    steps = (*WITH_POT, CALL_OPEN, AWARDED, HALVED, CLOSED_CALL, SECOND)
    story = Story()
    for event in steps:
        story.tell(event)
        story.fold(engine, POTS)
        with read(engine, POTS) as reading:
            found = find_round(reading.connection, ROUND)
        assert found is not None
        if "l-p" in found.state.lines:
            sums = ledger(found.state, "l-p")
            assert sums.ceiling_ore == sums.awarded_ore + sums.called_ore + sums.free_ore
    assert sums.free_ore == POT_ORE - HALVED.to_ore - SECOND.amount_ore


def test_folding_as_it_comes_gives_what_a_rebuild_gives(engine: Engine) -> None:
    story = Story(*CALLED, SUBMITTED, AWARDED, HALVED, CLOSED_CALL, SECOND)
    story.fold(engine, POTS, limit=1)
    as_it_came = rows(engine, POTS)
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP SCHEMA read_pots_1 CASCADE")
        connection.exec_driver_sql("DELETE FROM read.pointer")
    story.fold(engine, POTS)

    assert rows(engine, POTS) == as_it_came
