"""Where money went across rounds and counties: of an organisation, an event, a need, or of all."""

from collections.abc import Iterator
from typing import Annotated, Final

from fastapi import APIRouter, Depends, Response

from domain.case import scheme_and_county
from domain.checks.books import RoundBooks
from domain.checks.settings import CheckSettings
from domain.language.language import Language
from domain.trace.about import About
from domain.trace.across import Across, across, flows_of, followed, together
from domain.trace.flows import Flows
from domain.trace.thread import RoundTrace
from projections.checked.load import load
from projections.checked.mention import rounds_about
from projections.checked.mergers import with_merged
from projections.checked.scope import Scope
from services.api.gated_router import gated_router
from services.api.negotiation import offers
from services.api.openapi import BINARY
from services.api.problems import Problem
from services.api.reads.asking import READ_PROBLEMS, Ask, ReadModels
from services.api.reads.checked.about_trace import Asking, Picture, timed
from services.api.reads.checked.asking import AskedMoment, AskScope, Looking, looking
from services.api.reads.checked.trace_sheet import trace_sheet
from services.api.reads.sheets import CSV, EXCEL, SHEETS, written
from services.api.reads.views import Answer
from services.api.visibility import Question, hidden_in_rounds
from services.minutes.markdown import MARKDOWN, as_markdown
from services.tracing.across import across_page
from services.tracing.page import as_html
from services.tracing.sankey import sankey
from services.tracing.words import WORDS

_JSON, _HTML, _SVG = "application/json", "text/html", "image/svg+xml"
_FORMATS: Final = (_JSON, MARKDOWN, _HTML, _SVG, *SHEETS)
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
            200: {
                "content": {
                    **{kind: {"schema": {"type": "string"}} for kind in (MARKDOWN, _HTML, _SVG)},
                    CSV: {"schema": {"type": "string"}},
                    EXCEL: BINARY,
                }
            },
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
        with looking(models, asked, moment) as look:
            told = not hidden_in_rounds(asked.identity.role)
            about = with_merged(*look, asking.about) if look else asking.about
            chains = list(_chains(look, seen, about, controls=told)) if look else []
        if scope.round_id is not None and not chains and about == About():
            raise Problem("not-found")
        found = across((shown for _, shown in chains), about)
        kept = {one.round_id for one in found.rounds}
        chains = [(books, shown) for books, shown in chains if shown.round_id in kept]
        money = together(
            (books.state.round_id, flows_of(books, shown, about)) for books, shown in chains
        )
        position, language = look.until.position if look else 0, Language(asked.language)
        brief = found if about != About() else _without_lines(found)
        title = WORDS[language]["across"]
        match media_type:
            case "application/json":
                return TraceAcrossAnswer(trace=brief, flows=money, log_position=position)
            case sheet if sheet in SHEETS:
                content = written(trace_sheet(found, position, language), media_type)
                return Response(content, media_type=media_type, headers=asked.headers)
            case "image/svg+xml" if picture is Picture.TIME:
                text = timed(chains, title, language)
            case "image/svg+xml":
                text = sankey(title, found, money, language)
            case "text/html":
                text = as_html(across_page(brief, language, position), language)
            case _:
                text = as_markdown(across_page(brief, language, position))
        return Response(text, media_type=media_type, headers=asked.headers)

    return router


def _chains(
    look: Looking, scope: Scope, asked: About, *, controls: bool
) -> Iterator[tuple[RoundBooks, RoundTrace]]:
    """Each round that what is asked about may have a part in, with the part of its trace."""
    settings = CheckSettings()
    if asked == About():
        for books in load(look.connection, scope, look.until, settings):
            yield books, followed(books, asked, controls=controls)
        return
    for key in rounds_about(look.connection, scope, look.until, asked):
        scheme, county = scheme_and_county(key)
        one = Scope(scheme, county, None, key, scope.counties)
        for books in load(look.connection, one, look.until, settings):
            yield books, followed(books, asked, controls=controls)


def _without_lines(found: Across) -> Across:
    rounds = tuple(one.model_copy(update={"lines": ()}) for one in found.rounds)
    return found.model_copy(update={"rounds": rounds})
