"""A need is returned to its unit with what it lacks, and may be waited for."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from domain.deadlines.events import DeadlinePassed, DeadlineSet
from domain.deadlines.kinds import DeadlineKind, DeadlineSource, WhenPassed
from domain.event import Event
from domain.role import Role
from domain.state.need import Need
from domain.state.need_position import need_position
from domain.step2_report.decide import ForwardNeed, ResubmitBy, ReturnNeed
from domain.step2_report.events import NeedForwarded, NeedReturned
from tests.domain.facts import (
    ASSESSED,
    INTAKE_AT,
    OPEN,
    REGISTERED,
    THE_NEED,
    THE_ROUND,
    WITH_FORUM,
    WITH_NETWORK,
    fact,
    forwarded,
)
from tests.domain.given import fold, given
from tests.domain.wishes import someone, wish
from tests.samples import OFFICE, by

ROUND_IS_OPEN = {THE_ROUND: OPEN}
THE_NETWORK = by(Role.NETWORK)
ANOTHER_NETWORK = by(Role.NETWORK, organisation=OFFICE.organisation)
TOO_LATE = INTAKE_AT + timedelta(seconds=1)


def test_the_holder_returns_a_need_to_its_unit() -> None:
    returned = fact(NeedReturned)

    given(*WITH_NETWORK).when(wish(ReturnNeed, THE_NETWORK)).then(returned)
    given(*WITH_FORUM).when(wish(ReturnNeed, by())).then(returned)
    given(*WITH_FORUM).when(wish(ReturnNeed, by(Role.FORUM_SECRETARY))).then(returned)


@pytest.mark.parametrize(
    ("history", "who"),
    [
        (WITH_NETWORK, ANOTHER_NETWORK),
        (WITH_NETWORK, by(Role.FORUM_SECRETARY)),
        (WITH_FORUM, THE_NETWORK),
    ],
)
def test_nobody_returns_a_need_that_another_holds(history: tuple[Event, ...], who: Any) -> None:
    given(*history).when(wish(ReturnNeed, who)).refused("need-held-by-another")


def test_the_county_fetches_back_what_went_to_the_wrong_network() -> None:
    given(*WITH_NETWORK).when(wish(ReturnNeed, by())).then(fact(NeedReturned))


def test_a_need_with_its_unit_is_not_returned() -> None:
    given(*REGISTERED).when(wish(ReturnNeed)).refused("need-with-unit")
    given(*ASSESSED).when(wish(ReturnNeed)).refused("need-not-registered")


def resubmit_by(**when: date | datetime) -> ResubmitBy:
    return ResubmitBy.model_validate(
        {"source": DeadlineSource.COUNTY_PRACTICE, "citation": "Brev til skulen", **when}
    )


RESUBMISSION = DeadlineSet(
    deadline_id="resubmission-1",
    kind=DeadlineKind.RESUBMISSION,
    at=INTAKE_AT,
    source=DeadlineSource.COUNTY_PRACTICE,
    citation="Brev til skulen",
    when_passed=WhenPassed.REMIND,
)


def test_a_returned_need_may_be_waited_for_until_the_end_of_a_day() -> None:
    wait = resubmit_by(day=date(2026, 3, 1))

    given(*WITH_FORUM).when(wish(ReturnNeed, by(), resubmit_by=wait)).then(
        fact(NeedReturned), RESUBMISSION
    )


def test_resubmission_is_waited_for_until_an_instant_ahead() -> None:
    past = resubmit_by(at=datetime.fromisoformat("2026-02-17T10:30:00+01:00"))

    given(*WITH_FORUM).when(wish(ReturnNeed, by(), resubmit_by=past)).refused(
        "deadline-in-the-past"
    )
    given(*WITH_FORUM).when(wish(ReturnNeed, by(), resubmit_by=resubmit_by())).refused(
        "deadline-without-time"
    )


def test_forwarding_again_ends_the_wait() -> None:
    waiting = fold(THE_NEED, [*WITH_FORUM, fact(NeedReturned), RESUBMISSION])
    forwarded = fold(THE_NEED, [*WITH_FORUM, fact(NeedReturned), RESUBMISSION, NeedForwarded()])
    assert isinstance(waiting, Need)
    assert isinstance(forwarded, Need)

    assert [d.deadline_id for d in need_position(waiting, 5).deadlines] == ["resubmission-1"]
    assert need_position(forwarded, 6).deadlines == ()


def test_a_second_return_has_a_deadline_of_its_own() -> None:
    history = (*WITH_FORUM, fact(NeedReturned), RESUBMISSION, NeedForwarded())
    wait = resubmit_by(day=date(2026, 3, 1))

    given(*history).when(wish(ReturnNeed, by(), resubmit_by=wait)).then(
        fact(NeedReturned), RESUBMISSION.model_copy(update={"deadline_id": "resubmission-2"})
    )


def test_a_passed_resubmission_deadline_only_reminds() -> None:
    passed = DeadlinePassed(
        deadline_id="resubmission-1",
        kind=DeadlineKind.RESUBMISSION,
        at=INTAKE_AT,
        when_passed=WhenPassed.REMIND,
    )
    history = (*WITH_FORUM, fact(NeedReturned), RESUBMISSION, passed)

    given(*history, other=ROUND_IS_OPEN).when(
        wish(ForwardNeed, someone("forward-need", at=TOO_LATE))
    ).then(forwarded(received_at=TOO_LATE))


def test_the_unit_forwards_a_returned_need_again() -> None:
    given(*WITH_NETWORK, fact(NeedReturned), other=ROUND_IS_OPEN).when(wish(ForwardNeed)).then(
        forwarded()
    )
