"""When a claim falls by limitation: by the limits of its day, as judged, and as it is shown."""

from datetime import date

import pytest

from domain.control.decide_basis import JudgeLimitation
from domain.control.kinds import Interruption, LimitationOutcome
from domain.control.limitation import first_day_barred, is_safe
from domain.deadlines.events import DeadlineSet
from domain.schemes import limitation
from domain.schemes.limitation import LIMITATIONS, limitation_on
from domain.views.limits import limits_of
from tests.domain.control_case import BASIS, WITH_FINDING, state, when
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
