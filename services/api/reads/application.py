"""How one application stands: what it says, what it lacks, and what the county decided."""

from typing import Annotated

from fastapi import APIRouter, Path
from pydantic import Field

from domain.case import CaseKind
from domain.pots.events import AwardRejected
from domain.pots.form import ApplicationContent
from domain.state.application import application_position
from domain.takeover.pots_before import AnsweredBefore
from domain.types import Day, ItemId
from projections.pots import queries
from projections.pots.project import POTS
from projections.pots.queries import ApplicationFound
from services.api.gated_router import gated_router
from services.api.reads.applications import ApplicationInList, in_list
from services.api.reads.asking import READ_PROBLEMS, Asked, ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.found import existing
from services.api.reads.views import (
    Answer,
    At,
    Coded,
    DeadlineView,
    OreSum,
    PossibleView,
    Stop,
    View,
    coded,
    deadlines_in,
    possible_in,
    stop,
)
from services.api.visibility import Question


class DecisionView(View):
    """What the county decided (*tilsagn* or *avslag*), with its reasons.

    `amount_ore` is what was awarded at first. `forum_met_on` is when the forum gave the
    final grant that the decision adopts.
    """

    outcome: Coded
    decided_at: At
    amount_ore: OreSum
    ground: Coded | None
    individual_decision: bool
    written_reasons: str
    forum_met_on: Day | None
    passed_stops: tuple[Stop, ...]


class DecidedBeforeView(View):
    """What the county decided before the round was taken over, as the papers say."""

    outcome: Coded
    decided_on: Day
    amount_ore: OreSum
    ground: Coded | None
    individual_decision: bool
    written_reasons: str


class BeforeView(View):
    """An application from before the take-over; `as_of` is the day that the papers hold for."""

    as_of: Day
    received_on: Day
    decision: DecidedBeforeView | None


class ApplicationAnswer(Answer, ApplicationInList):
    """An application with all that is known of it; `decision` is null while it waits.

    What was done before a take-over stands in `before_take_over` alone.
    `under_review` says that somebody who took part in the forum's decision on it was found to
    have been disqualified.
    """

    content: ApplicationContent
    what_is_missing: Annotated[str | None, Field(description="What the county still asks for.")]
    passed_stops: tuple[Stop, ...]
    decision: DecisionView | None
    before_take_over: BeforeView | None
    under_review: bool
    possible: tuple[PossibleView, ...]
    deadlines: tuple[DeadlineView, ...]


def application_router(models: ReadModels) -> APIRouter:
    """One application."""
    router = gated_router()

    @router.get(
        "/applications/{application_id}",
        operation_id="getApplication",
        summary="How an application stands, what it lacks, and what the county decided",
        responses=READ_PROBLEMS,
    )
    def one(
        asked: AskOfCase,
        application_id: Annotated[ItemId, Path(examples=["a-2e7c90b4f156"])],
    ) -> ApplicationAnswer:
        sight = asked.sight(Question.APPLICATIONS)
        with models.read(asked, POTS) as connection:
            found = existing(queries.find_application(connection, application_id))
        applicant, _ = found.sent
        sight.check_need(found.case.state.county, (applicant.organisation,))
        # The decision moves in the round's stream, so the answer is always given whole.
        asked.tag(found.case.version)
        return _answer(found, asked)

    return router


def _answer(found: ApplicationFound, asked: Asked) -> ApplicationAnswer:
    state, language = found.case.state, asked.language
    position = application_position(state, found.case.version)
    _, content = found.sent
    return ApplicationAnswer(
        **dict(in_list(found, language)),
        content=content,
        what_is_missing=state.what_is_missing,
        passed_stops=tuple(stop(code, language) for code in state.passed_stops),
        decision=_decision(found, language),
        before_take_over=_before(found, language),
        under_review=state.decided_in.under_review,
        possible=possible_in(CaseKind.APPLICATION, position, language),
        deadlines=deadlines_in(state.deadlines, position, language),
        log_position=asked.log_position,
    )


def _decision(found: ApplicationFound, language: str) -> DecisionView | None:
    decision = found.decision
    if decision is None or found.decided_at is None:
        return None
    meeting = decision.forum_meeting
    return DecisionView(
        outcome=coded("application-outcome", found.stage, language),
        decided_at=found.decided_at,
        amount_ore=0 if isinstance(decision, AwardRejected) else decision.amount_ore,
        ground=(
            coded("rejection", decision.ground, language)
            if isinstance(decision, AwardRejected)
            else None
        ),
        individual_decision=decision.individual_decision,
        written_reasons=decision.written_reasons,
        forum_met_on=meeting.held_on if meeting else None,
        passed_stops=tuple(stop(code, language) for code in decision.soft_stops),
    )


def _before(found: ApplicationFound, language: str) -> BeforeView | None:
    taken_over, decided = found.case.state.before, found.decided_before
    if taken_over is None:
        return None
    return BeforeView(
        as_of=taken_over.as_of,
        received_on=taken_over.received_on,
        decision=None if decided is None else _decided_before(decided, language),
    )


def _decided_before(decided: AnsweredBefore, language: str) -> DecidedBeforeView:
    return DecidedBeforeView(
        outcome=coded("application-outcome", decided.outcome, language),
        decided_on=decided.decided_on,
        amount_ore=decided.amount_ore,
        ground=coded("rejection", decided.ground, language) if decided.ground else None,
        individual_decision=decided.individual_decision,
        written_reasons=decided.written_reasons,
    )
