"""How the demo's client behaves towards a server that is busy, changed or strict."""

from collections.abc import AsyncIterator, Callable

import httpx
import pytest
import pytest_asyncio

from services.demo.client import Api, Json, Refused, Unexpected, User

OFFICER = User("officer-1", "a-token")
CASE = "round/yrkesfag-46-2025"


def done(version: int) -> httpx.Response:
    body = {"case": CASE, "version": version, "log_position": 10 + version}
    return httpx.Response(200, json=body, headers={"ETag": f'"{version}"'})


def problem(status: int, code: str, **headers: str) -> httpx.Response:
    return httpx.Response(status, json={"code": code, "detail": "."}, headers=headers)


class Wire:
    """Gives the answers it was made with, in order, and keeps what was asked."""

    def __init__(self, *answers: httpx.Response | httpx.TransportError) -> None:
        self.answers = list(answers)
        self.asked: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request)
        answer = self.answers.pop(0)
        if isinstance(answer, httpx.TransportError):
            raise answer
        return answer

    def headers(self, name: str) -> list[str | None]:
        return [request.headers.get(name) for request in self.asked]


@pytest_asyncio.fixture
async def reaching() -> AsyncIterator[Callable[[Wire], Api]]:
    opened: list[httpx.AsyncClient] = []

    def reach(wire: Wire) -> Api:
        transport = httpx.MockTransport(wire)
        opened.append(httpx.AsyncClient(base_url="http://test", transport=transport))
        return Api(opened[-1], "nn")

    yield reach
    for http in opened:
        await http.aclose()


async def command(api: Api) -> Json:
    return await api.command(OFFICER, "/rounds/r/plan", {"a": 1}, case=CASE)


async def test_what_nobody_knows_the_outcome_of_is_sent_again_with_the_same_key(
    reaching: Callable[[Wire], Api],
) -> None:
    unknown = problem(503, "outcome-unknown", **{"Retry-After": "0"})
    wire = Wire(unknown, httpx.ReadTimeout("no answer"), done(3))
    await command(reaching(wire))
    keys = wire.headers("Idempotency-Key")
    assert len(keys) == 3
    assert len(set(keys)) == 1


async def test_a_changed_case_is_read_again_and_decided_on_with_a_new_key(
    reaching: Callable[[Wire], Api],
) -> None:
    stale = problem(412, "stale-version", ETag='"5"')
    wire = Wire(done(3), stale, httpx.Response(200, json={}), done(6))
    api = reaching(wire)
    await command(api)
    await command(api)
    assert [request.method for request in wire.asked] == ["POST", "POST", "GET", "POST"]
    assert wire.asked[2].url.path == "/api/v1/rounds/yrkesfag-46-2025"
    assert wire.headers("If-Match") == [None, '"3"', None, '"5"']
    first, second, _, third = wire.headers("Idempotency-Key")
    assert len({first, second, third}) == 3
    assert api.position == 16


async def test_a_refusal_is_told_and_a_mistake_is_counted(
    reaching: Callable[[Wire], Api],
) -> None:
    api = reaching(Wire(*[problem(422, "above-line")] * 3, done(1)))
    with pytest.raises(Refused, match="above-line"):
        await command(api)
    assert not api.refused
    await api.mistake(OFFICER, "/rounds/r/plan", {}, "above-line", case=CASE)
    assert api.refused == {"above-line": 1}
    with pytest.raises(Unexpected, match=r"above-line.*not above-means"):
        await api.mistake(OFFICER, "/rounds/r/plan", {}, "above-means", case=CASE)
    with pytest.raises(Unexpected, match="carried out"):
        await api.mistake(OFFICER, "/rounds/r/plan", {}, "above-means", case=CASE)
    assert api.refused == {"above-line": 1}


async def test_each_command_names_its_user_and_language(
    reaching: Callable[[Wire], Api],
) -> None:
    wire = Wire(done(1))
    await command(reaching(wire))
    assert wire.headers("Authorization") == ["Bearer a-token"]
    assert wire.headers("Accept-Language") == ["nn"]
    assert "a-token" not in repr(OFFICER)
