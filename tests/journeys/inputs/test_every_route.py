"""What holds of every route: no value comes back, no other county is seen, no method surprises."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from domain.role import Role
from services.api.app import PREFIX
from tests.journeys.inputs.routes import COMMANDS, READS, ROUTES, Route
from tests.journeys.inputs.scene import Scene
from tests.journeys.inputs.wire import Header, Reply, Sent
from tests.journeys.stand import Person

#: Nothing that we say, and nothing that a field of ours takes but free text.
MARK = "Zqx merke 7f3a som ingen gjentek"
#: More than any field takes; its digits are told by nobody either.
MANY = 86_420_975_310_864_209
#: No case has come so far, so nothing is done.
STALE = '"999999999"'
#: What is for everybody, wherever they are from.
PUBLIC = frozenset({"/counties/{county}/succession"})
#: The parameters of a path that say whose something is.
WHOSE = frozenset({"round_id", "need_id", "county"})


class Crowd:
    """People in every role, a new one now and then, so that nobody asks too often."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._asked = 0
        self._known: dict[str, Person] = {}

    def one(self, role: Role) -> Person:
        self._asked += 1
        name = f"u-every-{role}-{self._asked // 40}"
        if name not in self._known:
            self._known[name] = self._scene.in_role(role, name=name)
        return self._known[name]


@pytest.fixture(scope="session")
def crowd(scene: Scene) -> Crowd:
    """One crowd for all tests: each of them asks of the same product within the same minute."""
    return Crowd(scene)


def ours(scene: Scene) -> dict[str, str]:
    """What may stand in a path and leads to something of the county's."""
    return {
        "round_id": scene.county.round_id,
        "need_id": scene.need_id,
        "line_id": "l-1",
        "payment_id": scene.payment_id,
        "scheme": "yrkesfag",
        "county": scene.county.number,
    }


