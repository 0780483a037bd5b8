"""Where a round's money went, both ways: as data, as a page for people, and as pictures."""

from typing import Annotated

from fastapi import APIRouter, Depends, Response

from domain.case import scheme_and_county
from domain.checks.settings import CheckSettings
from domain.language.language import Language
from domain.trace.flows import Flows
from domain.trace.thread import RoundTrace
from projections.checked.load import load
from projections.checked.mergers import with_merged
from projections.checked.scope import Scope
from services.api.gated_router import gated_router
from services.api.negotiation import offers
from services.api.problems import Problem
from services.api.reads.asking import READ_PROBLEMS, Ask, ReadModels
from services.api.reads.checked.about_trace import (
    AS_TEXT,
    JSON,
    TEXTS,
    Asking,
    Picture,
    Written,
    draws_time,
    follow,
)
from services.api.reads.checked.asking import AskedMoment, looking
from services.api.reads.found import check_round
from services.api.reads.views import Answer, RoundIdInPath
from services.api.visibility import Question, hidden_in_rounds
from services.tracing.page import page, title_of

_FORMATS = (JSON, *TEXTS)
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
        responses={200: {"content": AS_TEXT}, **READ_PROBLEMS},
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
            if look is None:
                raise Problem("not-found")
            about = with_merged(*look, asking.about)
            found = [
                follow(
                    books,
                    about,
                    controls=not hidden_in_rounds(asked.identity.role),
                    chain=draws_time(media_type, picture),
                )
                for books in load(look.connection, scope, look.until, CheckSettings())
            ]
            position = look.until.position
        if not found:
            raise Problem("not-found")
        shown, money, chain = found[0]
        if media_type == JSON:
            return TraceAnswer(trace=shown, flows=money, log_position=position)
        language = Language(asked.language)
        written = Written(
            title=title_of(shown, language),
            of=shown,
            money=money,
            chain=chain,
            blocks=lambda: page(shown, language, position),
        )
        text = written.as_text(media_type, picture, language)
        return Response(text, media_type=media_type, headers=asked.headers)

    return router
