"""`dekomp post`: what was given up is listed with its reason, and sent again when asked."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from sqlalchemy import Engine
from typer.testing import CliRunner, Result

from services.cli import app
from services.config import Settings
from services.post.outcome import Failed, Trouble
from tests.samples import SUBSCRIPTION
from tests.services.post.house import House
from tests.services.post.test_following import ALL, NEEDS

Run = Callable[..., Result]


@pytest.fixture
def run(database: Settings, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("DATABASE_URL", database.database_url)
    monkeypatch.setenv("DEKOMP_DATA_DIR", str(database.data_dir))
    return lambda *arguments: CliRunner().invoke(app, ["post", *arguments])


@pytest.fixture
async def house(engine: Engine) -> House:
    """Two messages that were given up, and one that was sent."""
    house = House(engine, ALL, *NEEDS)
    for topic in NEEDS[:2]:
        house.systems.outcomes[topic] = Failed(Trouble.STATUS, 400, for_good=True)
    house.follow()
    await house.send()
    return house


async def test_what_was_given_up_is_listed_with_its_reason(house: House, run: Run) -> None:
    done = run("dead", "--language", "nn")
    assert done.exit_code == 0
    first, second, count = done.stdout.strip().splitlines()
    assert "need.registered" in first
    assert "need.assessed" in second
    assert "Mottakaren svara 400." in second
    assert count == "2 messages were given up."
    assert run("dead", "--subscription", "s-none").stdout.strip() == "0 messages were given up."
    assert run("dead", "--language", "de").exit_code == 2


async def test_it_is_sent_again_by_its_id_or_all_of_a_subscription(house: House, run: Run) -> None:
    dead = house.messages()[0].message_id
    one = run("redeliver", str(dead))
    assert (one.exit_code, one.stdout.strip()) == (0, "1 messages are sent again.")
    assert [state for _, state in house.states()] == ["waiting", "dead", "sent"]
    rest = run("redeliver", "--subscription", SUBSCRIPTION)
    assert rest.stdout.strip() == "1 messages are sent again."
    house.systems.outcomes.clear()
    house.later(days=365)
    await house.send()
    assert {state for _, state in house.states()} == {"sent"}


async def test_what_was_not_given_up_is_named_and_left_alone(house: House, run: Run) -> None:
    sent = house.messages()[2].message_id
    done = run("redeliver", str(sent), str(uuid4()))
    assert done.exit_code == 1
    assert "is no message that was given up" in done.stdout
    assert house.states()[2] == (NEEDS[2], "sent")
    assert run("redeliver").exit_code == 2
