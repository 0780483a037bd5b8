"""The letter that answers an application, made from the events."""

from typing import Annotated

from fastapi import APIRouter, Path, Response

from domain.pots.events import AwardDecided, AwardRejected
from domain.rules.money import complaints
from domain.types import ItemId
from projections.plan.project import PLAN
from projections.plan.queries import find_round
from projections.pots import queries
from projections.pots.project import POTS
from services.api.gated_router import gated_router
from services.api.reads.asking import ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.found import existing
from services.api.reads.written import WRITTEN, WRITTEN_FORMATS, WrittenAs, written
from services.api.visibility import Question
from services.letters.letters import decision_letter, rejection_letter


def application_letter_router(models: ReadModels) -> APIRouter:
    """The letter of one application."""
    router = gated_router(formats=WRITTEN_FORMATS)

    @router.get(
        "/applications/{application_id}/letter",
        operation_id="getApplicationLetter",
        summary="The letter that answers an application, as Markdown or PDF",
        description=(
            "Award or rejection, with its reasons and, of an individual decision, until when one "
            "may complain. A draft until the applicant has been told."
        ),
        response_class=Response,
        responses=WRITTEN,
    )
    def letter(
        asked: AskOfCase,
        application_id: Annotated[ItemId, Path(examples=["a-2e7c90b4f156"])],
        media_type: WrittenAs,
    ) -> Response:
        sight = asked.sight(Question.APPLICATIONS)
        with models.read(asked, POTS) as connection:
            found = existing(queries.find_application(connection, application_id))
        applicant, content = found.sent
        state = found.case.state
        sight.check_need(state.county, (applicant.organisation,))
        with models.read(asked, PLAN) as connection:
            target = existing(find_round(connection, state.round_id)).state
        match found.decision:
            case AwardDecided():
                # What the applicant was told of may have been replaced by another decision since.
                told = complaints.was_told_as_applicant(target, application_id, state)
                told_on = state.notified_on if told else None
                blocks = decision_letter(target, application_id, asked.language, told_on=told_on)
            case AwardRejected() as rejected:
                blocks = rejection_letter(
                    rejected,
                    content.title,
                    state.county,
                    state.notified_on,
                    asked.language,
                    demanded=target.complaints.reasons.get(application_id),
                )
            case _:
                blocks = None
        return written(asked, blocks, media_type)

    return router