def spoiled(body: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """The body with the mark in the place of each of its values, and of all of them."""
    for mark in (MARK, MANY):
        yield {name: _all(value, mark) for name, value in body.items()}
        for name in body:
            yield {**body, name: mark}
            yield {**body, name: _all(body[name], mark)}
    for name in ("reason", "effective_at", "on_behalf_of"):
        yield {**body, name: [MARK]}


def _all(value: Any, mark: object) -> Any:
    match value:
        case dict():
            return {name: _all(inside, mark) for name, inside in value.items()}
        case list():
            return [_all(inside, mark) for inside in value]
    return mark


def tells_nothing_back(route: Route, reply: Reply) -> None:
    """The answer is one that the description names, and holds nothing of what was sent."""
    assert reply.status in route.statuses, (str(route), reply.status, reply.body)
    assert reply.status < 500 or "retry-after" in reply.headers, (str(route), reply.body)
    if reply.status < 400:
        return
    told = reply.body.decode() + "".join(reply.headers.values())
    assert "Zqx" not in told, (str(route), told)
    assert "merke" not in told, (str(route), told)
    assert str(MANY) not in told, (str(route), told)


@pytest.mark.parametrize("route", COMMANDS, ids=str)
async def test_no_value_of_a_body_comes_back(scene: Scene, crowd: Crowd, route: Route) -> None:
    before = scene.versions()
    path = route.at(ours(scene)).removeprefix(PREFIX)
    for body in spoiled(route.body):
        sent = scene.command(path, body, by=crowd.one(route.role), version=STALE)
        tells_nothing_back(route, await scene.exchange(sent))
    assert scene.versions() == before


@pytest.mark.parametrize("route", READS, ids=str)
async def test_no_value_of_a_query_or_of_a_path_comes_back(
    scene: Scene, crowd: Crowd, route: Route
) -> None:
    path = route.at(ours(scene)).removeprefix(PREFIX)
    marked = MARK.replace(" ", "%20")
    for name in route.named("query"):
        for value in (marked, MANY, f"{marked}%00", ""):
            reply = await scene.exchange(
                scene.asking(f"{path}?{name}={value}", by=crowd.one(Role.COUNTY_OFFICER))
            )
            tells_nothing_back(route, reply)
    for name in route.in_path:
        odd = route.at({**ours(scene), name: MARK}).removeprefix(PREFIX)
        reply = await scene.exchange(scene.asking(odd, by=crowd.one(Role.COUNTY_OFFICER)))
        assert reply.status in (404, 422), (str(route), reply.body)
        tells_nothing_back(route, reply)


#: Headers that a client may send anything in.
HEADERS: tuple[Header, ...] = (
    *((name, MARK) for name in ("Idempotency-Key", "If-Match", "Acting-Under", "Content-Type")),
    *((name, MARK) for name in ("Content-Encoding", "Authorization", "Host", "Accept")),
    *((name, MARK) for name in ("Accept-Language", "traceparent", "Content-Length", "Expect")),
)


@pytest.mark.parametrize("header", HEADERS, ids=lambda header: header[0])
async def test_no_value_of_a_header_comes_back(scene: Scene, crowd: Crowd, header: Header) -> None:
    for sent in (
        scene.pledging({"items": []}, header, version=STALE),
        scene.asking(scene.round + "/needs?limit=0", header, by=crowd.one(Role.COUNTY_OFFICER)),
    ):
        reply = await scene.exchange(sent)
        assert 400 <= reply.status < 500, reply.body
        assert "Zqx" not in reply.body.decode() + "".join(reply.headers.values())


def _of_another(route: Route) -> bool:
    return bool(WHOSE & set(route.in_path)) and route.path not in PUBLIC


@pytest.mark.parametrize("route", [one for one in READS if _of_another(one)], ids=str)
async def test_what_is_anothers_and_what_is_not_there_look_alike(
    scene: Scene, crowd: Crowd, route: Route
) -> None:
    there = {
        **ours(scene),
        "round_id": scene.neighbour.round_id,
        "need_id": scene.their_need_id,
        "county": scene.neighbour.number,
    }
    nowhere = {**there, "round_id": "yrkesfag-11-2019", "need_id": "n-000000000000"}
    for role in (Role.COUNTY_OFFICER, Role.FORUM_MEMBER, Role.COUNTY_AUDITOR):
        told = [
            await scene.exchange(
                scene.asking(route.at(known).removeprefix(PREFIX), by=crowd.one(role))
            )
            for known in (there, nowhere)
        ]
        needed = {reply.code for reply in told} == {"invalid-parameter"}
        assert needed or {reply.status for reply in told} <= {403, 404}, (str(route), role, told)
        assert _but_its_number(told[0]) == _but_its_number(told[1]), (str(route), role)


def _but_its_number(reply: Reply) -> dict[str, Any]:
    return {**reply.json, "instance": "", "correlation_id": ""}


@pytest.mark.parametrize(
    "route", [route for route in COMMANDS if "need_id" in route.in_path], ids=str
)
async def test_a_command_on_a_need_tells_no_more_of_anothers_than_of_none(
    scene: Scene, crowd: Crowd, route: Route
) -> None:
    told = [
        await scene.exchange(
            scene.command(
                route.at({**ours(scene), "need_id": need_id}).removeprefix(PREFIX),
                route.body,
                by=crowd.one(role),
                version='"1"',
            )
        )
        for role in (Role.COUNTY_OFFICER, Role.FORUM_CHAIR)
        for need_id in (scene.their_need_id, "n-000000000000")
    ]
    for theirs, none in zip(told[::2], told[1::2], strict=True):
        assert theirs.status in (403, 404, 422), (str(route), theirs.body)
        assert _but_its_number(theirs) == _but_its_number(none), str(route)


PATHS = sorted({route.path for route in ROUTES})


@pytest.mark.parametrize("path", PATHS)
async def test_a_method_that_is_not_offered_is_told_which_are(
    scene: Scene, crowd: Crowd, path: str
) -> None:
    routes = [route for route in ROUTES if route.path == path]
    # A path may be an example of another one: /needs/merger is a need's too.
    asked = routes[0].at(ours(scene))
    offered = {route.method for route in ROUTES if route.fits(asked)}
    for method in ("HEAD", "OPTIONS", "PUT", "DELETE", "PROPFIND"):
        token = crowd.one(Role.COUNTY_OFFICER).token
        reply = await scene.exchange(Sent(method, asked, (("Authorization", f"Bearer {token}"),)))
        assert reply.status == 405, (method, path, reply.status, reply.body)
        assert set(reply.headers["allow"].split(", ")) == offered, (method, path)


@pytest.mark.parametrize("year", ["0000", "0001", "1899", "2101", "9999"])
async def test_a_round_of_a_year_that_nobody_has_is_not_there(
    scene: Scene, crowd: Crowd, year: str
) -> None:
    """A year is part of a round's id, and not every four digits are a year that a clock knows."""
    for route in (*READS, *COMMANDS):
        if "round_id" not in route.in_path:
            continue
        path = route.at({**ours(scene), "round_id": f"yrkesfag-46-{year}"}).removeprefix(PREFIX)
        by = crowd.one(route.role)
        sent = (
            scene.asking(path, by=by)
            if route.method == "GET"
            else scene.command(path, route.body, by=by, version='"1"')
        )
        reply = await scene.exchange(sent)
        assert reply.status in (403, 404, 409, 412, 422, 428), (
            str(route),
            reply.status,
            reply.body,
        )
