"""Each checker sees what it is there for: a history with one thing wrong, and one without."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from domain.answered import CommandAnswered
from domain.case import CaseRef
from domain.deadlines.events import DeadlinePassed, DeadlineSet
from domain.event import Event, Recorded, recorded
from domain.step2_report.events import NeedRegistered
from domain.step4_dispose.events import FundsDisbursed, PaymentAttested
from services.event_log.answers import answer_stream
from tests.domain.facts import (
    ASSESSED,
    DECIDED,
    OPEN,
    PLAN,
    PLANNING_ASSURED,
    THE_NEED,
    THE_ROUND,
    fact,
)
from tests.faults import checkers
from tests.faults.checkers import Log
from tests.faults.history import Operation
from tests.samples import SAMPLES, by

AT = datetime(2026, 3, 2, tzinfo=UTC)
ORDERED, ATTESTED, DISBURSED = (
    SAMPLES[topic] for topic in ("payment.ordered", "payment.attested", "funds.disbursed")
)
NEED = (*ASSESSED, fact(NeedRegistered, missing=(), soft_stops=()))
PAID = (*OPEN, PLAN, PLANNING_ASSURED, DECIDED, ORDERED, ATTESTED, DISBURSED)


def command(
    key: str, case: CaseRef, first: int, *events: Event, answers: int = 1
) -> list[Recorded]:
    """What one command leaves in the log: its events, and its answer."""
    who = by().model_copy(update={"command_id": key})
    stored = [
        recorded(event, who, stream_id=case.stream_id, version=number, at=AT, rule_set=None)
        for number, event in enumerate(events, first)
    ]
    answered = CommandAnswered(
        action="any",
        fingerprint="f",
        case=case,
        case_version=first + len(events) - 1,
        events=tuple(event.TOPIC for event in events),
    )
    stream = answer_stream(who.organisation, who.actor, key)
    return stored + [
        recorded(answered, who, stream_id=stream, version=number, at=AT, rule_set=None)
        for number in range(1, answers + 1)
    ]


def log(*commands: Sequence[Recorded]) -> Log:
    return list(enumerate((stored for each in commands for stored in each), 1))


def told(key: str, *events: Event, version: int, **changes: Any) -> Operation:
    answer = {"events": [event.TOPIC for event in events], "version": version}
    return Operation(key, "somebody", "/somewhere", 0.0, outcome="ok", answer=answer, **changes)


def test_what_was_acknowledged_and_is_there_is_not_lost() -> None:
    found = checkers.effects(log(command("k-1", THE_ROUND, 1, *OPEN)))

    assert checkers.lost([told("k-1", *OPEN, version=2)], found) == []
    assert checkers.doubled([told("k-1", *OPEN, version=2)], found) == []


@pytest.mark.parametrize(
    "stored",
    [
        pytest.param([], id="nothing"),
        pytest.param(command("k-1", THE_ROUND, 1, *OPEN)[1:], id="an event"),
        pytest.param(command("k-1", THE_ROUND, 1, *OPEN)[:-1], id="the answer"),
        pytest.param(command("k-1", THE_ROUND, 2, *OPEN), id="the version told"),
    ],
)
def test_what_was_acknowledged_and_is_not_there_is_lost(stored: list[Recorded]) -> None:
    found = checkers.effects(log(stored))

    assert len(checkers.lost([told("k-1", *OPEN, version=2)], found)) == 1


@pytest.mark.parametrize(
    "stored",
    [
        pytest.param(command("k-1", THE_ROUND, 1, *OPEN, answers=2), id="two answers"),
        pytest.param(
            [*command("k-1", THE_ROUND, 1, *OPEN), *command("k-1", THE_ROUND, 3, PLAN)[:1]],
            id="one event more",
        ),
        pytest.param(command("k-1", THE_ROUND, 1, *OPEN)[:-1], id="no answer"),
    ],
)
def test_more_than_one_effect_is_doubled(stored: list[Recorded]) -> None:
    assert checkers.doubled([], checkers.effects(log(stored)))


def test_what_was_refused_and_is_there_is_doubled() -> None:
    found = checkers.effects(log(command("k-1", THE_ROUND, 1, *OPEN)))
    refused = Operation("k-1", "somebody", "/somewhere", 0.0, outcome="fail")

    assert checkers.doubled([refused], found) == ["k-1: refused, and yet there"]


def test_a_stream_without_its_second_event_has_a_gap() -> None:
    whole = command("k-1", THE_ROUND, 1, *OPEN, PLAN)

    assert checkers.gaps(log(whole)) == []
    assert len(checkers.gaps(log([whole[0], *whole[2:]]))) == 1
    assert checkers.gaps([(2, whole[0]), (1, whole[1])]) == ["position 1 after 2"]


def test_paying_more_than_was_decided_does_not_add_up() -> None:
    too_much = DECIDED.model_copy(update={"amount_ore": 1})
    paid = tuple(too_much if event is DECIDED else event for event in PAID)

    assert checkers.bank(log(command("k-1", THE_ROUND, 1, *PAID))) == []
    assert checkers.bank(log(command("k-1", THE_ROUND, 1, *paid)))


@pytest.mark.parametrize(("times", "wrong"), [(0, 1), (1, 0), (2, 1)])
def test_a_deadline_passes_once(times: int, wrong: int) -> None:
    passing = (fact(DeadlinePassed),) * times
    found = log(command("k-1", THE_ROUND, 1, *OPEN, fact(DeadlineSet), *passing))

    assert len(checkers.deadlines(found, fact(DeadlineSet).at)) == wrong


def test_a_deadline_to_come_is_nobodys_fault() -> None:
    found = log(command("k-1", THE_ROUND, 1, *OPEN, fact(DeadlineSet)))

    assert checkers.deadlines(found, fact(DeadlineSet).at - timedelta(seconds=1)) == []


def test_a_payment_leads_back_to_a_need_through_three_people() -> None:
    need = command("k-1", THE_NEED, 1, *NEED)
    itself = fact(FundsDisbursed, approved_by=fact(PaymentAttested).attested_by)
    alone = tuple(itself if event is DISBURSED else event for event in PAID)

    assert checkers.traced(log(need, command("k-2", THE_ROUND, 1, *PAID))) == (1, [])
    assert len(checkers.traced(log(command("k-2", THE_ROUND, 1, *PAID)))[1]) == 1
    assert len(checkers.traced(log(need, command("k-2", THE_ROUND, 1, *alone)))[1]) == 1
