"""Nobody has strangers written to again and again: few questions at a time for each person."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Engine

from domain.case import subscription_ref
from domain.event import Event
from services.api.problems import Problem
from services.event_log.log import memory_log
from services.post.asking import MOST, TooManyUnconfirmed, note_asked
from services.post.beside import Beside
from tests.samples import SUBSCRIPTION, by
from tests.samples.subscriptions import CONFIRMED, MAIL, REVOKED, TO_CONFIRM
from tests.services.post.house import House
from tests.services.post.test_webhooks import KEY

NOW = by().received_at
ME = "u-asker"


def ask(engine: Engine, *ids: str, person: str = ME, later: timedelta = timedelta()) -> None:
    for id_ in ids:
        note_asked(engine, id_, person, NOW + later)


def test_three_at_a_time_and_the_fourth_when_the_first_is_three_days_old(engine: Engine) -> None:
    ask(engine, "s-1", later=timedelta(hours=-2))
    ask(engine, "s-2", "s-3")
    # The first came to nothing, since no subscription came to it.
    ask(engine, "s-4")
    with pytest.raises(TooManyUnconfirmed) as caught:
        ask(engine, "s-5", later=timedelta(minutes=1))
    assert caught.value.seconds == (timedelta(days=3) - timedelta(minutes=1)).total_seconds()
    ask(engine, "s-5", later=timedelta(days=3))


def test_what_is_repeated_counts_once_and_others_have_their_own(engine: Engine) -> None:
    ask(engine, "s-1", "s-2", "s-3", "s-1", "s-3")
    ask(engine, "s-4", person="u-other")
    with pytest.raises(TooManyUnconfirmed):
        ask(engine, "s-5")


@pytest.mark.parametrize(
    ("events", "room"),
    [([], False), ([CONFIRMED], True), ([REVOKED], False), ([CONFIRMED, REVOKED], False)],
)
def test_what_is_confirmed_leaves_room_and_what_was_ended_does_not(
    engine: Engine, events: list[Event], room: bool
) -> None:
    house = House(engine, MAIL)
    for event in (TO_CONFIRM, *events):
        house.story.tell(event, case=subscription_ref(SUBSCRIPTION))
    house.follow()
    ask(engine, SUBSCRIPTION)
    later = timedelta(hours=2)
    ask(engine, "s-2", "s-3", later=later)
    _is_let(lambda: ask(engine, "s-4", later=later), room=room)


def _is_let(work: Callable[[], None], *, room: bool) -> None:
    if room:
        work()
    else:
        with pytest.raises(TooManyUnconfirmed):
            work()


def test_requests_at_once_find_no_more_room(engine: Engine) -> None:
    def one(number: int) -> bool:
        try:
            ask(engine, f"s-{number}")
        except TooManyUnconfirmed:
            return False
        return True

    with ThreadPoolExecutor(6) as threads:
        assert sum(threads.map(one, range(6))) == MOST


async def test_whoever_asks_for_too_many_is_told_when_to_come_again(engine: Engine) -> None:
    with memory_log(Ed25519PrivateKey.generate()) as log:
        beside = Beside(engine, log, KEY, loopback=False)
        for number in range(MOST):
            await beside.keep(f"s-{number}", "fremmed@sted.example", ME)
        with pytest.raises(Problem, match="rate-limited") as caught:
            await beside.keep("s-9", "annen@sted.example", ME)
        assert int((caught.value.headers or {})["Retry-After"]) > 0
