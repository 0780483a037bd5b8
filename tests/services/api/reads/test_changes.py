"""Changes as they happen: told to those they concern, resumed without a gap, ended cleanly."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import timedelta
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import Engine

from domain.case import need_ref
from domain.role import COUNTY_ROLES, Role
from projections.registry import PROJECTIONS
from services.api.identity import issue_token
from services.api.main import server_of
from services.api.reads import changes
from services.config import Settings
from services.stack.port import free_port
from services.stack.waiting import until
from tests.projections.story import Story, sample
from tests.samples import COMPANY, NEED, ROUND, SCHOOL
from tests.services.api.reads.conftest import Get
from tests.services.api.reads.tale import OTHER_NEED

Event = dict[str, str]
PATIENCE = 60.0


class Stream:
    """An open stream of events."""

    def __init__(self, answer: httpx.Response) -> None:
        self.answer = answer
        self._lines = answer.aiter_lines()

    async def next(self) -> Event:
        """The next event, comments passed over."""
        async with asyncio.timeout(PATIENCE):
            while True:
                event: Event = {}
                async for line in self._lines:
                    if not line:
                        break
                    name, _, value = line.partition(":")
                    event[name] = value.strip()
                if event.keys() - {""}:
                    return event


Follow = Callable[..., AbstractAsyncContextManager[Stream]]


@pytest.fixture
async def follow(app: FastAPI, database: Settings) -> AsyncIterator[Follow]:
    """Opens streams of the API on a socket, as somebody in a role."""
    settings = database.model_copy(update={"port": free_port()})
    server = server_of(app, settings)
    serving = asyncio.create_task(server.serve())

    async def serves() -> bool:
        return server.started

    await until(serves, within=30, what="the server")

    @asynccontextmanager
    async def opened(
        role: Role = Role.COUNTY_OFFICER,
        *,
        of_county: str = "46",
        organisation: str = SCHOOL.organisation,
        last: str | None = None,
        **about: Any,
    ) -> AsyncIterator[Stream]:
        token = issue_token(
            database,
            role=role,
            county=of_county if role in COUNTY_ROLES else None,
            organisation=organisation if role is Role.UNIT else None,
            subject=f"u-{role}",
            lifetime=timedelta(hours=1),
        )
        headers = {"Authorization": f"Bearer {token}", "Accept": "text/event-stream"}
        if last is not None:
            headers["Last-Event-ID"] = last
        url = f"http://127.0.0.1:{settings.port}/api/v1/changes"
        async with (
            httpx.AsyncClient(timeout=PATIENCE) as client,
            client.stream("GET", url, params=about, headers=headers) as answer,
        ):
            yield Stream(answer)

    yield opened
    server.should_exit = True
    await serving


async def test_a_change_is_told_with_where_it_can_be_read(
    engine: Engine, story: Story, follow: Follow, get: Get
) -> None:
    async with follow(round_id=ROUND) as stream:
        assert stream.answer.headers["content-type"].startswith("text/event-stream")
        assert (await stream.next())["id"] == str(story.head())
        told = story.tell("own-contribution.pledged")
        await asyncio.to_thread(story.fold, engine, *PROJECTIONS)
        event = await stream.next()

    status = (await get(f"/rounds/{ROUND}/status", at_least=told)).json()
    assert (event["event"], event["id"]) == ("changed", str(told))
    assert f'"version":{status["version"]}' in event["data"]
    assert f'"case":"round/{ROUND}"' in event["data"]


async def test_what_came_while_the_client_was_away_is_told_when_it_comes_back(
    engine: Engine, story: Story, follow: Follow
) -> None:
    async with follow(needs_of=ROUND) as stream:
        seen = (await stream.next())["id"]
    mine = story.tell("need.left-waiting")
    other = story.tell(
        sample("need.registered", need_id=OTHER_NEED), case=need_ref(OTHER_NEED), role=Role.UNIT
    )
    story.fold(engine, *PROJECTIONS)

    async with follow(needs_of=ROUND, last=seen) as stream:
        await stream.next()
        events = [await stream.next(), await stream.next()]
    async with follow(needs_of=ROUND, last=events[0]["id"]) as stream:
        await stream.next()
        again = await stream.next()

    assert [event["id"] for event in events] == [str(mine), str(other)]
    assert NEED in events[0]["data"]
    assert again == events[1]


async def test_nobody_is_told_of_what_is_not_theirs_to_see(
    engine: Engine, story: Story, follow: Follow
) -> None:
    begun = str(story.head())
    story.tell("need.left-waiting")
    story.tell(
        sample("need.registered", need_id=OTHER_NEED), case=need_ref(OTHER_NEED), role=Role.UNIT
    )
    story.fold(engine, *PROJECTIONS)
    company = COMPANY.organisation

    async with follow(Role.UNIT, organisation=company, needs_of=ROUND, last=begun) as stream:
        await stream.next()
        assert OTHER_NEED in (await stream.next())["data"]
    for role, about, status in (
        (Role.UNIT, {"need_id": OTHER_NEED}, 404),
        (Role.COUNTY_OFFICER, {"need_id": "n-none"}, 404),
        (Role.ADMINISTRATOR, {"round_id": ROUND}, 403),
        (Role.COUNTY_OFFICER, {}, 422),
        (Role.COUNTY_OFFICER, {"round_id": ROUND, "need_id": NEED}, 422),
    ):
        async with follow(role, **about) as stream:
            assert stream.answer.status_code == status, (role, about)
    async with follow(of_county="03", round_id=ROUND) as stream:
        assert stream.answer.status_code == 404


@pytest.mark.parametrize("role", [Role.FORUM_MEMBER, Role.COUNTY_GOVERNOR, Role.UNIT])
async def test_that_a_control_goes_on_is_told_to_nobody_who_sees_no_controls(
    role: Role, engine: Engine, story: Story, follow: Follow
) -> None:
    story.tell("control.opened")
    begun = str(story.head())
    hidden = story.tell("control.documentation-requested")
    story.fold(engine, *PROJECTIONS)

    async with follow(round_id=ROUND, last=begun) as stream:
        await stream.next()
        assert (await stream.next())["id"] == str(hidden)
    async with follow(role, round_id=ROUND, last=begun) as stream:
        await stream.next()
        told = story.tell("own-contribution.pledged")
        await asyncio.to_thread(story.fold, engine, *PROJECTIONS)
        assert (await stream.next())["id"] == str(told)


async def test_a_client_that_is_gone_leaves_its_place_to_others(
    story: Story, follow: Follow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changes, "MOST", 1)
    async with follow(need_id=NEED) as stream:
        assert "id" in await stream.next()
        async with follow(need_id=NEED) as refused:
            assert refused.answer.status_code == 503

    async def admitted() -> bool:
        async with follow(need_id=NEED) as stream:
            return stream.answer.status_code == 200

    await until(admitted, within=30, what="the place of who is gone")


async def test_a_stream_ends_and_can_be_taken_up_again(
    engine: Engine, story: Story, follow: Follow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changes, "LIFE", 0.3)
    async with follow(round_id=ROUND) as stream:
        lines = [line async for line in stream.answer.aiter_lines()]
    last = next(line.partition(": ")[2] for line in lines if line.startswith("id"))
    told = story.tell("own-contribution.pledged")
    story.fold(engine, *PROJECTIONS)

    async with follow(round_id=ROUND, last=last) as stream:
        await stream.next()
        assert (await stream.next())["id"] == str(told)


async def test_who_cannot_hold_a_stream_is_told_what_there_is(
    engine: Engine, story: Story, get: Get
) -> None:
    begun = str(story.head())
    told = story.tell("own-contribution.pledged")
    story.fold(engine, *PROJECTIONS)
    headers = {"Accept": "text/event-stream", "Last-Event-ID": begun}

    answer = await get("/changes", round_id=ROUND, seconds=0, headers=headers)
    assert answer.status_code == 200
    events = [line for line in answer.text.splitlines() if line.startswith("id")]
    assert events == [f"id: {begun}", f"id: {told}"]

    nothing_new = {**headers, "Last-Event-ID": str(told)}
    answer = await get("/changes", round_id=ROUND, seconds=0, headers=nothing_new)
    assert "event: changed" not in answer.text
    for wrong in (-1, 301, "soon"):
        refused = await get("/changes", round_id=ROUND, seconds=wrong, headers=headers)
        assert (refused.status_code, refused.json()["errors"][0]["parameter"]) == (422, "seconds")
