"""What changed in a case between two instants, in the words of any read of it.

The read itself is asked twice, in the reader's name, as it was then and as it is: so the answer
holds what that reader may see and nothing else, and no read has to know of this.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Annotated, Any, Final, NamedTuple
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request, Response
from pydantic import Field
from starlette.types import Message, Scope

from domain.types import Instant
from services.api.gated_router import gated_router
from services.api.problems import FieldFault, Problem
from services.api.reads.asking import READ_PROBLEMS, Ask, Asked, ReadModels
from services.api.reads.comparing import Difference, Kind, differences
from services.api.reads.views import Answer, View

_PATH: Final = "/difference"
#: What an inner request takes over of the one that it serves.
_HEADERS: Final = (b"accept-language", b"host")
_LARGEST_PAGE: Final = "200"
#: What answers call the list that comes page by page; all else in them is whole on every page.
_PAGED: Final = ("items", "lines", "units")

Of = Annotated[
    str,
    Query(
        pattern=r"^(/[A-Za-z0-9._~-]{1,100}){1,6}$",
        description="The read of a case that is compared: its path behind `/api/v1`.",
        examples=["/rounds/yrkesfag-46-2026/status"],
    ),
]
Since = Annotated[
    Instant,
    Query(description="As the log knew it then.", examples=["2026-03-01T12:00:00Z"]),
]
Until = Annotated[
    Instant | None,
    Query(description="The later instant; now when left out.", examples=["2026-04-01T12:00:00Z"]),
]


class ChangeView(View):
    """A field that differs. `path` leads to it: fields by name, items of lists by their id."""

    path: Annotated[tuple[str, ...], Field(examples=[["sums", "decided_ore"]])]
    change: Kind
    before: Annotated[Any, Field(description="Null where it was not there.")]
    after: Annotated[Any, Field(description="Null where it is no longer there.")]


class DifferenceAnswer(Answer):
    """All that the read answers otherwise than it did; a case that began since is all added."""

    of: str
    since: Instant
    until: Instant | None
    changes: tuple[ChangeView, ...]


class _Told(NamedTuple):
    """An inner answer: its status and its body, with its media type."""

    status: int
    body: bytes
    media_type: str

    def json(self) -> dict[str, Any]:
        """The body."""
        found: dict[str, Any] = json.loads(self.body)
        return found


def difference_router(_: ReadModels) -> APIRouter:
    """The difference between two instants of any read of a case."""
    router = gated_router()

    @router.get(
        _PATH,
        operation_id="getDifference",
        summary="What changed in a case since you last looked, or between two instants",
        description=(
            "Compares a read of a case that takes `as_of`: as it was at `since`, against as it was "
            "at `until` or is now. Lists are compared whole, however many pages they have. What "
            "that read refuses to answer is refused here in its words."
        ),
        response_model=DifferenceAnswer,
        responses=READ_PROBLEMS,
    )
    async def difference(
        request: Request, asked: Ask, of: Of, since: Since, until: Until = None
    ) -> DifferenceAnswer | Response:
        _check(since, until)
        later = {"as_of": until.isoformat()} if until else {}
        if asked.at_least:
            later["at_least"] = str(asked.at_least)
        after = await _whole(request, of, later)
        if after.status != 200:
            return Response(after.body, after.status, media_type=after.media_type)
        before = await _whole(request, of, {"as_of": since.isoformat()})
        if before.status not in (200, 404):
            return Response(before.body, before.status, media_type=before.media_type)
        found = after.json()
        return _answer(
            asked,
            of,
            since,
            until,
            differences(before.json() if before.status == 200 else {}, found),
            found["log_position"],
        )

    return router


def _check(since: datetime, until: datetime | None) -> None:
    now = datetime.now(UTC)
    given = {"since": since, "until": until}
    faults = [
        FieldFault("in-the-future", parameter=name)
        for name, instant in given.items()
        if instant is not None and instant > now
    ]
    if not faults and until is not None and until < since:
        faults = [FieldFault("end-before-start", parameter="until")]
    if faults:
        raise Problem("invalid-parameter", faults=faults)


def _answer(
    asked: Asked,
    of: str,
    since: datetime,
    until: datetime | None,
    found: list[Difference],
    position: int,
) -> DifferenceAnswer:
    asked.saw(position)
    return DifferenceAnswer(
        of=of,
        since=since,
        until=until,
        changes=tuple(
            ChangeView(path=each.path, change=each.kind, before=each.before, after=each.after)
            for each in found
        ),
        log_position=position,
    )


async def _whole(request: Request, of: str, query: Mapping[str, str]) -> _Told:
    """The answer with all items of all pages in it."""
    told = await _ask(request, of, query)
    if told.status != 200 or (cursor := told.json().get("next_cursor")) is None:
        return told
    found = told.json()
    while cursor is not None:
        further = {**query, "cursor": cursor, "limit": _LARGEST_PAGE}
        told = await _ask(request, of, further)
        if told.status != 200:
            return told
        page = told.json()
        paged = paged_list(found)
        found[paged] += page[paged]
        cursor = page["next_cursor"]
    return told._replace(body=json.dumps({**found, "next_cursor": None}).encode())


def paged_list(answer: Iterable[str]) -> str:
    """Which field of an answer that has pages is the list that they are of."""
    named = {*answer}
    return next(name for name in _PAGED if name in named)


async def _ask(request: Request, of: str, query: Mapping[str, str]) -> _Told:
    """Ask a route of this application, behind the gate that this request has come through."""
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    await request.app.router(_inner(request, of, query), receive, send)
    begun = next(message for message in sent if message["type"] == "http.response.start")
    body = b"".join(message.get("body", b"") for message in sent)
    headers = {name.lower(): value.decode("latin-1") for name, value in begun["headers"]}
    return _Told(begun["status"], body, headers.get(b"content-type", "application/json"))


def _inner(request: Request, of: str, query: Mapping[str, str]) -> Scope:
    """The scope of an inner request, by the same reader and in the same language."""
    outer = request.scope
    path = outer["path"].removesuffix(_PATH) + of
    kept = [(name, value) for name, value in outer["headers"] if name in _HEADERS]
    of_the_route = {"route", "endpoint", "path_params", "router"}
    return {
        **{name: value for name, value in outer.items() if name not in of_the_route},
        "path": path,
        "raw_path": path.encode(),
        "query_string": urlencode(query).encode(),
        "headers": [*kept, (b"accept", b"application/json")],
    }
