"""The step of a round: derived as the earliest open duty, and binding on nothing."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import NamedTuple

from domain.duty import Step
from domain.state.round import Round
from domain.value import Value
from domain.views.disposal import Disposal


class NeedCounts(Value):
    """How many needs of a round are where."""

    assessed: int = 0
    registered: int = 0
    with_network: int = 0
    with_forum: int = 0
    returned: int = 0
    prioritised: int = 0
    waiting: int = 0
    referred: int = 0
    declined: int = 0
    withdrawn: int = 0
    merged: int = 0
    split: int = 0

    @property
    def total(self) -> int:
        """All needs of the round: each is counted once."""
        return sum(vars(self).values())


class Marks(NamedTuple):
    """What of a round its step hangs on, besides where its needs are.

    `begun` says that it is opened and has money with what the county adds, `planned` that
    a plan has lines, `undisposed` whether money of one of them waits, asked when it matters:
    a round may have hundreds of lines.
    """

    closed: bool
    begun: bool
    planned: bool
    undisposed: Callable[[], bool]


def marks_of(state: Round, disposal: Disposal | None = None) -> Marks:
    """The marks of a round as it stands; `disposal` has been shown how it stood before."""
    return Marks(
        closed=state.closed,
        begun=state.opened and state.granted_ore != 0 and bool(state.contributions),
        planned=any(line.in_plan for line in state.lines.values()),
        undisposed=partial((disposal or Disposal()).any_waits, state),
    )


def round_step(state: Round, needs: NeedCounts) -> Step | None:
    """The earliest step with an open duty; None when the round is closed."""
    return step_by(marks_of(state), vars(needs))


def step_by(marks: Marks, needs: Mapping[str, int]) -> Step | None:
    """The same by a round's marks, and by the numbers of needs by the fields of `NeedCounts`."""
    if marks.closed:
        return None
    if not marks.begun:
        return Step.OPEN
    if needs["returned"] > 0 or sum(needs.values()) == 0:
        return Step.ASSESS
    if needs["assessed"] + needs["registered"] + needs["with_network"] > 0:
        return Step.REPORT
    if needs["with_forum"] > 0 or not marks.planned:
        return Step.PRIORITISE
    return Step.DISPOSE if marks.undisposed() else Step.FOLLOW_UP
