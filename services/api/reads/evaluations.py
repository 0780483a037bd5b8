"""What came of the measures, by the scheme's own questions, and what is not yet answered."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query, Response
from pydantic import Field

from domain.follow_up.events import Assessed, EvaluationRecorded, Goal, MeasureCarriedOut, Verdict
from domain.party import Party, TargetGroup
from domain.schemes.registry import rule_set_by_id
from domain.step3_prioritise.line_contents import PlannedEvaluation
from domain.types import Day
from projections.plan.queries import Line, Plan
from services.api.gated_router import gated_router
from services.api.reads.asking import CASE_RESPONSES, Asked, ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.found import find_plan
from services.api.reads.listing import Page, page_of
from services.api.reads.measure_order import MeasureSort, place_of_line
from services.api.reads.paging import MOST, Cursor, Limit
from services.api.reads.views import (
    Answer,
    LineIdField,
    NextCursor,
    Number,
    RoundIdField,
    RoundIdInPath,
    Version,
    View,
)


class MeasureView(View):
    """A measure as it was carried out (*tiltak gjennomført*); people are counted, never named."""

    from_day: Day
    to_day: Day
    participants: dict[TargetGroup, int]
    partners: tuple[Party, ...]
    working_life_absent: bool
    groups_changed: bool


class EvaluationView(View):
    """The partners' joint answers (*evaluering*); `attainment` is null where it is not judged."""

    verdicts: tuple[Verdict, ...]
    partners: tuple[Party, ...]
    alone_reason: str
    attainment: Assessed | None
    late: bool


class EvaluatedLine(View):
    """A line with what is known of it; null is what is not yet recorded.

    `planned` is what the plan says of its goal and how attainment will be judged.
    """

    line_id: LineIdField
    title: Annotated[str, Field(examples=["Hospitering i automatisering"])]
    in_plan: bool
    planned: PlannedEvaluation | None
    measure: MeasureView | None
    evaluation: EvaluationView | None


class Tally(View):
    """The answers to one question; with `not_evaluated` they add up to all lines."""

    question_id: Annotated[str, Field(examples=["cooperation"])]
    text: str
    yes: Number
    partly: Number
    no: Number
    not_relevant: Number
    no_answer: Number
    not_evaluated: Number


class EvaluationsAnswer(Answer):
    """Lines, awards and no pots, that are in the plan or were evaluated before they left it.

    All but `lines` counts every line that fits the filters. `evaluated` and `not_evaluated` add
    up to `total`.
    """

    round_id: RoundIdField
    questions: tuple[Tally, ...]
    lines: tuple[EvaluatedLine, ...]
    total: Number
    carried_out: Number
    evaluated: Number
    evaluated_late: Number
    not_evaluated: Number
    next_cursor: NextCursor
    version: Version


def evaluations_router(models: ReadModels) -> APIRouter:
    """The evaluations of one round."""
    router = gated_router()

    @router.get(
        "/rounds/{round_id}/evaluations",
        operation_id="listEvaluations",
        summary="What came of the measures, and what is not yet evaluated",
        response_model=EvaluationsAnswer,
        responses=CASE_RESPONSES,
    )
    def evaluations(
        asked: AskOfCase,
        round_id: RoundIdInPath,
        evaluated: bool | None = None,
        late: Annotated[
            bool | None, Query(description="Only those evaluated late, or only others.")
        ] = None,
        sort: MeasureSort = MeasureSort.LINE,
        cursor: Cursor = None,
        limit: Limit = MOST,
    ) -> EvaluationsAnswer | Response:
        found = find_plan(models, asked, round_id)
        # A pot is evaluated in its awards.
        lines = [
            line
            for line in found.lines
            if not line.state.is_pot
            and (line.state.in_plan or line.evaluation)
            and evaluated in (None, line.evaluation is not None)
            and late in (None, bool(line.evaluation and line.evaluation.late))
        ]
        page = page_of(asked, lines, partial(place_of_line, sort), cursor, limit)
        return asked.unchanged(found.round.version) or _answer(found, lines, page, asked)

    return router


def _answer(found: Plan, lines: list[Line], page: Page[Line], asked: Asked) -> EvaluationsAnswer:
    evaluations = [line.evaluation for line in lines if line.evaluation]
    return EvaluationsAnswer(
        round_id=found.round.state.round_id,
        questions=_tallies(found, evaluations, len(lines), asked.language),
        lines=tuple(_line(line) for line in page.items),
        total=len(lines),
        carried_out=sum(line.state.carried_out for line in lines),
        evaluated=len(evaluations),
        evaluated_late=sum(evaluation.late for evaluation in evaluations),
        not_evaluated=len(lines) - len(evaluations),
        next_cursor=page.next_cursor,
        version=found.round.version,
        log_position=asked.log_position,
    )


def _tallies(
    found: Plan, evaluations: Sequence[EvaluationRecorded], lines: int, language: str
) -> tuple[Tally, ...]:
    rule_set = found.round.state.rule_set
    asked = rule_set_by_id(rule_set).questions if rule_set else ()
    return tuple(
        _tally(
            question.question_id,
            {"nb": question.nb, "nn": question.nn, "en": question.en}[language],
            evaluations,
            lines,
        )
        for question in asked
    )


def _tally(
    question_id: str, text: str, evaluations: Iterable[EvaluationRecorded], lines: int
) -> Tally:
    answers = Counter(_answer_to(question_id, evaluation) for evaluation in evaluations)
    return Tally(
        question_id=question_id,
        text=text,
        **{goal.replace("-", "_"): answers[goal] for goal in Goal},
        not_evaluated=lines - answers.total(),
    )


def _answer_to(question_id: str, evaluation: EvaluationRecorded) -> Goal:
    """The answer to a question; one that was passed over has no answer."""
    given = {verdict.question_id: verdict.answer for verdict in evaluation.verdicts}
    return given.get(question_id, Goal.NO_ANSWER)


def _line(found: Line) -> EvaluatedLine:
    return EvaluatedLine(
        line_id=found.state.plan.line_id,
        title=found.state.plan.title,
        in_plan=found.state.in_plan,
        planned=found.state.plan.evaluation,
        measure=_measure(found.measure) if found.measure else None,
        evaluation=_evaluation(found.evaluation) if found.evaluation else None,
    )


def _measure(event: MeasureCarriedOut) -> MeasureView:
    return MeasureView(**{name: getattr(event, name) for name in MeasureView.model_fields})


def _evaluation(event: EvaluationRecorded) -> EvaluationView:
    return EvaluationView(**{name: getattr(event, name) for name in EvaluationView.model_fields})
