"""What each party said of a measure, what the events said for it, and who has said nothing."""

from collections.abc import Sequence
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query, Response

from domain.county_report.parties import expected_parties, who_answered
from domain.follow_up.answers import EvaluationAnswered, RoundQuestionAnswered
from domain.follow_up.prefilled import prefilled
from domain.party import Party, PartyKind
from domain.schemes.registry import rule_set_by_id
from domain.state.need import Need
from domain.state.plan_line import LineState
from projections.need_board.project import NEED_BOARD
from projections.need_board.queries import find
from projections.plan.queries import Line
from services.api.fields import OrganisationNumber
from services.api.gated_router import gated_router
from services.api.reads.asking import CASE_RESPONSES, Asked, ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.follow_up import seen_lines
from services.api.reads.listing import page_of
from services.api.reads.measure_order import MeasureSort, place_of_line
from services.api.reads.paging import MOST, Cursor, Limit
from services.api.reads.views import (
    Answer,
    Coded,
    LineIdField,
    NextCursor,
    Number,
    RoundIdField,
    RoundIdInPath,
    Version,
    View,
    coded,
)
from services.api.visibility import Question


class FilledView(View):
    """What the events answer to a question (*forhåndsutfylt*), and what that rests on."""

    question_id: str
    text: str
    answer: Coded
    because: Coded


class SilentView(View):
    """A party that has not answered; the county itself has no organisation here."""

    party: Party | None
    kind: Coded


class AnswersOnMeasure(View):
    """One measure's answers, each as its party gave it, dissent and all.

    `silent` are the parties that have not answered; with those that have they make `parties`.
    """

    line_id: LineIdField
    title: str
    prefilled: tuple[FilledView, ...]
    answers: tuple[EvaluationAnswered, ...]
    silent: tuple[SilentView, ...]
    parties: Number
    answered: Number
    dissents: Number
    evaluated: bool


class AnswersAnswer(Answer):
    """Answers on measures that are carried out, and those about the round as a whole.

    `total` counts the measures that fit the filters, `complete` those of them that all their
    `parties` have `answered`; these are summed over them as well. A party sees its own answers, and
    of the others only who they are and whether they have answered; the county, its auditor and
    the directorate see all.
    """

    round_id: RoundIdField
    items: tuple[AnswersOnMeasure, ...]
    of_round: tuple[RoundQuestionAnswered, ...]
    parties: Number
    answered: Number
    complete: Number
    total: Number
    next_cursor: NextCursor
    version: Version


def evaluation_answers_router(models: ReadModels) -> APIRouter:
    """The parties' answers in one round."""
    router = gated_router()

    @router.get(
        "/rounds/{round_id}/evaluation-answers",
        operation_id="listEvaluationAnswers",
        summary="What each party says of the measures, and who has not answered",
        response_model=AnswersAnswer,
        responses=CASE_RESPONSES,
    )
    def answers(
        asked: AskOfCase,
        round_id: RoundIdInPath,
        complete: Annotated[
            bool | None, Query(description="Only those that all parties have answered, or others.")
        ] = None,
        evaluated: bool | None = None,
        recipient: Annotated[OrganisationNumber | None, Query(examples=["311000012"])] = None,
        sort: MeasureSort = MeasureSort.LINE,
        cursor: Cursor = None,
        limit: Limit = MOST,
    ) -> AnswersAnswer | Response:
        found, seen = seen_lines(models, asked, round_id)
        own = asked.sight(Question.FOLLOW_UP).organisation
        lines = [
            line
            for line in seen
            if line.state.carried_out
            and complete in (None, _is_complete(line))
            and evaluated in (None, line.state.evaluated)
            and recipient in (None, line.state.recipient and line.state.recipient.organisation)
        ]
        state = found.round.state
        page = page_of(asked, lines, partial(place_of_line, sort), cursor, limit)
        needs = _needs(models, asked, page.items)
        items = tuple(
            _measure(line, state.rule_set or "", needs, own, asked.language) for line in page.items
        )
        asked.tag(found.round.version)
        return AnswersAnswer(
            round_id=round_id,
            items=items,
            of_round=tuple(
                said
                for said in state.round_answers
                if own is None or said.party.organisation == own
            ),
            parties=sum(len(expected_parties(line.state)) for line in lines),
            answered=sum(len(_answered(line)) for line in lines),
            complete=sum(map(_is_complete, lines)),
            total=page.total,
            next_cursor=page.next_cursor,
            version=found.round.version,
            log_position=asked.log_position,
        )

    return router


def _answered(line: Line) -> set[str]:
    """Which of the parties that are expected to answer have done so."""
    return set(who_answered(line.state)) & set(expected_parties(line.state))


def _is_complete(line: Line) -> bool:
    return len(_answered(line)) == len(expected_parties(line.state))


def _needs(models: ReadModels, asked: Asked, lines: Sequence[Line]) -> dict[str, Need]:
    """The needs behind the measures, by id; one that nobody assessed is left out."""
    named = dict.fromkeys(need for line in lines for need in line.state.plan.needs)
    with models.read(asked, NEED_BOARD) as connection:
        found = {key: find(connection, key) for key in named}
    return {key: one.card.need for key, one in found.items() if one is not None}


def _measure(
    line: Line, rule_set: str, needs: dict[str, Need], own: str | None, language: str
) -> AnswersOnMeasure:
    state = line.state
    answers = state.follow_up.answers.values()
    expected, said = expected_parties(state), who_answered(state)
    behind = [needs[key] for key in dict.fromkeys(state.plan.needs) if key in needs]
    return AnswersOnMeasure(
        line_id=state.plan.line_id,
        title=state.agreed.title,
        prefilled=_filled(rule_set, state, behind, language),
        answers=tuple(a for a in answers if own is None or a.party.organisation == own),
        silent=tuple(_silent(state, key, language) for key in expected if key not in said),
        parties=len(expected),
        answered=len(said & set(expected)),
        dissents=sum(bool(answer.dissent) for answer in answers),
        evaluated=state.evaluated,
    )


def _filled(
    rule_set: str, line: LineState, needs: list[Need], language: str
) -> tuple[FilledView, ...]:
    questions = rule_set_by_id(rule_set).questions
    texts = {question.question_id: getattr(question, language) for question in questions}
    return tuple(
        FilledView(
            question_id=key,
            text=texts[key],
            answer=coded("answer", found.answer, language),
            because=coded("because", found.because, language),
        )
        for key, found in prefilled(questions, line, needs).items()
    )


def _silent(line: LineState, key: str, language: str) -> SilentView:
    party = next((party for party in line.parties if party.organisation == key), None)
    kind = party.kind if party else PartyKind.COUNTY
    return SilentView(party=party, kind=coded("party", kind, language))
