"""Clients that work while things break: each plays rounds, and repeats what is unknown."""

import asyncio
import random
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from time import monotonic
from typing import Any
from uuid import uuid4

import httpx

from domain.role import Role
from tests.faults.history import History, Operation
from tests.journeys.county import LINE_ORE, County
from tests.journeys.stand import Body, Desk, Person

#: One in so many commands is sent twice at the same moment, as a nervous client does.
_ONE_IN = 10
#: How far ahead the players set a deadline: an unknown command must have time to be repeated.
_AHEAD = timedelta(seconds=45)
#: Seconds that a client waits for everything to be well before it repeats a command anyway.
_PATIENCE = 20.0
#: What a client is told that does not end a command: repeat it with the same key.
_NOT_YET = frozenset({"request-in-progress"})


class Refused(Exception):
    """A legal command was refused: the player cannot go on with this round."""


@dataclass
class Weather:
    """What players and nemesis know of each other."""

    history: History
    dice: random.Random
    calm: asyncio.Event = field(default_factory=asyncio.Event)
    ending: bool = False
    #: Sums that a read showed and that cannot be.
    false_sums: list[str] = field(default_factory=list)
    reads: int = 0


@dataclass(frozen=True)
class Stubborn(Person):
    """A person who repeats a command with its key until it is answered."""

    weather: Weather
    name: str

    async def do(self, path: str, body: Body, **options: Any) -> dict[str, Any]:
        """Give a command and repeat it until it is done; raises `Refused`."""
        history = self.weather.history
        options.setdefault("key", uuid4().hex)
        operation = Operation(options["key"], self.name, path, begun_at=monotonic())
        while True:
            if operation.was_unknown and self.weather.calm.is_set():
                operation.repeats += 1
            history.invoke(operation)
            twice = not operation.was_unknown and self.weather.dice.randrange(_ONE_IN) == 0
            answers = await asyncio.gather(
                *(self._sent(path, body, **options) for _ in range(2 if twice else 1))
            )
            for answer in answers:
                if isinstance(answer, httpx.Response) and answer.is_success:
                    return self._done(operation, answer.json())
            told = answers[-1]
            if isinstance(told, httpx.Response) and not _may_come_again(told):
                history.fail(operation, told.status_code, told.json().get("code", ""))
                raise Refused(f"{path}: {told.text}")
            history.info(operation, _words(told))
            await self._until_calm()

    async def _sent(self, path: str, body: Body, **options: Any) -> httpx.Response | Exception:
        try:
            return await self.post(path, body, **options)
        except httpx.HTTPError as failure:
            return failure

    def _done(self, operation: Operation, answer: dict[str, Any]) -> dict[str, Any]:
        self.weather.history.ok(operation, answer)
        self.seen[answer["case"]] = answer["version"]
        self.seen["log"] = max(self.seen.get("log", 0), answer["log_position"])
        return answer

    async def _until_calm(self) -> None:
        try:
            async with asyncio.timeout(_PATIENCE):
                await self.weather.calm.wait()
        except TimeoutError:
            return


class Player(County):
    """A county whose people are stubborn."""

    def __init__(self, desk: Desk, number: str, year: int, weather: Weather) -> None:
        super().__init__(desk, number, year)
        self._weather = weather

    def someone(
        self, role: Role, *, organisation: str | None = None, county: str = "", name: str = ""
    ) -> Person:
        """A stubborn person in a role."""
        usual = super().someone(role, organisation=organisation, county=county, name=name)
        return Stubborn(usual.http, usual.token, usual.seen, self._weather, f"{self.number} {role}")

    async def _once(self, command: str, given: Body, path: str, *, by: Person) -> None:
        """As any command: nobody else plays in the county, and a trial may meet a fault."""
        await by.do(command, given, key=command.strip("/").replace("/", "-"))

    async def play(self) -> None:
        """One round, from the grant to its evaluation, and a deadline that will pass."""
        await self.open()
        await self.decide()
        line = f"{self.round}/lines/l-1"
        await self._pay(LINE_ORE // 2)
        await self.forward()
        await self.officer.do(f"{line}/measure", self.measure)
        await self.officer.do(f"{line}/evaluation", self.evaluation)
        await self.officer.do(f"{line}/criteria", self.criteria("execution"))
        # No report was asked for, so that the evaluation releases the last instalment.
        await self._pay(LINE_ORE - LINE_ORE // 2)
        await self.officer.do(f"{self.round}/deadlines", self._deadline())

    async def _pay(self, amount_ore: int) -> None:
        payment = f"{self.round}/payments/{await self.order(amount_ore)}"
        await self.attester.do(f"{payment}/attestation", {})
        await self.budget_authority.do(f"{payment}/approval", {})

    def _deadline(self) -> Body:
        return {
            "deadline_id": "intake",
            "kind": "intake",
            "at": (datetime.now(UTC) + _AHEAD).isoformat(timespec="seconds"),
            "source": "county-practice",
            "citation": "Utlysing (syntetisk)",
        }


async def play_on(
    desk: Desk, rounds: list[tuple[str, int]], weather: Weather, playing: dict[str, Player]
) -> None:
    """Play round after round until told to end; the round in hand is played to its end."""
    for number, year in rounds:
        if weather.ending:
            return
        player = playing[number] = Player(desk, number, year, weather)
        try:
            await player.play()
        except Refused:
            continue


async def watch_sums(weather: Weather, playing: dict[str, Player]) -> None:
    """Read rounds all the time: in every single answer the sums must hold (Jepsen's bank)."""
    while not weather.ending:
        await asyncio.sleep(0.1)
        if not playing:
            continue
        player = playing[weather.dice.choice(sorted(playing))]
        try:
            answer = await player.officer.http.get(
                player.round, headers={"Authorization": f"Bearer {player.officer.token}"}
            )
        except httpx.HTTPError:
            continue
        if answer.status_code == 200:
            weather.reads += 1
            weather.false_sums += _false(answer.json()["sums"], player.round)


def _false(sums: dict[str, Any], where: str) -> list[str]:
    rising = ("disbursed_ore", "ordered_ore", "decided_ore", "means_ore")
    found = [sums[name] for name in rising]
    if found != sorted(found) or found[0] < 0:
        return [f"{where}: {dict(zip(rising, found, strict=True))}"]
    if sums["means_ore"] != sums["disbursed_ore"] + sums["remaining_ore"]:
        return [f"{where}: the remainder is not what is left"]
    return []


def _may_come_again(answer: httpx.Response) -> bool:
    if answer.status_code in (429, 502, 503, 504):
        return True
    return answer.status_code == 409 and answer.json().get("code") in _NOT_YET


def _words(told: httpx.Response | Exception) -> str:
    if isinstance(told, httpx.Response):
        return f"{told.status_code} {told.json().get('code', '')}"
    return type(told).__name__
