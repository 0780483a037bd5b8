"""When a claim falls by limitation: by the limits of its day, as judged, and as it is shown."""

from datetime import UTC, date, datetime, timedelta

import pytest

from domain.control.decide_basis import JudgeLimitation, SetClaimBasis
from domain.control.kinds import Interruption, LimitationOutcome
from domain.control.limitation import first_day_barred, is_safe
from domain.deadlines.events import DeadlineSet
from domain.schemes import limitation
from domain.schemes.limitation import LIMITATIONS, limitation_on
from domain.step4_dispose.decide_payment import ApprovePayment
from domain.step4_dispose.events import FundsDisbursed
from domain.views.limits import limits_of
from tests.domain.control_case import BASIS, PAID, WITH_FINDING, state, when
from tests.domain.facts import ATTESTED, ORDERED, READY_TO_PAY, THE_ROUND
from tests.domain.given import given
from tests.domain.wishes import wish
from tests.samples import NOW

#: Limits that hold from a day on, in the place of those before them.
_LATER = LIMITATIONS[0].model_copy(
    update={
        "years": 5,
        "safe_months": 54,
        "warn_days": (90,),
        "valid_from": date(2026, 6, 1),
        "source": "Eit seinare vedtak (syntetisk)",
    }
)


@pytest.fixture
def changed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The limits change on 1 June 2026."""
    monkeypatch.setattr(limitation, "LIMITATIONS", (*LIMITATIONS, _LATER))


@pytest.mark.usefixtures("changed")
def test_each_day_has_the_limits_that_held_on_it() -> None:
    before, after = date(2026, 5, 31), date(2026, 6, 1)
    assert limitation_on(before) == LIMITATIONS[0]
    assert limitation_on(after) == _LATER
    assert limitation_on(date(2001, 1, 1)) == LIMITATIONS[0]
    assert first_day_barred(before) == date(2029, 5, 31)
    assert first_day_barred(after) == date(2031, 6, 1)
    asked_on = date(2029, 3, 1)
    assert not is_safe(before, asked_on)
    assert is_safe(after, asked_on)


@pytest.mark.usefixtures("changed")
def test_a_judgement_falls_and_warns_by_the_limits_of_the_day_that_it_counts_from() -> None:
    old = wish(JudgeLimitation, from_day=date(2026, 5, 31))
    new = wish(JudgeLimitation, from_day=date(2026, 6, 1))
    for command, falls_on, limits in (
        (old, date(2029, 5, 31), LIMITATIONS[0]),
        (new, date(2031, 6, 1), _LATER),
    ):
        judged, deadline = when(command, *WITH_FINDING).decided()
        assert getattr(judged, "falls_on", None) == falls_on
        assert isinstance(deadline, DeadlineSet)
        assert (deadline.reminders, deadline.citation) == (limits.warn_days, limits.source)


def _paid_on(day: date) -> SetClaimBasis:
    (part,) = wish(SetClaimBasis).parts
    return wish(SetClaimBasis, parts=(part.model_copy(update={"paid_on": day}),))


def test_another_day_of_payment_than_the_logs_says_why() -> None:
    released = NOW.date()
    paid = (*PAID[:-1], PAID[-1].model_copy(update={"released_on": released}))
    case = given(*WITH_FINDING, other={THE_ROUND: paid})
    case.when(_paid_on(released)).stops()
    later = _paid_on(released + timedelta(days=2))
    case.when(later).refused("reason-required", stops="paid-on-differs")
    told = later.by.model_copy(update={"reason": "Kontoutskrift 4711"})
    case.when(later.model_copy(update={"by": told})).stops("paid-on-differs")


def test_a_payment_from_before_the_log_told_its_day_is_not_held_against_it() -> None:
    before = (*PAID[:-1], PAID[-1].model_copy(update={"released_on": None}))
    given(*WITH_FINDING, other={THE_ROUND: before}).when(_paid_on(date(2026, 1, 2))).stops()


def test_the_day_of_release_is_norwegian_and_the_one_that_the_command_holds_from() -> None:
    command = wish(ApprovePayment)
    night = datetime(2026, 6, 14, 23, tzinfo=UTC)
    held = command.model_copy(update={"by": command.by.model_copy(update={"effective_at": night})})
    (released,) = given(*READY_TO_PAY, ORDERED, ATTESTED).when(held).decided()
    assert isinstance(released, FundsDisbursed)
    assert released.released_on == date(2026, 6, 15)


@pytest.mark.parametrize("cut", list(Interruption))
def test_what_broke_a_limitation_off_is_shown_with_the_day_it_counts_from(
    cut: Interruption,
) -> None:
    anew = date(2026, 3, 2)
    judge = wish(
        JudgeLimitation,
        outcome=LimitationOutcome.NOT_BARRED,
        from_day=anew,
        interrupted_by=cut,
        explained="Fylkeskommunen har erkjent kravet",
    )
    judged = when(judge, *WITH_FINDING, BASIS).decided()
    (limit,) = limits_of(state(*WITH_FINDING, BASIS, *judged), NOW.date())
    shown = (limit.interrupted_by, limit.from_day, limit.falls_on, limit.explained)
    assert shown == (cut, anew, date(2029, 3, 2), "Fylkeskommunen har erkjent kravet")
    (unjudged,) = limits_of(state(*WITH_FINDING, BASIS), NOW.date())
    assert unjudged.interrupted_by is None
