"""A hundred runs of fifty steps of whatever anybody may try; `at_length.py` has two thousand."""

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from domain.cases import COMMANDS
from tests.domain.whole_county import STEPS, WholeCounty

#: The same every time, so that it is red for what was changed; and a run of fifty steps is not
#: made smaller here, since that takes many minutes.
RUNS = settings(
    stateful_step_count=STEPS,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.too_slow],
)


def untried() -> list[str]:
    """The commands that nobody has tried in any way yet."""
    return sorted(set(COMMANDS) - {action for _, action in WholeCounty.tried})


def test_whatever_anybody_tries_the_sums_hold_and_every_command_is_tried() -> None:
    WholeCounty.tried.clear()

    run_state_machine_as_test(WholeCounty, settings=RUNS)
    # Hypothesis mixes constants of every loaded module into its draws, so which commands a
    # hundred runs come to depends on the tests beside this one; the rest begin at their turn.
    for action in untried():
        at_home = type(f"From{action}", (WholeCounty,), {"home": action})
        run_state_machine_as_test(at_home, settings=settings(RUNS, max_examples=1))

    assert untried() == []
