"""Nothing but one question goes to an address before its reader has confirmed it."""

import json

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Engine

from domain.case import round_ref, subscription_ref
from domain.deadlines.events import DeadlinePassed, DeadlineSet
from domain.event import Event, Refusal
from domain.language.language import Language
from domain.role import Role
from domain.subscriptions.decide_change import ConfirmMail
from domain.subscriptions.events import MailNotice
from services.event_log.log import memory_log
from services.post.addresses import addresses_of, keep_address
from services.post.beside import Beside
from services.post.outcome import Failed, Trouble
from services.post.secrets import confirming_code
from tests.domain.wishes import wish
from tests.projections.story import sample
from tests.samples import SUBSCRIPTION
from tests.samples.subscriptions import CONFIRMED, EXPIRED, MAIL, REVOKED, TO_CONFIRM
from tests.services.post.house import House
from tests.services.post.test_webhooks import KEY

CHAIR = MAIL.model_copy(
    update={
        "role": Role.FORUM_CHAIR,
        "person": "u-chair",
        "notices": (MailNotice.TASKS,),
        "language": Language.NN,
    }
)
BEGUN = ("grant.committed", "round.opened")


def kept(engine: Engine) -> bool:
    with engine.connect() as connection:
        return SUBSCRIPTION in addresses_of(connection, [SUBSCRIPTION])


def tell(house: House, *events: Event | str) -> None:
    """What happens to the subscription, and in the county."""
    for event in events:
        own = isinstance(event, DeadlineSet | DeadlinePassed)
        house.story.tell(event, case=subscription_ref(SUBSCRIPTION) if own else None)


def house_of(engine: Engine, *events: Event | str) -> House:
    """A house in which a chair has asked for e-mails, and given an address."""
    house = House(engine, CHAIR)
    tell(house, TO_CONFIRM, *events)
    keep_address(engine, SUBSCRIPTION, "leder@fylke.example", house.now)
    house.follow()
    return house


async def test_an_address_is_asked_and_told_nothing_else_until_it_is_confirmed(
    engine: Engine,
) -> None:
    house = house_of(engine, *BEGUN)
    await house.send()
    assert house.people.topics == ["confirm"]
    (asked,) = house.contents()
    assert json.loads(asked) == {"notice": "confirm", "at": TO_CONFIRM.at.isoformat()}

    house.story.tell(CONFIRMED)
    second = sample("round.opened", round_id="yrkesfag-46-2030", budget_year=2030)
    house.story.tell(second, case=round_ref("yrkesfag-46-2030"))
    house.follow()
    await house.send()
    assert house.people.topics == ["confirm", "tasks"], "and nothing of the time before"


def test_what_nobody_confirmed_in_time_is_erased_and_told_nothing(engine: Engine) -> None:
    house = house_of(engine)
    assert kept(engine)
    tell(house, EXPIRED, *BEGUN)
    house.follow()
    assert not kept(engine)
    assert house.messages() == []


def test_whoever_says_no_to_the_question_is_erased_at_once(engine: Engine) -> None:
    house = house_of(engine)
    house.story.tell(REVOKED)
    house.follow()
    assert not kept(engine)
    assert house.messages() == []


async def test_a_question_that_cannot_be_delivered_is_asked_again(engine: Engine) -> None:
    house = house_of(engine)
    house.people.outcomes["confirm"] = Failed(Trouble.MAIL_SERVER_AWAY)
    await house.send()
    house.people.outcomes.clear()
    house.later(minutes=2)
    await house.send()
    assert house.states() == [("confirm", "sent")]
    first, second = house.people.carried
    assert first.message_id == second.message_id


@pytest.mark.parametrize("answered", [True, False])
def test_a_question_is_not_asked_once_it_is_answered_or_too_late(
    engine: Engine, answered: bool
) -> None:
    house = House(engine, CHAIR)
    tell(house, TO_CONFIRM, *([CONFIRMED] if answered else []))
    house.later(days=0 if answered else 4)
    house.follow()
    assert house.messages() == []


def test_only_the_code_that_was_sent_there_confirms_an_address(engine: Engine) -> None:
    other = confirming_code(KEY, "s-other")
    with memory_log(Ed25519PrivateKey.generate()) as log:
        beside = Beside(engine, log, KEY, loopback=False)
        with pytest.raises(Refusal, match="confirmation-code-wrong"):
            beside.check(wish(ConfirmMail, code=other))
        beside.check(wish(ConfirmMail, code=confirming_code(KEY, SUBSCRIPTION)))
