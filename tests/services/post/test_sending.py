"""Messages leave at least once and in order for a case; what nobody takes is seen to be so."""

from collections import Counter
from uuid import UUID

import pytest
from sqlalchemy import Connection, Engine, text

from domain.case import round_ref
from services.post import queue
from services.post.outcome import Delivered, Failed, Gone, Outcome, Trouble, Waits
from services.post.overview import standings, whole
from services.post.queue import Message
from services.post.trouble_words import noted, told
from tests.projections.story import sample
from tests.samples import NEED, ROUND, SUBSCRIPTION
from tests.samples.subscriptions import AGAIN, PAUSED, RESUMED
from tests.services.post.house import Carrier, House, at_once
from tests.services.post.test_following import ALL, NEEDS

AWAY = Failed(Trouble.NOT_REACHED)


async def test_a_case_is_told_in_order(engine: Engine) -> None:
    house = House(engine, ALL, *NEEDS)
    house.follow()
    await house.send()
    assert house.systems.topics == list(NEEDS)
    assert {state for _, state in house.states()} == {"sent"}


async def test_one_that_fails_holds_back_its_own_case_and_no_other(engine: Engine) -> None:
    house = House(engine, ALL, NEEDS[0], "round.opened", *NEEDS[1:])
    house.systems.outcomes[NEEDS[0]] = AWAY
    house.follow()
    await house.send()
    assert sorted(house.systems.topics) == [NEEDS[0], "round.opened"]
    house.systems.outcomes.clear()
    house.later(minutes=2)
    await house.send()
    assert house.systems.topics[2:] == list(NEEDS)
    lanes = {f"need/{NEED}", f"round/{ROUND}"}
    assert {one.case for one in house.messages()} == lanes


async def test_what_is_given_up_says_why_and_lets_the_next_go(engine: Engine) -> None:
    house = House(engine, ALL, *NEEDS)
    house.systems.outcomes[NEEDS[0]] = Failed(Trouble.STATUS, 500)
    house.follow()
    for _ in range(4):
        await house.send()
        house.later(minutes=10)
    assert house.states() == [(NEEDS[0], "dead"), (NEEDS[1], "sent"), (NEEDS[2], "sent")]
    dead = house.messages()[0]
    assert dead.attempts == 3
    assert dead.trouble is not None
    assert told(dead.trouble, "en") == "The receiver answered 500."
    assert told(dead.trouble, "nb") == "Mottakeren svarte 500."
    with engine.connect() as connection:
        assert standings(connection, [SUBSCRIPTION])[SUBSCRIPTION].dead == 1


async def test_pauses_grow_from_one_attempt_to_the_next(engine: Engine) -> None:
    house = House(engine, ALL, NEEDS[0])
    house.systems.outcomes[NEEDS[0]] = AWAY
    house.follow()
    begun = house.now
    pauses = []
    for _ in range(2):
        await house.send()
        (waiting,) = house.messages()
        pauses.append((waiting.due_at - house.now).total_seconds())
        house.now = waiting.due_at
    assert pauses == [60, 120]
    assert begun < house.now


async def test_what_was_given_up_is_sent_again_under_its_own_id(engine: Engine) -> None:
    house = House(engine, ALL, NEEDS[0])
    house.systems.outcomes[NEEDS[0]] = Failed(Trouble.STATUS, 400, for_good=True)
    house.follow()
    await house.send()
    (dead,) = house.messages()
    assert dead.state == "dead"
    house.systems.outcomes.clear()
    for message_id in (dead.message_id, UUID(AGAIN.message_id)):
        house.story.tell(AGAIN.model_copy(update={"message_id": str(message_id)}))
    house.follow()
    await house.send()
    first, second = house.systems.carried
    assert first.message_id == second.message_id == dead.message_id
    assert house.states() == [(NEEDS[0], "sent")]


async def test_a_sender_killed_between_sending_and_noting_sends_the_same_again(
    engine: Engine,
) -> None:
    house = House(engine, ALL, *NEEDS[:2])
    house.follow()
    (taken,) = house.claim()
    assert house.claim() == []
    await house.systems.deliver(taken)
    await house.send()
    assert house.systems.topics == [NEEDS[0]]
    house.now += queue.LEASE
    house.later(seconds=1)
    await house.send()
    assert house.systems.topics == [NEEDS[0], *NEEDS[:2]]
    assert len({message.message_id for message in house.systems.carried}) == 2


async def test_two_senders_beside_each_other_send_each_message_once(engine: Engine) -> None:
    house = House(engine, ALL)
    _open_rounds(house, 12)
    house.follow()
    while any(state == "waiting" for _, state in house.states()):
        await at_once(house.sender(), house.sender())
    counted = Counter(message.message_id for message in house.systems.carried)
    assert len(counted) == 12
    assert set(counted.values()) == {1}


def _open_rounds(house: House, number: int) -> None:
    for year in range(2030, 2030 + number):
        id_ = f"yrkesfag-46-{year}"
        house.story.tell(sample("round.opened", round_id=id_), case=round_ref(id_))


