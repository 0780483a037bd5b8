"""Takes things away while people work: kills, freezes, cut and silent links, a full disk.

Everything it does follows from its seed and from how long recovery takes.
"""

import asyncio
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from time import monotonic

from tests.faults.disk import SmallDisk
from tests.faults.link import Link
from tests.faults.machine import Machine
from tests.faults.players import Weather

#: What is killed how often, in proportion.
_KILLS = {"worker": 4, "api": 3, "postgres": 3, "temporal": 3, "projector": 2, "postman": 3}
_FREEZABLE = ("worker", "api", "projector", "postman", "temporal", "postgres")
#: Seconds that a frozen process or a broken link stays so, at least and at most.
_LASTING = (0.5, 3.0)
#: Seconds of work between two faults, at least and at most.
_BETWEEN = (0.5, 3.0)
#: Seconds that the nemesis waits for all unknown commands to be resolved.
_RESOLVING = 20.0


@dataclass(frozen=True)
class Recovery:
    """How one fault ended: seconds until ready, and from there until nothing was unknown."""

    fault: str
    ready_after: float
    unknown: int
    resolved_after: float
    repeats: int
    unresolved: int


class Nemesis:
    """One fault after the other, each mended before the next."""

    def __init__(
        self, machine: Machine, links: dict[str, Link], weather: Weather, seed: int
    ) -> None:
        self._machine = machine
        self._links = links
        self._weather = weather
        self._dice = random.Random(seed)
        self.recoveries: list[Recovery] = []
        self.kills = 0

    async def rage(self, kills: int, enough: Callable[[], bool], *, seconds: float) -> None:
        """Go on until there were as many kills and the clients have done enough, or time is up."""
        ends = monotonic() + seconds
        while (self.kills < kills or not enough()) and monotonic() < ends:
            await asyncio.sleep(self._dice.uniform(*_BETWEEN))
            await self._one(self._drawn())

    async def fill(self, disk: SmallDisk) -> None:
        """Let the database's disk be full for a while."""

        async def full() -> None:
            disk.fill()
            await asyncio.sleep(self._dice.uniform(*_LASTING))
            disk.free()

        await self._suffer("disk full", full)

    def _drawn(self) -> str:
        kind = self._dice.choices(("kill", "freeze", "cut", "silence"), (5, 1, 1, 1))[0]
        match kind:
            case "kill":
                target = self._dice.choices(list(_KILLS), list(_KILLS.values()))[0]
            case "freeze":
                target = self._dice.choice(_FREEZABLE)
            case _:
                target = self._dice.choice(sorted(self._links))
        return f"{kind} {target}"

    async def _one(self, fault: str) -> None:
        kind, target = fault.split(" ", 1)

        async def happen() -> None:
            match kind:
                case "kill":
                    self.kills += 1
                    self._machine.kill(target)
                case "freeze":
                    self._machine.freeze(target)
                    await asyncio.sleep(self._dice.uniform(*_LASTING))
                    self._machine.thaw(target)
                case "cut":
                    self._links[target].cut()
                    await asyncio.sleep(self._dice.uniform(*_LASTING))
                    self._links[target].mend()
                case "silence":
                    self._links[target].silence()
                    await asyncio.sleep(self._dice.uniform(*_LASTING))
                    self._links[target].mend()

        await self._suffer(fault, happen)

    async def _suffer(self, fault: str, happen: Callable[[], Awaitable[None]]) -> None:
        weather = self._weather
        weather.calm.clear()
        weather.history.fault(fault)
        await happen()
        begun = monotonic()
        await self._machine.well()
        ready = monotonic()
        unknown = weather.history.unresolved()
        before = {operation.key: operation.repeats for operation in unknown}
        weather.calm.set()
        while monotonic() < ready + _RESOLVING and any(o.outcome == "open" for o in unknown):
            await asyncio.sleep(0.05)
        self.recoveries.append(
            Recovery(
                fault=fault,
                ready_after=ready - begun,
                unknown=len(unknown),
                resolved_after=monotonic() - ready if unknown else 0.0,
                repeats=max((o.repeats - before[o.key] for o in unknown), default=0),
                unresolved=sum(o.outcome == "open" for o in unknown),
            )
        )
