"""In which order the scores put a round's needs, what was recommended and what was decided."""

from typing import Annotated

from fastapi import APIRouter
from pydantic import Field

from domain.step3_prioritise.asked import Asked
from domain.step3_prioritise.ranking import ScoredNeed, ranking
from domain.step3_prioritise.ranking_events import ScoredCriterion
from projections.coverage.project import COVERAGE
from projections.coverage.queries import asked_in_round
from services.api.gated_router import gated_router
from services.api.reads.asking import READ_PROBLEMS, ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.found import find_round
from services.api.reads.views import (
    Answer,
    Coded,
    NeedIdField,
    Number,
    RoundIdField,
    RoundIdInPath,
    View,
    coded,
)
from services.api.visibility import Question


class RankedView(View):
    """One need in the order of the scores.

    `place` is 1 for the first, `sharing` how many share it; `points` are hundredths of a
    per cent of the highest possible, null without scores; `members` how many members have
    scored, `disqualified` how many may not. `recommended` is its place in what was laid
    before the forum, `rank` the forum's own.
    """

    need_id: NeedIdField
    title: str
    unit: Annotated[str, Field(examples=["Eksempel videregående skole (syntetisk)"])]
    place: Number
    sharing: Number
    points: Annotated[int | None, Field(ge=0, le=10_000, examples=[7333])]
    members: Number
    disqualified: Number
    recommended: Annotated[int | None, Field(examples=[1])]
    outcome: Coded | None
    rank: Annotated[int | None, Field(examples=[1])]


class NotRankedView(View):
    """A need that the forum has or has answered, and that nobody has put in a place."""

    need_id: NeedIdField
    title: str
    unit: Annotated[str, Field(examples=["Eksempel videregående skole (syntetisk)"])]
    outcome: Coded | None


class ScoringView(View):
    """What needs are scored by in the round; each criterion takes 0 to `top_score`."""

    scoring_version: Number
    top_score: Number
    criteria: tuple[ScoredCriterion, ...]


class RankingAnswer(Answer):
    """The needs that the forum has or has answered, by points; `scoring` is null before it is set.

    Equal ranks that the forum has given stand in `equal_ranks`, so that nobody has to look.
    `not_ranked` are those that neither the recommended ranking nor the forum has a place for,
    and `unanswered` counts those that wait for the forum's answer, ranked or not: none is dropped.
    """

    round_id: RoundIdField
    scoring: ScoringView | None
    needs: tuple[RankedView, ...]
    not_ranked: tuple[NotRankedView, ...]
    unanswered: Number
    equal_ranks: tuple[int, ...]


def ranking_router(models: ReadModels) -> APIRouter:
    """The ranking of one round."""
    router = gated_router()

    @router.get(
        "/rounds/{round_id}/ranking",
        operation_id="getRanking",
        summary="In which order the scores put the needs, and what the forum made of it",
        responses=READ_PROBLEMS,
    )
    def answer(asked: AskOfCase, round_id: RoundIdInPath) -> RankingAnswer:
        state = find_round(models, asked, round_id, Question.COVERAGE).state
        with models.read(asked, COVERAGE) as connection:
            found = {
                need.need_id: need
                for need in asked_in_round(connection, round_id)
                if need.with_forum and not need.ended
            }
        scoring = state.scoring
        places = (
            ranking(
                scoring, [ScoredNeed(need_id=n.need_id, scores=n.scores) for n in found.values()]
            )
            if scoring
            else ()
        )
        before = state.recommended.places if state.recommended else ()
        recommended = {place.need_id: place.place for place in before}
        ranks = [need.rank for need in found.values() if need.rank is not None]
        return RankingAnswer(
            round_id=round_id,
            scoring=ScoringView(**scoring.model_dump()) if scoring else None,
            needs=tuple(
                RankedView(
                    need_id=place.need_id,
                    title=found[place.need_id].title,
                    unit=found[place.need_id].unit.name,
                    place=place.place,
                    sharing=place.sharing,
                    points=place.points,
                    members=place.members,
                    disqualified=found[place.need_id].disqualified,
                    recommended=recommended.get(place.need_id),
                    outcome=_outcome(found[place.need_id], asked.language),
                    rank=found[place.need_id].rank,
                )
                for place in places
            ),
            not_ranked=tuple(
                NotRankedView(
                    need_id=need.need_id,
                    title=need.title,
                    unit=need.unit.name,
                    outcome=_outcome(need, asked.language),
                )
                for need in found.values()
                if need.need_id not in recommended and need.rank is None
            ),
            unanswered=sum(need.outcome is None for need in found.values()),
            equal_ranks=tuple(sorted({rank for rank in ranks if ranks.count(rank) > 1})),
            log_position=asked.log_position,
        )

    return router


def _outcome(need: Asked, language: str) -> Coded | None:
    return coded("outcome", need.outcome, language) if need.outcome else None
