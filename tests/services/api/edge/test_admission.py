"""Eight at a time for one case, the rest in order, nothing left behind."""

import asyncio

import pytest

from services.api.limits import Admission
from services.api.problems import Problem


class Crowd:
    """Commands that stay inside until they are let out."""

    def __init__(self, admission: Admission) -> None:
        self.admission = admission
        self.inside: list[int] = []
        self.entered: list[int] = []
        self.doors: dict[int, asyncio.Event] = {}

    def come(self, number: int, case: str = "round/r") -> asyncio.Task[None]:
        self.doors[number] = asyncio.Event()
        return asyncio.create_task(self._visit(number, case))

    async def _visit(self, number: int, case: str) -> None:
        async with self.admission.place(case):
            self.inside.append(number)
            self.entered.append(number)
            try:
                await self.doors[number].wait()
            finally:
                self.inside.remove(number)


async def settle() -> None:
    """Let every task run until it waits for something."""
    for _ in range(20):
        await asyncio.sleep(0)


async def test_eight_enter_and_the_rest_follow_in_order() -> None:
    crowd = Crowd(Admission())
    tasks = [crowd.come(n) for n in range(20)]
    await settle()
    assert crowd.inside == list(range(8))

    for number in range(20):
        crowd.doors[number].set()
        await settle()
        assert len(crowd.inside) <= 8
    await asyncio.gather(*tasks)

    assert crowd.entered == list(range(20))
    assert crowd.admission.busy_cases == 0


async def test_cases_do_not_wait_for_each_other() -> None:
    crowd = Crowd(Admission(in_flight=1))
    tasks = [crowd.come(1, "need/a"), crowd.come(2, "need/b")]
    await settle()

    assert crowd.inside == [1, 2]
    for door in crowd.doors.values():
        door.set()
    await asyncio.gather(*tasks)


async def test_who_waits_too_long_is_told_so_and_leaves_no_trace() -> None:
    admission = Admission(in_flight=1, patience_seconds=0.01)
    async with admission.place("need/a"):
        with pytest.raises(Problem, match="busy"):
            async with admission.place("need/a"):
                pass
        assert admission.busy_cases == 1
    assert admission.busy_cases == 0
    async with admission.place("need/a"):
        pass


async def test_who_gives_up_or_fails_frees_the_place() -> None:
    crowd = Crowd(Admission(in_flight=1))
    tasks = [crowd.come(n) for n in range(4)]
    await settle()
    tasks[1].cancel()
    tasks[0].cancel()
    await settle()

    assert crowd.inside == [2]
    crowd.doors[2].set()
    crowd.doors[3].set()
    outcome = await asyncio.gather(*tasks, return_exceptions=True)

    assert [type(result) for result in outcome[:2]] == [asyncio.CancelledError] * 2
    assert crowd.entered == [0, 2, 3]
    assert crowd.admission.busy_cases == 0
