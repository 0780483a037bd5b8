"""Rows 12 and 93: one actor who writes or exports without end, and nobody else, is slowed down."""

from collections import Counter
from time import time
from types import SimpleNamespace

import pytest

from domain.role import Role
from tests.journeys.inputs.row import item
from tests.journeys.inputs.scene import Scene
from tests.journeys.inputs.wire import Sent
from tests.journeys.stand import Person


@pytest.fixture(autouse=True)
def one_instant(monkeypatch: pytest.MonkeyPatch) -> None:
    """All that the test sends comes at one instant, however busy the machine is."""
    instant = time()
    monkeypatch.setattr("limits.storage.memory.time", SimpleNamespace(time=lambda: instant))


async def many(scene: Scene, sent: Sent, times: int) -> Counter[int]:
    """The statuses of so many answers; each refusal for haste says when to come again."""
    statuses: Counter[int] = Counter()
    for _ in range(times):
        reply = await scene.exchange(sent)
        statuses[reply.status] += 1
        if reply.status == 429:
            assert reply.code == "rate-limited"
            assert int(reply.headers["retry-after"]) >= 1
    return statuses


def person(scene: Scene, name: str) -> Person:
    return scene.in_role(Role.COUNTY_OFFICER, name=name)


async def test_row_12_a_hundred_writes_in_a_second(scene: Scene) -> None:
    before = scene.versions()
    wild = scene.pledging(item(amount_ore=-1), by=person(scene, "u-wild"))
    calm = scene.pledging(item(amount_ore=-1), by=person(scene, "u-calm"))
    assert await many(scene, wild, 100) == {422: 60, 429: 40}
    assert await many(scene, calm, 1) == {422: 1}
    assert scene.versions() == before


async def test_row_93_exports_without_end(scene: Scene) -> None:
    table = ("Accept", "text/csv")
    elsewhere = f"{scene.neighbour.round}/audit-trail"
    wild = scene.asking(elsewhere, table, by=person(scene, "u-exports"))
    assert await many(scene, wild, 210) == {404: 200, 429: 10}
