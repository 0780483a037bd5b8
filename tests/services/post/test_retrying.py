"""Pauses between attempts: they grow, spread, and come to an end."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from services.post.retrying import Retrying

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
USUAL = Retrying()

chances = st.floats(min_value=0, max_value=1)


@given(attempts=st.integers(min_value=1, max_value=19), chance=chances)
def test_the_next_attempt_is_a_fifth_off_the_doubled_pause_at_most(
    attempts: int, chance: float
) -> None:
    at = USUAL.next(NOW, attempts=attempts, tried_from=NOW, chance=chance)
    assert at is not None
    pause = min(USUAL.first * 2 ** (attempts - 1), USUAL.longest)
    assert 0.8 * pause <= at - NOW <= 1.2 * pause


@given(chance=chances, asked=st.timedeltas(timedelta(days=-1), timedelta(days=400)))
def test_a_receiver_may_ask_for_more_time_and_not_for_less(chance: float, asked: timedelta) -> None:
    plain = USUAL.next(NOW, attempts=1, tried_from=NOW, chance=chance)
    at = USUAL.next(NOW, attempts=1, tried_from=NOW, chance=chance, asked=asked)
    assert plain is not None
    assert at is not None
    assert plain <= at <= max(plain, NOW + USUAL.longest)


@given(lag=st.timedeltas(timedelta(0), timedelta(days=10)), chance=chances)
def test_it_ends_after_so_many_attempts_and_after_so_long(lag: timedelta, chance: float) -> None:
    tried_from = NOW - lag
    assert USUAL.next(NOW, attempts=20, tried_from=tried_from, chance=chance) is None
    at = USUAL.next(NOW, attempts=3, tried_from=tried_from, chance=chance)
    assert at is None or at <= tried_from + USUAL.within


def test_a_receiver_that_is_never_there_is_tried_for_about_two_days() -> None:
    now, attempts = NOW, 0
    while True:
        attempts += 1
        at = USUAL.next(now, attempts=attempts, tried_from=NOW, chance=0.5)
        if at is None:
            break
        now = at
    assert attempts == USUAL.most
    assert timedelta(days=1, hours=20) < now - NOW < timedelta(days=3)
