"""The checker of people's e-mails sees what is lost, out of order, and made by nobody."""

from dataclasses import replace

import pytest

from domain.case import subscription_ref
from domain.opening.events import RoundOpened
from domain.role import Role
from tests.domain.facts import OPEN, THE_ROUND, fact
from tests.faults import mailed
from tests.faults.mailbox import Mail
from tests.faults.mailed import Written
from tests.faults.test_checkers import command, log
from tests.samples import SUBSCRIPTION
from tests.samples.subscriptions import CONFIRMED, MAIL

OPENED = next(event for event in OPEN if isinstance(event, RoundOpened))
CHAIR = MAIL.model_copy(update={"role": Role.FORUM_CHAIR})
ELSEWHERE = fact(RoundOpened, county="50", round_id="yrkesfag-50-2026")
#: Two rounds of the chair's county and one of another's, after the address was confirmed.
LOG = log(
    command("k-1", THE_ROUND, 1, OPENED),
    command("k-2", subscription_ref(SUBSCRIPTION), 1, CHAIR, CONFIRMED),
    command("k-3", THE_ROUND, 2, OPENED),
    command("k-4", THE_ROUND, 3, ELSEWHERE),
    command("k-5", THE_ROUND, 4, OPENED),
)
PROMISED = tuple(mailed.promised(LOG))
PLACES = [at for at, one in LOG if one.event == OPENED][1:]
FIRST, SECOND = (
    Written(SUBSCRIPTION, str(THE_ROUND), at, message_id)
    for at, message_id in zip(PLACES, PROMISED, strict=True)
)
OTHER = Written(SUBSCRIPTION, "need/n-1", 3, "m-other")
MADE = [OTHER, FIRST, SECOND]
ONE, TWO, THREE = (Mail(written.message_id) for written in MADE)


@pytest.mark.parametrize(
    ("mails", "lost", "wrong"),
    [
        pytest.param([TWO, ONE, THREE], 0, 0, id="in order for each case"),
        pytest.param([ONE, TWO, THREE, TWO], 0, 0, id="again under its id"),
        pytest.param([ONE, THREE], 1, 0, id="lost"),
        pytest.param([], 3, 0, id="nothing came"),
        pytest.param([ONE, replace(TWO, taken=False), THREE], 1, 0, id="turned away for good"),
        pytest.param([ONE, replace(TWO, taken=False), TWO, THREE], 0, 0, id="taken at last"),
        pytest.param([ONE, THREE, TWO], 0, 1, id="out of order"),
        pytest.param([ONE, TWO, THREE, Mail("m-none")], 0, 1, id="made by nobody"),
    ],
)
def test_what_was_promised_comes_at_least_once_and_in_order(
    mails: list[Mail], lost: int, wrong: int
) -> None:
    assert len(mailed.never_came(LOG, MADE, mails)) == lost
    assert len(mailed.came_wrongly(MADE, mails)) == wrong


def test_what_the_postman_never_made_is_missed_all_the_same() -> None:
    assert len(mailed.never_came(LOG, [OTHER], [ONE])) == len(PROMISED) == 2
