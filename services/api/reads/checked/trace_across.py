"""Where money went across rounds and counties: of an organisation, an event, a need, or of all."""

from collections.abc import Iterator
from typing import Annotated, Final

from fastapi import APIRouter, Depends, Response

from domain.case import scheme_and_county
from domain.checks.books import RoundBooks
from domain.checks.settings import CheckSettings
from domain.language.language import Language
from domain.trace.about import About
from domain.trace.across import Across, across, together
from domain.trace.flows import Flows
from projections.checked.load import load
from projections.checked.mention import rounds_about
from projections.checked.mergers import with_merged
from projections.checked.scope import Scope
from services.api.gated_router import gated_router
from services.api.negotiation import offers
from services.api.openapi import BINARY
from services.api.problems import Problem
from services.api.reads.asking import READ_PROBLEMS, Ask, ReadModels
from services.api.reads.checked.about_trace import (
    AS_TEXT,
    JSON,
    TEXTS,
    Asking,
    Followed,
    Picture,
    Written,
    draws_time,
    follow,
)
from services.api.reads.checked.asking import AskedMoment, AskScope, Looking, looking
from services.api.reads.checked.trace_sheet import trace_sheet
from services.api.reads.sheets import CSV, EXCEL, SHEETS, written
from services.api.reads.views import Answer
from services.api.visibility import Question, hidden_in_rounds
from services.tracing.across import across_page
from services.tracing.words import WORDS

_FORMATS: Final = (JSON, *TEXTS, *SHEETS)
Format = Annotated[str, Depends(offers(*_FORMATS))]


class TraceAcrossAnswer(Answer):
    """The traces; their sums and gaps make one another's, and `flows` the money in all of them.

    Of all money in the scope, when nothing is asked about, `trace.rounds` has the sums and the
    gaps of each round without its lines; the round's own trace and the tables have those.
    """

    trace: Across
    flows: Flows


def trace_across_router(models: ReadModels) -> APIRouter:
    """The trace across rounds."""
    router = gated_router(formats=_FORMATS)

    @router.get(
        "/trace",
        operation_id="getTraceAcross",
        summary="Where money went across rounds and counties, for whatever is asked about",
        response_model=TraceAcrossAnswer,
        responses={
            200: {"content": {**AS_TEXT, CSV: {"schema": {"type": "string"}}, EXCEL: BINARY}},
            **READ_PROBLEMS,
        },
    )
    def all_of(
        asked: Ask,
        scope: AskScope,
        moment: AskedMoment,
        asking: Annotated[Asking, Depends()],
        media_type: Format,
        picture: Picture = Picture.MONEY,
    ) -> TraceAcrossAnswer | Response:
        seen = scope.seen_by(asked, Question.CHECKS)
        told = not hidden_in_rounds(asked.identity.role)
        drawn = draws_time(media_type, picture)
        with looking(models, asked, moment) as look:
            about = with_merged(*look, asking.about) if look else asking.about
            rounds = list(_followed(look, seen, about, controls=told, chain=drawn)) if look else []
        if scope.round_id is not None and not rounds and about == About():
            raise Problem("not-found")
        found = across((one.shown for one in rounds), about)
        money = together((one.shown.round_id, one.money) for one in rounds)
        position, language = look.until.position if look else 0, Language(asked.language)
        brief = found if about != About() else _without_lines(found)
        if media_type == JSON:
            return TraceAcrossAnswer(trace=brief, flows=money, log_position=position)
        if media_type in SHEETS:
            content = written(trace_sheet(found, position, language), media_type)
            return Response(content, media_type=media_type, headers=asked.headers)
        text = Written(
            title=WORDS[language]["across"],
            of=found,
            money=money,
            chain=[*{event.position: event for one in rounds for event in one.chain}.values()],
            blocks=lambda: across_page(brief, language, position),
        ).as_text(media_type, picture, language)
        return Response(text, media_type=media_type, headers=asked.headers)

    return router


def _followed(
    look: Looking, scope: Scope, about: About, *, controls: bool, chain: bool
) -> Iterator[Followed]:
    """The rounds that what is asked about has a part in, or all of them."""
    for books in _books(look, scope, about):
        found = follow(books, about, controls=controls, chain=chain)
        if found.shown.lines or about == About():
            yield found


def _books(look: Looking, scope: Scope, about: About) -> Iterator[RoundBooks]:
    """The books of each round that what is asked about may have a part in."""
    settings = CheckSettings()
    if about == About():
        yield from load(look.connection, scope, look.until, settings)
        return
    for key in rounds_about(look.connection, scope, look.until, about):
        scheme, county = scheme_and_county(key)
        one = Scope(scheme, county, None, key, scope.counties)
        yield from load(look.connection, one, look.until, settings)


def _without_lines(found: Across) -> Across:
    rounds = tuple(one.model_copy(update={"lines": ()}) for one in found.rounds)
    return found.model_copy(update={"rounds": rounds})
