"""One look for all who ask at once, and none that began before they asked."""

import asyncio
from threading import Event

import pytest

from services.api.reads.newest import Newest
from services.stack.waiting import until

PATIENCE = 30


class Looks:
    """Looks that take as long as the test lets them."""

    def __init__(self) -> None:
        self.begun = 0
        self.may_end = Event()

    def __call__(self) -> int:
        self.begun += 1
        number = self.begun
        assert self.may_end.wait(PATIENCE)
        if number == 3:
            raise LookupError("the third")
        return number


async def test_who_asks_while_somebody_looks_shares_the_next_look() -> None:
    looks = Looks()
    newest = Newest(looks)
    first = asyncio.create_task(newest())

    async def began() -> bool:
        return looks.begun == 1

    await until(began, within=PATIENCE, what="the first look")
    late = [asyncio.create_task(newest()) for _ in range(5)]
    await asyncio.sleep(0)
    late[0].cancel()
    looks.may_end.set()
    assert await first == 1
    assert await asyncio.gather(*late[1:]) == [2] * 4
    assert late[0].cancelled()
    assert looks.begun == 2


async def test_a_look_that_fails_is_told_to_those_who_waited_for_it_alone() -> None:
    looks = Looks()
    looks.may_end.set()
    newest = Newest(looks)
    assert [await newest(), await newest()] == [1, 2]
    with pytest.raises(LookupError, match="the third"):
        await newest()
    assert await newest() == 4
