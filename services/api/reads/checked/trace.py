"""Where a round's money went, both ways: as data, as a page for people, and as pictures."""

from typing import Annotated

from fastapi import APIRouter, Depends, Response

from domain.case import scheme_and_county
from domain.checks.settings import CheckSettings
from domain.language.language import Language
from domain.trace.across import flows_of, followed
from domain.trace.flows import Flows
from domain.trace.thread import RoundTrace
from projections.checked.load import load
from projections.checked.mergers import with_merged
from projections.checked.scope import Scope
from services.api.gated_router import gated_router
from services.api.negotiation import offers
from services.api.problems import Problem
from services.api.reads.asking import READ_PROBLEMS, Ask, ReadModels
from services.api.reads.checked.about_trace import Asking, Picture, timed
from services.api.reads.checked.asking import AskedMoment, looking
from services.api.reads.found import check_round
from services.api.reads.views import Answer, RoundIdInPath
from services.api.visibility import Question, hidden_in_rounds
from services.minutes.markdown import MARKDOWN, as_markdown
from services.tracing.page import as_html, page, title_of
from services.tracing.sankey import sankey

_JSON, _HTML, _SVG = "application/json", "text/html", "image/svg+xml"
_FORMATS = (_JSON, MARKDOWN, _HTML, _SVG)
Format = Annotated[str, Depends(offers(*_FORMATS))]


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
            about = with_merged(*look, asking.about) if look else asking.about
        if look is None or not found:
            raise Problem("not-found")
        told = not hidden_in_rounds(asked.identity.role)
        shown = followed(found[0], about, controls=told)
        money = flows_of(found[0], shown, about)
        position, language = look.until.position, Language(asked.language)
        match media_type:
            case "application/json":
                return TraceAnswer(trace=shown, flows=money, log_position=position)
            case "image/svg+xml" if picture is Picture.TIME:
                text = timed([(found[0], shown)], title_of(shown, language), language)
            case "image/svg+xml":
                text = sankey(title_of(shown, language), shown, money, language)
            case "text/html":
                text = as_html(page(shown, language, position), language)
            case _:
                text = as_markdown(page(shown, language, position))
        return Response(text, media_type=media_type, headers=asked.headers)

    return router
