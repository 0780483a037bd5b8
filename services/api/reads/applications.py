"""Who has applied to which pot, how far each application has come, and what came of it."""

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field

from domain.case import RoundId
from domain.party import MeasureKind, Party
from domain.types import ItemId
from projections.ordering import Latest
from projections.pots import queries
from projections.pots.project import POTS
from projections.pots.queries import ApplicationFound
from projections.pots.stage import ApplicationStage
from services.api.fields import OrganisationNumber
from services.api.gated_router import gated_router
from services.api.reads.asking import READ_PROBLEMS, Ask, ReadModels
from services.api.reads.paging import (
    TEXT,
    USUAL,
    Cursor,
    Limit,
    Sorted,
    cursor_of,
    cut,
    latest_of,
    place_of,
)
from services.api.reads.views import (
    Answer,
    At,
    Coded,
    LineIdField,
    NextCursor,
    Number,
    OreSum,
    RoundIdField,
    Version,
    View,
    coded,
)
from services.api.visibility import Question


class ApplicationInList(View):
    """An application (*søknad*).

    `missing` names what the call asked for and has not got. `same_thing` counts the
    applicant's other applications for such a measure under the same call: look at them
    together. `awarded_ore` is what is left of an award.
    """

    application_id: Annotated[str, Field(examples=["a-2e7c90b4f156"])]
    round_id: RoundIdField
    pot_id: LineIdField
    call_id: Annotated[str, Field(examples=["c-8b1f60d2a947"])]
    applicant: Party
    title: Annotated[str, Field(examples=["Hospitering for instruktører"])]
    measure: MeasureKind
    amount_ore: OreSum
    stage: Coded
    late: bool
    missing: tuple[str, ...]
    same_thing: Number
    awarded_ore: OreSum
    notified: bool
    first_recorded_at: At
    last_recorded_at: At
    version: Version


class ApplicationsAnswer(Answer):
    """Some applications, by id unless sorted otherwise.

    `stages` and `total` count all that fit the filters.

    A school, company or network sees its own and nothing of the others', not even their
    number.
    """

    items: tuple[ApplicationInList, ...]
    stages: dict[ApplicationStage, int]
    total: Number
    next_cursor: NextCursor


def applications_router(models: ReadModels) -> APIRouter:
    """The applications that the reader sees."""
    router = gated_router()

    @router.get(
        "/applications",
        operation_id="listApplications",
        summary="Who has applied, how far each application has come, what came of it",
        responses=READ_PROBLEMS,
    )
    def listing(
        asked: Ask,
        round_id: Annotated[RoundId | None, Query(examples=["yrkesfag-46-2026"])] = None,
        pot_id: Annotated[ItemId | None, Query(examples=["l-07"])] = None,
        call_id: Annotated[ItemId | None, Query(examples=["c-8b1f60d2a947"])] = None,
        applicant: Annotated[OrganisationNumber | None, Query(examples=["311000012"])] = None,
        stage: ApplicationStage | None = None,
        sort: Sorted = None,
        cursor: Cursor = None,
        limit: Limit = USUAL,
    ) -> ApplicationsAnswer:
        seen = asked.sight(Question.APPLICATIONS)
        latest = latest_of(asked, cursor, sort)
        place = None if latest else place_of(asked, cursor, TEXT)
        with models.read(asked, POTS) as connection:
            found = queries.applications_listed(
                connection,
                seen_in=seen.county,
                seen_by=seen.organisation,
                round_id=round_id,
                pot_id=pot_id,
                call_id=call_id,
                applicant=applicant,
                stage=stage,
                after=place[0] if place else None,
                latest=latest,
                limit=limit + 1,
            )
        page, last = cut(found.items, limit)
        return ApplicationsAnswer(
            items=tuple(in_list(each, asked.language) for each in page),
            stages={each: found.stages.get(each, 0) for each in ApplicationStage},
            total=sum(found.stages.values()),
            next_cursor=cursor_of(asked, *_place(last, latest)) if last else None,
            log_position=asked.log_position,
        )

    return router


def _place(found: ApplicationFound, latest: Latest | None) -> tuple[str, ...]:
    key = found.case.state.application_id
    return latest.place(found.case, key) if latest else (key,)


def in_list(found: ApplicationFound, language: str) -> ApplicationInList:
    """An application as the list shows it."""
    state = found.case.state
    applicant, content = found.sent
    return ApplicationInList(
        application_id=state.application_id,
        round_id=state.round_id,
        pot_id=state.pot_id,
        call_id=state.call_id,
        applicant=applicant,
        title=content.title,
        measure=content.measure,
        amount_ore=content.amount_ore,
        stage=_stage(found.stage, language),
        late=state.late,
        missing=state.missing,
        same_thing=found.same_thing,
        awarded_ore=found.amount_ore,
        notified=state.outcome is not None,
        first_recorded_at=found.case.first_recorded_at,
        last_recorded_at=found.case.last_recorded_at,
        version=found.case.version,
    )


#: Stages that are named after what has happened; the others are outcomes.
_EVENTS = {
    ApplicationStage.RECEIVED: "application.submitted",
    ApplicationStage.COMPLETION_REQUESTED: "application.completion-requested",
    ApplicationStage.WITHDRAWN: "application.withdrawn",
}


def _stage(stage: ApplicationStage, language: str) -> Coded:
    if stage in _EVENTS:
        return Coded(code=stage, label=coded("event", _EVENTS[stage], language).label)
    return coded("application-outcome", stage, language)
