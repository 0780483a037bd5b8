"""When a run under faults counts as sound, and when its report says what is wrong."""

from collections.abc import Mapping, Sequence
from io import StringIO
from typing import Any

import pytest
from rich.console import Console

from tests.faults.nemesis import Recovery
from tests.faults.report import Findings, Plan, show

LOST: Mapping[str, Sequence[str]] = {"lost": ["k-1"]}


def recovery(**changes: Any) -> Recovery:
    usual: dict[str, Any] = {
        "fault": "kill worker",
        "ready_after": 2.0,
        "unknown": 3,
        "resolved_after": 1.0,
        "repeats": 1,
        "unresolved": 0,
    }
    return Recovery(**usual | changes)


def findings(*recoveries: Recovery, **changes: Any) -> Findings:
    usual: dict[str, Any] = {
        "plan": Plan(kills=30, events=2000, minutes=4.0, seed=1),
        "operations": [],
        "faults": 40,
        "kills": 30,
        "recoveries": recoveries,
        "reads": 100,
        "events": 2000,
        "stored": 2000,
        "paid": 20,
        "told": 1500,
        "told_again": 40,
        "mailed": 200,
        "mailed_again": 10,
        "faulty": {"lost": []},
    }
    return Findings(**usual | changes)


def told(found: Findings) -> str:
    out = Console(file=StringIO(), width=200)
    show(out, found)
    assert isinstance(out.file, StringIO)
    return out.file.getvalue()


def test_a_run_with_nothing_wrong_is_sound() -> None:
    found = findings(recovery())

    assert found.sound
    assert "No fault in 30 kills" in told(found)


@pytest.mark.parametrize(
    ("wrong", "line"),
    [
        (findings(recovery(), recovery(unresolved=1)), "kill worker: 1 of 3 after 1.0 s"),
        (findings(recovery(), recovery(repeats=2)), "kill worker: 2 times"),
        (findings(recovery(), faulty=LOST), "lost: k-1"),
        (findings(kills=0), "this run proves nothing"),
        (findings(paid=0), "this run proves nothing"),
        (findings(told=0), "this run proves nothing"),
        (findings(mailed=0), "this run proves nothing"),
    ],
)
def test_a_run_with_one_thing_wrong_is_not_sound_and_says_why(wrong: Findings, line: str) -> None:
    assert not wrong.sound
    assert line in told(wrong)
    assert "No fault in" not in told(wrong)


def test_a_slow_machine_says_so_and_may_be_sound() -> None:
    slow = findings(recovery(), kills=12, events=700)

    assert slow.sound
    assert "too slow, or too busy" in told(slow)