async def test_one_slow_receiver_takes_no_more_than_its_share(engine: Engine) -> None:
    house = House(engine, ALL)
    _open_rounds(house, 12)
    house.follow()
    with engine.begin() as connection:
        found = queue.claim(connection, house.now, limit=10, of_one=4)
        assert len(found) == 4
        assert claim_beside(connection, house, under_way=4) == []
        assert len(claim_beside(connection, house, under_way=3)) == 1


def claim_beside(connection: Connection, house: House, *, under_way: int) -> list[queue.Message]:
    counted = {SUBSCRIPTION: under_way}
    return queue.claim(connection, house.now, limit=10, of_one=4, under_way=counted)


async def test_a_receiver_that_is_gone_is_left_alone_until_its_owner_resumes(
    engine: Engine,
) -> None:
    house = House(engine, ALL, NEEDS[0], "round.opened")
    house.systems.outcomes[NEEDS[0]] = Gone()
    house.follow()
    (first, *_) = house.claim(1)
    house.now += queue.LEASE * 2
    await house.send()
    assert first.topic == NEEDS[0]
    with engine.connect() as connection:
        standing = standings(connection, [SUBSCRIPTION])[SUBSCRIPTION]
        found = whole(connection)
    assert standing.gone_since is not None
    assert found is not None
    assert found.gone == 1
    before = len(house.systems.carried)
    house.later(days=10)
    await house.send()
    assert len(house.systems.carried) == before
    house.systems.outcomes.clear()
    house.story.tell(RESUMED)
    house.follow()
    await house.send()
    assert {state for _, state in house.states()} == {"sent"}


async def test_without_a_mail_server_messages_wait_and_are_given_up_as_old_news(
    engine: Engine,
) -> None:
    house = House(engine, ALL, NEEDS[0])
    house.systems.outcomes[NEEDS[0]] = Waits(Trouble.NO_MAIL_SERVER)
    house.follow()
    await house.send()
    (waiting,) = house.messages()
    assert (waiting.state, waiting.attempts) == ("waiting", 0)
    house.later(days=3, minutes=1)
    await house.send()
    (dead,) = house.messages()
    assert dead.state == "dead"
    assert dead.trouble is not None
    assert told(dead.trouble, "nn") == "Installasjonen har ingen e-posttenar."


class _Bursts(Carrier):
    async def deliver(self, message: Message) -> Outcome:
        await super().deliver(message)
        raise RuntimeError("a fault of ours")


async def test_a_fault_of_ours_loses_no_message(engine: Engine) -> None:
    house = House(engine, ALL, NEEDS[0])
    house.systems = _Bursts()
    house.follow()
    await house.send()
    (waiting,) = house.messages()
    assert waiting.state == "waiting"
    assert waiting.trouble == {"code": "unexpected", "status": None}


async def test_what_was_sent_is_forgotten_after_a_month_and_what_was_given_up_is_not(
    engine: Engine,
) -> None:
    house = House(engine, ALL, *NEEDS)
    house.systems.outcomes[NEEDS[0]] = Failed(Trouble.STATUS, 400, for_good=True)
    house.follow()
    await house.send()
    house.later(days=31)
    await house.send()
    assert house.states() == [(NEEDS[0], "dead")]


async def test_what_gathers_for_a_subscription_that_stands_still_is_given_up_in_the_end(
    engine: Engine,
) -> None:
    house = House(engine, ALL, PAUSED, *NEEDS[:1])
    house.follow()
    house.later(days=29)
    house.story.tell(NEEDS[1])
    house.follow()
    house.later(days=2)
    await house.send()
    assert house.states() == [(NEEDS[0], "dead"), (NEEDS[1], "waiting")]
    dead = house.messages()[0]
    assert dead.trouble == {"code": "not-wanted", "status": None}
    house.story.tell(RESUMED)
    house.story.tell(AGAIN.model_copy(update={"message_id": str(dead.message_id)}))
    house.follow()
    await house.send()
    assert {state for _, state in house.states()} == {"sent"}


async def test_what_was_given_up_is_forgotten_after_a_year(engine: Engine) -> None:
    house = House(engine, ALL, NEEDS[0])
    house.systems.outcomes[NEEDS[0]] = Failed(Trouble.STATUS, 400, for_good=True)
    house.follow()
    await house.send()
    house.later(days=364)
    await house.send()
    assert house.states() == [(NEEDS[0], "dead")]
    house.later(days=2)
    await house.send()
    assert house.states() == []


def test_how_it_stands_is_counted_without_what_was_sent(engine: Engine) -> None:
    with engine.connect() as connection:
        connection.execute(text("SET LOCAL enable_seqscan TO off"))
        counting = "SELECT state, count(*) FROM post.message WHERE state IN ('waiting', 'dead')"
        plan = connection.execute(text(f"EXPLAIN {counting} GROUP BY state"))
        assert "message_open" in " ".join(row[0] for row in plan)


@pytest.mark.parametrize("outcome", [AWAY, Gone(), Waits(Trouble.NO_ADDRESS)])
@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_every_trouble_is_a_sentence(outcome: Outcome, language: str) -> None:
    assert told(noted(outcome), language).endswith(".")
    for trouble in Trouble:
        sentence = told({"code": trouble, "status": 451}, language)
        assert sentence.endswith(".")
        assert "{" not in sentence


def test_what_was_delivered_has_no_trouble() -> None:
    with pytest.raises(TypeError):
        noted(Delivered())
