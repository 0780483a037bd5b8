"""What every act of the demo plays with: the API, the people, and what has been made so far."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Final

from domain.case import round_id
from domain.party import Party
from domain.schemes.yrkesfag import SCHEME
from services.demo.calendar import YEAR
from services.demo.cast import Cast
from services.demo.client import Api, Json, User
from services.demo.language import Language, Words, language_of
from services.demo.needs import Need, needs_of
from services.demo.organisations import organisations_of

#: How many cases are worked on at the same time, as by so many people.
AT_ONCE: Final = 8


@dataclass
class Scene:
    """One county's round as it is being played.

    `reported` holds the ids of the needs that reached the forum, by their idea's code.
    """

    api: Api
    cast: Cast
    county: str
    reported: dict[str, list[str]] = field(default_factory=dict)

    @cached_property
    def language(self) -> Language:
        """What the county writes."""
        return language_of(self.county)

    @cached_property
    def round_id(self) -> str:
        """The round that is played in full."""
        return round_id(SCHEME, self.county, YEAR)

    @cached_property
    def organisations(self) -> dict[str, Party]:
        """Who there is in the county, by key."""
        return organisations_of(self.county)

    @cached_property
    def needs(self) -> tuple[Need, ...]:
        """What they need."""
        return needs_of(self.county)

    def say(self, words: Words) -> str:
        """A text in the county's language."""
        return words.written(self.language)

    async def in_round(
        self,
        user: User,
        what: str,
        body: Json,
        *,
        on: datetime,
        reason: str | None = None,
        refused: str | None = None,
    ) -> Json:
        """Give a command in the round; `refused` is the code that a mistake gives."""
        path, case = f"/rounds/{self.round_id}/{what}", f"round/{self.round_id}"
        return await self._give(user, path, body, case, on=on, reason=reason, refused=refused)

    async def in_need(
        self,
        user: User,
        need_id: str,
        what: str,
        body: Json,
        *,
        on: datetime,
        reason: str | None = None,
        refused: str | None = None,
    ) -> Json:
        """Give a command in a need; `refused` is the code that a mistake gives."""
        path, case = f"/needs/{need_id}/{what}", f"need/{need_id}"
        return await self._give(user, path, body, case, on=on, reason=reason, refused=refused)

    async def _give(
        self,
        user: User,
        path: str,
        body: Json,
        case: str,
        *,
        on: datetime,
        reason: str | None,
        refused: str | None,
    ) -> Json:
        whole = dated(body, on, reason)
        if refused is None:
            return await self.api.command(user, path, whole, case=case)
        await self.api.mistake(user, path, whole, refused, case=case)
        return {}


def dated(body: Json, on: datetime, reason: str | None = None) -> Json:
    """The body with the instant from which the act holds, and a reason if there is one."""
    why = {"reason": reason} if reason else {}
    return {**body, **why, "effective_at": on.isoformat()}


async def side_by_side(
    work: Iterable[Callable[[], Awaitable[None]]], done: Callable[[], None]
) -> None:
    """Do all of it, `AT_ONCE` at a time, calling `done` after each; the first fault ends it."""
    places = asyncio.Semaphore(AT_ONCE)

    async def one(task: Callable[[], Awaitable[None]]) -> None:
        async with places:
            await task()
            done()

    async with asyncio.TaskGroup() as group:
        for task in work:
            group.create_task(one(task))
