"""What is drawn up or computed of the log before it is decided has longer for each attempt."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event, Semaphore

import pytest

from domain.case import CaseRef
from domain.cases import COMMANDS
from domain.command import Command
from domain.opening.decide import PledgeOwnContribution
from domain.position import Position
from tests.domain.wishes import wish
from tests.workflows.house import SECONDS, as_perform
from workflows.activities import (
    DRAWN_UP,
    DRAWN_UP_AT_A_TIME,
    CaseActivities,
    OthersAreDrawnUp,
)
from workflows.contracts import Answer, Awaited, Outcome, Perform
from workflows.reading import ATTEMPT, LONG_ATTEMPT


def test_every_command_that_looks_into_the_log_has_the_long_attempt() -> None:
    looking = {action for action, kind in COMMANDS.items() if kind.drawn_up is not Command.drawn_up}
    assert looking == DRAWN_UP
    assert LONG_ATTEMPT > ATTEMPT


class Drawing:
    """A log that draws up for as long as the test likes."""

    def __init__(self) -> None:
        self.begun = Semaphore(0)
        self.let_go = Event()

    def position(self, case: CaseRef) -> Position:
        raise NotImplementedError

    def waiting(self, case: CaseRef, deadline_id: str) -> Awaited | None:
        raise NotImplementedError

    def perform(self, command: Perform) -> Outcome:
        if command.action in DRAWN_UP:
            self.begun.release()
            assert self.let_go.wait(SECONDS)
        answer = Answer(case=command.case, version=1, log_position=1, events=())
        return Outcome(answer=answer, position=Position())


@pytest.mark.parametrize("action", sorted(DRAWN_UP))
def test_what_is_drawn_up_never_takes_every_thread(action: str) -> None:
    log = Drawing()
    activities = CaseActivities(log)
    quick = as_perform(wish(PledgeOwnContribution))
    slow = quick.model_copy(update={"action": action})
    with ThreadPoolExecutor(DRAWN_UP_AT_A_TIME) as executor:
        drawn = [executor.submit(activities.perform, slow) for _ in range(DRAWN_UP_AT_A_TIME)]
        try:
            assert all(log.begun.acquire(timeout=SECONDS) for _ in drawn)
            with pytest.raises(OthersAreDrawnUp):
                activities.perform(slow)
            assert activities.perform(quick).answer.version == 1
        finally:
            log.let_go.set()
        assert [each.result(SECONDS).answer.version for each in drawn] == [1, 1]
    assert activities.perform(slow).answer.version == 1
