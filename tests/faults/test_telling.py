"""The checker of what came to the outside sees what is lost, out of order and under two ids."""

from dataclasses import replace

import pytest

from domain.case import subscription_ref
from tests.domain.facts import ASSESSED, OPEN, PLAN, THE_NEED, THE_ROUND
from tests.faults import telling
from tests.faults.ear import Arrival
from tests.faults.test_checkers import command, log
from tests.samples import SUBSCRIPTION
from tests.samples.subscriptions import PAUSED, WEBHOOK

#: A round's first event before the webhook is made, two after it, and what is nobody's business.
TOLD = log(
    command("k-1", THE_ROUND, 1, OPEN[0]),
    command("k-2", subscription_ref(SUBSCRIPTION), 1, WEBHOOK),
    command("k-3", THE_ROUND, 2, OPEN[1]),
    command("k-4", subscription_ref(SUBSCRIPTION), 2, PAUSED),
    command("k-5", THE_ROUND, 3, PLAN),
    command("k-6", THE_NEED, 1, *ASSESSED[:1]),
)
FIRST, SECOND, OTHER = (Arrival(case, at, f"m-{at}") for at, case in telling.promised(TOLD).items())

TURNED_AWAY = replace(FIRST, taken=False)


def test_what_happens_after_the_webhook_was_made_is_promised_to_it() -> None:
    assert [one.case for one in (FIRST, SECOND, OTHER)] == [
        str(THE_ROUND),
        str(THE_ROUND),
        str(THE_NEED),
    ]
    assert telling.promised(TOLD[:2]) == {}


@pytest.mark.parametrize(
    ("arrivals", "lost", "wrong"),
    [
        pytest.param([OTHER, FIRST, SECOND], 0, 0, id="in order for each case"),
        pytest.param([FIRST, FIRST, SECOND, FIRST, OTHER], 0, 0, id="again under its id"),
        pytest.param([FIRST, OTHER], 1, 0, id="lost"),
        pytest.param([], 3, 0, id="nothing came"),
        pytest.param([TURNED_AWAY, SECOND, OTHER], 1, 0, id="turned away for good"),
        pytest.param([TURNED_AWAY, FIRST, SECOND, OTHER], 0, 0, id="turned away and taken"),
        pytest.param([SECOND, FIRST, OTHER], 0, 1, id="out of order"),
        pytest.param(
            [FIRST, Arrival(FIRST.case, FIRST.position, "m-0"), SECOND, OTHER], 0, 1, id="two ids"
        ),
        pytest.param(
            [Arrival(FIRST.case, 1, "m-1"), FIRST, SECOND, OTHER], 0, 1, id="not promised"
        ),
    ],
)
def test_what_was_promised_comes_at_least_once_and_in_order(
    arrivals: list[Arrival], lost: int, wrong: int
) -> None:
    promised = telling.promised(TOLD)
    assert len(telling.untold(promised, arrivals)) == lost
    assert len(telling.told_wrongly(promised, arrivals)) == wrong
