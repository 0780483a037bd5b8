"""Where a round's money went, both ways: as data, as a page for people, and as pictures."""

from enum import StrEnum
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response

from domain.case import scheme_and_county
from domain.checks.books import RoundBooks, Seen
from domain.checks.settings import CheckSettings
from domain.language.language import Language
from domain.language.words import Words
from domain.trace.about import About, about
from domain.trace.flows import Flows, flows
from domain.trace.follow import trace
from domain.trace.thread import RoundTrace
from projections.checked.load import load
from projections.checked.scope import Scope
from services.api.gated_router import gated_router
from services.api.negotiation import offers
from services.api.problems import Problem
from services.api.reads.asking import HIGHEST_POSITION, READ_PROBLEMS, Ask, ReadModels
from services.api.reads.checked.asking import AskedMoment, looking
from services.api.reads.found import check_round
from services.api.reads.views import Answer, RoundIdInPath
from services.api.visibility import Question
from services.minutes.markdown import MARKDOWN, as_markdown
from services.tracing.page import as_html, page
from services.tracing.sankey import sankey
from services.tracing.timeline import timeline
from services.tracing.words import WORDS

_JSON, _HTML, _SVG = "application/json", "text/html", "image/svg+xml"
_FORMATS = (_JSON, MARKDOWN, _HTML, _SVG)
Format = Annotated[str, Depends(offers(*_FORMATS))]


class Picture(StrEnum):
    """Which picture: the money in bands, or the events along time."""

    MONEY = "money"
    TIME = "time"


class Asking:
    """What the trace is asked about; all of the round when nothing is said."""

    def __init__(
        self,
        line_id: Annotated[str | None, Query(max_length=64, examples=["l-01"])] = None,
        payment_id: Annotated[str | None, Query(max_length=64, examples=["p-01"])] = None,
        need_id: Annotated[str | None, Query(max_length=64, examples=["n-1a2b"])] = None,
        party: Annotated[
            str | None,
            Query(max_length=64, description="An organisation's number.", examples=["310000019"]),
        ] = None,
        event: Annotated[
            int | None,
            Query(
                ge=1,
                le=HIGHEST_POSITION,
                description="The log position of an event: what it has a part in.",
            ),
        ] = None,
    ) -> None:
        self.about = About(
            line_id=line_id,
            payment_id=payment_id,
            need_id=need_id,
            organisation=party,
            position=event,
        )


class TraceAnswer(Answer):
    """The trace; `traced_ore` and the gaps' `ore` make `paid_ore`, of a part of it too.

    `flows` are the money from the grant to where it rests; those of a part begin at the means.
    """

    trace: RoundTrace
    flows: Flows


def trace_router(models: ReadModels) -> APIRouter:
    """The trace of one round."""
    router = gated_router(formats=_FORMATS)

    @router.get(
        "/rounds/{round_id}/trace",
        operation_id="getTrace",
        summary="From krone to need and back: the chain behind each payment, and the gaps",
        response_model=TraceAnswer,
        responses={
            200: {
                "content": {
                    kind: {"schema": {"type": "string"}} for kind in (MARKDOWN, _HTML, _SVG)
                }
            },
            **READ_PROBLEMS,
        },
    )
    def one(
        asked: Ask,
        round_id: RoundIdInPath,
        moment: AskedMoment,
        asking: Annotated[Asking, Depends()],
        media_type: Format,
        picture: Picture = Picture.MONEY,
    ) -> TraceAnswer | Response:
        check_round(asked, round_id, Question.CHECKS)
        scheme, county = scheme_and_county(round_id)
        scope = Scope(scheme, county, None, round_id)
        with looking(models, asked, moment) as look:
            found = list(load(look.connection, scope, look.until, CheckSettings())) if look else []
        if look is None or not found:
            raise Problem("not-found")
        followed = about(trace(found[0]), asking.about)
        part = None if asking.about == About() else [line.line_id for line in followed.lines]
        money = flows(found[0].state, part)
        position, language = look.until.position, Language(asked.language)
        match media_type:
            case "application/json":
                return TraceAnswer(trace=followed, flows=money, log_position=position)
            case "image/svg+xml" if picture is Picture.TIME:
                text = _timeline(found[0], followed, language)
            case "image/svg+xml":
                text = sankey(followed, money, language)
            case "text/html":
                text = as_html(page(followed, language, position), language)
            case _:
                text = as_markdown(page(followed, language, position))
        return Response(text, media_type=media_type, headers=asked.headers)

    return router


def _timeline(books: RoundBooks, followed: RoundTrace, language: Language) -> str:
    """The events of the chains, each in its case's lane."""
    shown = {ref.position for ref in (*followed.grant, *followed.report)}
    shown |= {position for line in followed.lines for position in line.positions}
    streams: list[Seen] = [
        *books.history.all,
        *(one for need in books.needs.values() for one in need.history),
        *(one for held in books.meetings.values() for one in held),
        *(one for asked in books.applications.values() for one in asked),
    ]
    chain = [one for one in streams if one.position in shown]
    county = Words(language).county(followed.county)
    title = f"{WORDS[language]['title']}: {county} {followed.budget_year}"
    return timeline(chain, title, language)
