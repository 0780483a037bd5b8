"""That something has changed, told at once: server-sent events of a case or of a round's needs.

An event says which case stands where by now, and nothing of what happened: what it says now is
for the reads of the case to tell, to those who may see it. While a stream waits it holds neither a
thread nor a connection to the database.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Annotated, Final, NamedTuple

from fastapi import APIRouter, Depends, Header, Query
from fastapi.sse import EventSourceResponse, ServerSentEvent
from pydantic import Field
from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError
from starlette.concurrency import run_in_threadpool

from domain.case import CaseKind, Key, RoundId, need_ref, round_ref
from projections.audit_trail.changes import Changed, changed_case, changed_in_round
from projections.audit_trail.project import AUDIT_TRAIL
from services.api.gated_router import gated_router
from services.api.problems import FieldFault, Problem
from services.api.reads.asking import HIGHEST_POSITION, READ_PROBLEMS, Ask, ReadModels
from services.api.reads.following import Following
from services.api.reads.found import find_round
from services.api.reads.need import find_need
from services.api.reads.views import Version, View
from services.api.visibility import Question, hidden_in_rounds

#: Seconds that a stream lasts; whoever asks again then shows a token that is still good.
LIFE: Final = 300.0
#: Milliseconds until a client that lost its stream should ask again.
RETRY: Final = 2_000
#: Streams of one process: each is a socket, and some kilobytes.
MOST: Final = 500

_EVENTS: Final = "text/event-stream"


class ChangeView(View):
    """A case, and where it stands by now: read it with `at_least` set to the position."""

    case: Annotated[str, Field(examples=["need/n-3f9a2c7d1b04"])]
    version: Version
    log_position: Annotated[int, Field(ge=0, examples=[4711])]


RoundAsked = Annotated[RoundId | None, Query(description="The round and all that is in it.")]
NeedAsked = Annotated[Key | None, Query(description="One need.")]
NeedsAsked = Annotated[RoundId | None, Query(description="The needs of this round that you see.")]
Seconds = Annotated[
    int | None,
    Query(
        ge=0,
        le=int(LIFE),
        description="How long it lasts at most; with 0 it ends after what has changed so far.",
    ),
]
LastEventId = Annotated[
    int | None,
    Header(ge=0, le=HIGHEST_POSITION, description="`id` of the last event that you have seen."),
]


class Subject:
    """What a stream is about, asked for by somebody; a dependency.

    Raises `Problem` unless exactly one thing is named.
    """

    def __init__(
        self,
        asked: Ask,
        round_id: RoundAsked = None,
        need_id: NeedAsked = None,
        needs_of: NeedsAsked = None,
    ) -> None:
        given = {"round_id": round_id, "need_id": need_id, "needs_of": needs_of}
        if sum(value is not None for value in given.values()) != 1:
            faults = [FieldFault("one-of-several", parameter=name) for name in given]
            raise Problem("invalid-parameter", faults=faults)
        self.asked = asked
        self.need_id = need_id
        self.round_id = round_id or needs_of
        self.needs = needs_of is not None

    def check(self, models: ReadModels, at_least: int) -> int:
        """The version of what it is about; raises `Problem` unless it exists for the reader."""
        self.asked.at_least = at_least
        if self.need_id is not None:
            return find_need(models, self.asked, self.need_id).version
        if self.needs:
            self.asked.sight(Question.NEEDS)
        return find_round(models, self.asked, self.round_id or "", Question.ROUND).version

    def changes(self, models: ReadModels, after: int) -> tuple[list[ChangeView], int]:
        """What changed behind a position for this reader, and how far that was looked for.

        Raises `Problem` when the reader may no longer see it, or a read model lags behind.
        """
        self.asked.at_least, self.asked.log_position = 0, HIGHEST_POSITION
        with models.read(self.asked, AUDIT_TRAIL) as connection:
            reached = self.asked.log_position
            found = self._found(connection, after)
        if not found:
            return [], reached
        if self.needs:
            return [_view(each) for each in found if self._sees(models, each)], reached
        version = self.check(models, found[-1].position)
        case = need_ref(self.need_id) if self.need_id else round_ref(self.round_id or "")
        return [_view(Changed(case, found[-1].position, version))], reached

    def _found(self, connection: Connection, after: int) -> list[Changed]:
        if self.need_id is not None:
            return changed_case(connection, need_ref(self.need_id), after)
        kind = CaseKind.NEED if self.needs else None
        hidden = hidden_in_rounds(self.asked.identity.role)
        return changed_in_round(connection, self.round_id or "", after, kind, without=hidden)

    def _sees(self, models: ReadModels, changed: Changed) -> bool:
        self.asked.at_least = changed.position
        try:
            find_need(models, self.asked, changed.case.key)
        except Problem as problem:
            if problem.code == "not-found":
                return False
            raise
        return True


def changes_router(models: ReadModels) -> APIRouter:
    """The stream of changes."""
    router = gated_router(formats=(_EVENTS,))
    following = Following(lambda: models.stands(AUDIT_TRAIL).position)
    open_streams = _Count()

    def begun(
        subject: Annotated[Subject, Depends()],
        seconds: Seconds = None,
        last_event_id: LastEventId = None,
    ) -> _Begun:
        """Refuse before anything is sent; where the stream begins."""
        if open_streams.number >= MOST:
            raise Problem("busy")
        subject.check(models, subject.asked.at_least)
        after = models.stands(AUDIT_TRAIL).position if last_event_id is None else last_event_id
        return _Begun(subject, after, LIFE if seconds is None else seconds)

    @router.get(
        "/changes",
        operation_id="followChanges",
        summary="Be told at once when a case, or a need of a round, has changed",
        description=(
            "Server-sent events, each with the log position as its `id`. A stream ends after some "
            "minutes or when the server has trouble: ask again with `Last-Event-ID`, as browsers "
            "do by themselves, and nothing is missed. Without it a stream begins now. An event "
            "says that a case stands at a version by now; several changes may be one event. Its "
            "`data` is JSON: `case` (`need/n-3f9a2c7d1b04`), `version`, and `log_position`, with "
            "which the case can be read (`at_least`). Who cannot hold a stream open asks now and "
            "then with `seconds=0` and the last `id`."
        ),
        response_class=EventSourceResponse,
        responses=READ_PROBLEMS,
    )
    async def changes(begun: Annotated[_Begun, Depends(begun)]) -> AsyncIterator[ServerSentEvent]:
        with open_streams:
            yield ServerSentEvent(id=str(begun.after), retry=RETRY, comment="following")
            with suppress(Problem, SQLAlchemyError, TimeoutError):
                # Whoever asks again is told why it ended.
                async with asyncio.timeout(begun.seconds or LIFE):
                    after = begun.after
                    while True:
                        found, after = await run_in_threadpool(begun.subject.changes, models, after)
                        for view in found:
                            yield ServerSentEvent(
                                event="changed", id=str(view.log_position), data=view
                            )
                        if not begun.seconds:
                            return
                        await following.beyond(after)

    return router


class _Begun(NamedTuple):
    """A stream that may begin, behind a position of the log, and how long it may last."""

    subject: Subject
    after: int
    seconds: float


class _Count:
    """How many streams are open; only the event loop's thread changes it."""

    number = 0

    def __enter__(self) -> None:
        self.number += 1

    def __exit__(self, *_: object) -> None:
        self.number -= 1


def _view(changed: Changed) -> ChangeView:
    return ChangeView(
        case=str(changed.case), version=changed.version, log_position=changed.position
    )
