"""However much waits, a claim looks at little of it, and takes all that it should."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from random import Random
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import Engine, event, insert, text, update

from services.post import queue
from services.post.tables import WAITING, messages, subscriptions
from tests.services.post.house import House
from tests.services.post.test_following import ALL

#: Pages of the database that a claim may look at, of which one holds some ten messages.
MOST_PAGES = 1_000


def fill(house: House, lanes: list[str], subscription: str | None = None) -> list[int]:
    """Let a message wait for each of the lanes, in this order; their numbers."""
    with house.engine.begin() as connection:
        known = connection.execute(subscriptions.select()).first()
        assert known is not None
        whose = subscription or known.subscription_id
        if subscription:
            another = {"subscription_id": whose, "state": known.state, "open": True}
            connection.execute(insert(subscriptions).values(another))
        rows = [
            {
                "message_id": UUID(int=hash((whose, number)) % 2**128),
                "subscription_id": whose,
                "lane": lane,
                "position": number,
                "topic": "need.assessed",
                "content": "{}",
                "state": WAITING,
                "attempts": 0,
                "made_at": house.now,
                "due_at": house.now,
            }
            for number, lane in enumerate(lanes)
        ]
        made = connection.scalars(insert(messages).returning(messages.c.number), rows)
        return sorted(made)


def change(house: House, number: int, **values: Any) -> None:
    with house.engine.begin() as connection:
        connection.execute(update(messages).where(messages.c.number == number).values(values))


@pytest.fixture
def house(engine: Engine) -> House:
    """One system that hears of everything, and has heard it."""
    house = House(engine, ALL)
    house.follow()
    return house


@contextmanager
def noted(engine: Engine) -> Iterator[list[tuple[str, Any]]]:
    """What is asked of the database meanwhile."""
    asked: list[tuple[str, Any]] = []

    def note(_c: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        asked.append((statement, parameters))

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        event.remove(engine, "before_cursor_execute", note)


def pages(engine: Engine, asked: list[tuple[str, Any]]) -> int:
    """How many pages the questions look at when they are asked again."""
    looked = 0
    with engine.connect() as connection:
        for statement, parameters in asked:
            if statement.startswith("SELECT"):
                explained = f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {statement}"
                (plan,) = connection.exec_driver_sql(explained, parameters).scalar_one()
                looked += plan["Plan"]["Shared Hit Blocks"] + plan["Plan"]["Shared Read Blocks"]
    return looked


@pytest.mark.parametrize("lanes", [5_000, 50])
def test_what_a_claim_looks_at_does_not_grow_with_what_waits(house: House, lanes: int) -> None:
    fill(house, [f"need/n-{number % lanes}" for number in range(5_000)])
    with house.engine.begin() as connection:
        connection.execute(text("ANALYZE post.message"))
    with noted(house.engine) as asked:
        assert len(house.claim(4)) == 4
    assert pages(house.engine, asked) < MOST_PAGES


def test_a_case_that_is_held_up_holds_up_no_other_however_much_of_it_waits(house: House) -> None:
    held = fill(house, ["need/n-held"] * (queue.LOOKED_AT + 50))
    change(house, held[0], due_at=house.now + timedelta(hours=1))
    behind = fill_more(house, ["need/n-1", "need/n-2"])
    assert [message.number for message in house.claim(4)] == behind


def test_what_is_behind_a_case_that_is_held_up_has_its_turn_while_others_fill_every_place(
    house: House,
) -> None:
    held = fill(house, ["need/n-held"] * (queue.LOOKED_AT + 50))
    change(house, held[0], due_at=house.now + timedelta(hours=1))
    (behind,) = fill_more(house, ["need/n-1"])
    slow = "s-000000000001"
    fill(house, [f"need/n-{number}" for number in range(10)], slow)
    with house.engine.begin() as connection:
        (taken,) = queue.claim(connection, house.now, limit=1, of_one=4, under_way={slow: 3})
    assert taken.number == behind


def fill_more(house: House, lanes: list[str]) -> list[int]:
    """More for the same subscription."""
    with house.engine.begin() as connection:
        last = connection.execute(messages.select().order_by(messages.c.number.desc())).first()
        assert last is not None
        row = {key: value for key, value in last._mapping.items() if key != "number"}
        rows = [
            {**row, "lane": lane, "message_id": UUID(int=number), "due_at": house.now}
            for number, lane in enumerate(lanes, 1)
        ]
        return sorted(connection.scalars(insert(messages).returning(messages.c.number), rows))


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("looked_at", [1, 3, 200])
def test_the_first_of_each_case_leaves_that_is_due_and_no_more_than_there_are_places(
    house: House, seed: int, looked_at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queue, "LOOKED_AT", looked_at)
    chance = Random(seed)
    whose = {None: "first", "s-000000000001": "second"}
    of: dict[int, tuple[str, str]] = {}
    for subscription, name in whose.items():
        lanes = [f"need/n-{chance.randrange(5)}" for _ in range(chance.randrange(1, 12))]
        of |= {
            number: (name, lane)
            for number, lane in zip(fill(house, lanes, subscription), lanes, strict=True)
        }
    waits = set()
    for number in of:
        match chance.randrange(4):
            case 0:
                change(house, number, due_at=house.now + timedelta(minutes=1))
                waits.add(number)
            case 1:
                change(house, number, leased_until=house.now + timedelta(minutes=1))
                waits.add(number)
    firsts: dict[tuple[str, str], int] = {}
    for number in sorted(of):
        firsts.setdefault(of[number], number)
    may = {number for number in firsts.values() if number not in waits}

    with house.engine.begin() as connection:
        taken = [one.number for one in queue.claim(connection, house.now, limit=9, of_one=2)]

    assert set(taken) <= may
    expected = Counter(of[number][0] for number in may)
    found = Counter(of[number][0] for number in taken)
    assert found == {name: min(2, count) for name, count in expected.items()}
