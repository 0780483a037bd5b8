"""Calendars of deadlines: which somebody has, and the file that is read at a secret address."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Annotated, Final

from fastapi import APIRouter, Path, Request, Response
from fastapi.concurrency import run_in_threadpool
from pydantic import Field

from domain.case import calendar_ref
from domain.language.language import Language
from domain.state.calendar_feed import CalendarFeed
from projections.calendars.project import CALENDARS, calendars_of
from services.api.gated_router import gated_router
from services.api.identity import Identity
from services.api.known_query import known_query
from services.api.openapi import problem_responses
from services.api.problems import Problem
from services.api.reads.acting import acting_people
from services.api.reads.asking import READ_PROBLEMS, AcceptLanguage, Ask, Asked, ReadModels
from services.api.reads.views import Answer, Coded, Number, View, coded
from services.api.reads.whose import Whose, is_whose, seen_tasks
from services.calendars.address import Key, is_secret, secret_of
from services.calendars.feed import MEDIA_TYPE, Entry, feed
from services.event_log.folding import Folder

_ID: Final = Path(pattern=r"^[a-z0-9][a-z0-9-]{0,62}$", examples=["c-3f9a2c7d1b04"])
_SECRET: Final = Path(pattern=r"^[A-Za-z0-9_-]{43}$", examples=["s" * 43])


class CalendarView(View):
    """A calendar of the reader's; `address` is null when it is revoked. Nobody else is shown it.

    `version` is the ETag that changing it asks for.
    """

    calendar_id: Annotated[str, Field(examples=["c-3f9a2c7d1b04"])]
    role: Coded
    organisation: str
    county: str | None
    address: Annotated[str | None, Field(examples=["/calendars/c-3f9a2c7d1b04/s.ics"])]
    version: Number


class CalendarsAnswer(Answer):
    """The reader's calendars, by id."""

    items: tuple[CalendarView, ...]


def calendars_router(models: ReadModels, key: Key) -> APIRouter:
    """Which calendars somebody has."""
    router = gated_router()

    @router.get(
        "/calendars",
        operation_id="listCalendars",
        summary="Which calendars of deadlines I have, and their secret addresses",
        responses=READ_PROBLEMS,
        tags=["reads"],
    )
    def calendars(asked: Ask) -> CalendarsAnswer:
        if asked.identity.authority is not None:
            raise Problem("forbidden")
        with models.read(asked, CALENDARS) as connection:
            found = calendars_of(connection, asked.identity.subject)
        return CalendarsAnswer(
            items=tuple(
                view
                for case in found
                if (view := _view(case.state, case.version, key, asked.language))
            ),
            log_position=asked.log_position,
        )

    return router


def calendar_file_router(models: ReadModels, folder: Folder, key: Key) -> APIRouter:
    """The file at a secret address: calendar programs have no token, so the address is one."""
    router = APIRouter()

    @router.get(
        "/calendars/{calendar_id}/{secret}.ics",
        operation_id="readCalendar",
        summary="A person's deadlines as iCalendar, for whoever knows the secret address",
        response_class=Response,
        responses={
            200: {"content": {"text/calendar": {"schema": {"type": "string"}}}},
            **problem_responses("not-found", "database-unavailable", "projection-behind"),
        },
        tags=["reads"],
    )
    async def calendar_file(
        request: Request,
        response: Response,
        calendar_id: Annotated[str, _ID],
        secret: Annotated[str, _SECRET],
        accept_language: AcceptLanguage = None,
    ) -> Response:
        await known_query(request)
        return await run_in_threadpool(
            _read, models, folder, key, request, response, calendar_id, secret, accept_language
        )

    return router


def _read(
    models: ReadModels,
    folder: Folder,
    key: Key,
    request: Request,
    response: Response,
    calendar_id: str,
    secret: str,
    accept_language: str | None,
) -> Response:
    state = folder.fold(calendar_ref(calendar_id)).state
    if not isinstance(state, CalendarFeed) or state.issued is None or state.revoked:
        raise Problem("not-found")
    if not is_secret(key, calendar_id, state.number, secret):
        raise Problem("not-found")
    issued = state.issued
    reader = Identity(
        subject=issued.person,
        role=issued.role,
        organisation=issued.organisation,
        county=issued.county,
    )
    asked = Asked(request, response, reader, None, accept_language)
    content = feed(_deadlines(models, asked), Language(asked.language), datetime.now(UTC))
    return Response(content, media_type=MEDIA_TYPE, headers={"Cache-Control": "private"})


def _deadlines(models: ReadModels, asked: Asked) -> Iterator[Entry]:
    """What is theirs by a deadline: their own, and what they have in others' place today."""
    for acting in acting_people(models, asked, mine=True).people:
        identity = acting.identity
        role = identity.role if identity.authority is not None else None
        for task in seen_tasks(models, asked, identity, done=True):
            if is_whose(task, identity, Whose.MINE) and acting.covers(task):
                yield Entry(task, role, identity.in_place_of)


def _view(state: CalendarFeed, version: int, key: Key, language: str) -> CalendarView | None:
    issued = state.issued
    if issued is None:
        return None
    secret = secret_of(key, issued.calendar_id, state.number)
    address = f"/calendars/{issued.calendar_id}/{secret}.ics"
    return CalendarView(
        calendar_id=issued.calendar_id,
        role=coded("role", issued.role, language),
        organisation=issued.organisation,
        county=issued.county,
        address=None if state.revoked else address,
        version=version,
    )
