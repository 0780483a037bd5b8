"""Two thousand runs of fifty steps (`make test-long`): ten from the turn of each command.

Every part is a test of its own, so that two processes share them and a red one names its
command. What breaks is made smaller, and other runs are tried each time.
"""

from typing import Final

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from domain.cases import COMMANDS
from tests.domain.whole_county import STEPS, WholeCounty

ALL: Final = 2_000
FROM_EACH: Final = 10
PARTS: Final = 10
ANYWHERE: Final = max(0, ALL - FROM_EACH * len(COMMANDS))


def runs(count: int) -> settings:
    return settings(
        max_examples=count,
        stateful_step_count=STEPS,
        database=None,
        print_blob=True,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=[HealthCheck.too_slow],
    )


@pytest.mark.parametrize("action", sorted(COMMANDS))
def test_where_its_turn_has_come_a_command_goes_through(action: str) -> None:
    at_home = type(f"From{action}", (WholeCounty,), {"home": action})
    WholeCounty.tried.clear()

    run_state_machine_as_test(at_home, settings=runs(FROM_EACH))

    assert WholeCounty.tried["accepted", action] >= FROM_EACH


@pytest.mark.parametrize("part", range(PARTS))
def test_whatever_anybody_tries_the_sums_hold(part: int) -> None:
    run_state_machine_as_test(WholeCounty, settings=runs(ANYWHERE // PARTS + 1))
