"""The follower goes on by itself, and says what stopped it."""

from threading import Event

import pytest
from sqlalchemy import Engine

from services.post import keeping_up
from services.post.following import Follower
from services.post.overview import whole
from tests.services.post.house import House
from tests.services.post.test_following import ALL, NEEDS


class _Once(Event):
    """Not set until so many waits are over."""

    def __init__(self, waits: int) -> None:
        super().__init__()
        self.left = waits

    def wait(self, timeout: float | None = None) -> bool:
        self.left -= 1
        if not self.left:
            self.set()
        return self.is_set()


def test_what_stops_it_is_noted_and_it_goes_on_when_that_is_over(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = House(engine, ALL, NEEDS[0])
    step = Follower.step
    failing = [True, True]

    def fails(follower: Follower, limit: int = 500) -> int:
        if failing:
            failing.pop()
            raise LookupError("out of reach")
        return step(follower, limit)

    monkeypatch.setattr(Follower, "step", fails)
    keeping_up.keep_up(house.follower(), house.story, _Once(2))
    with engine.connect() as connection:
        found = whole(connection)
    assert found is not None
    assert (found.error, found.position) == ("out of reach", 0)

    stop = Event()

    class Ending(type(house.story)):  # type: ignore[misc]
        def wait(self, after: int, timeout: float) -> bool:
            stop.set()
            return False

    house.story.__class__ = Ending
    keeping_up.keep_up(house.follower(), house.story, stop)
    with engine.connect() as connection:
        found = whole(connection)
    assert found is not None
    assert (found.error, found.position) == (None, house.story.head())
    assert [one.topic for one in house.messages()] == [NEEDS[0]]
