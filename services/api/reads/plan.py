"""What the plan holds, and how much of the money is left."""

from collections.abc import Mapping
from typing import Annotated

from fastapi import APIRouter, Response
from pydantic import Field

from domain.party import Party
from domain.rules.plans.line_sums import instalment_amounts
from domain.state.plan_line import LineState
from domain.state.vet_board import VetBoard
from domain.step3_prioritise.events import Meeting, PrivateSchoolTerms
from domain.step3_prioritise.line import PlanLine
from domain.types import Day
from projections.plan.project import PLAN
from projections.plan.queries import Line, Plan
from services.api.gated_router import gated_router
from services.api.reads.asking import CASE_RESPONSES, Asked, ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.found import find_plan
from services.api.reads.joint_lines import JointView, joint_lines
from services.api.reads.sums import Sums, sums_of
from services.api.reads.views import (
    Answer,
    At,
    Coded,
    LineIdField,
    Number,
    OreSum,
    RoundIdField,
    RoundIdInPath,
    Stop,
    Version,
    View,
    coded,
    stop,
)


class BoardView(View):
    """What the yrkesopplæringsnemnd has said of the version, null in it as long as it has not."""

    laid_on: Day
    stated_on: Day | None
    statement: str | None
    weighed: str | None


class Adoption(View):
    """The forum's latest adoption of the plan (*disponeringsplan*).

    `under_review` says that somebody who took part was found to have been disqualified.
    """

    plan_version: Annotated[int, Field(examples=[1])]
    meeting: Meeting
    recorded_at: At
    county_share_ore: OreSum
    others_share_ore: OreSum
    pots_share_ore: OreSum
    private_school_terms: PrivateSchoolTerms
    vet_board_heard_on: Day | None
    vet_board: BoardView | None
    late: bool
    under_review: bool
    passed_stops: tuple[Stop, ...]


class PaidBeforeView(View):
    """A payment before the take-over, as the county's spreadsheet has it, with its row there."""

    amount_ore: OreSum
    paid_on: Day
    voucher: Annotated[str, Field(examples=["Bilag 4711"])]
    row: Number


class BeforeView(View):
    """What had been done on a line before the round was taken over (*før overtakelsen*).

    `decided_on` is null when nothing was decided, `assured_on` when nobody says that the
    criteria were assured.
    """

    decided_ore: OreSum
    decided_on: Day | None
    assured_on: Day | None
    paid_ore: OreSum
    paid: tuple[PaidBeforeView, ...]


class TakenOverView(View):
    """The plan that was in force when the round was taken over, as of a day."""

    as_of: Day
    plan_version: Annotated[int, Field(examples=[1])]
    adopted_on: Day
    vet_board_heard_on: Day | None
    files: Annotated[
        tuple[str, ...], Field(description="SHA-256 of the spreadsheets.", examples=[["0" * 64]])
    ]


class LineView(View):
    """A line of the plan (*tiltak i planen*) and its money.

    A line that a later plan dropped has `in_plan` false and nothing planned, but keeps
    what was decided and paid. `remaining` is `planned` less `disbursed`. `not_met`
    names the criteria that were found not met, such as `planning:criterion-1`. An award
    from a pot has the pot's line as its `parent`; the pot's sums are those of its awards.
    `progress` is the weight of the milestones reached, null when they have none. `joint` is
    what other counties say of a measure that they carry with this one, null of an earlier instant.
    """

    line_id: LineIdField
    parent: Annotated[str | None, Field(examples=["l-07"])]
    in_plan: bool
    line: PlanLine
    recipient: Party | None
    planned_ore: OreSum
    decided_ore: OreSum
    ordered_ore: OreSum
    disbursed_ore: OreSum
    remaining_ore: OreSum
    planning_assured: bool
    execution_assured: bool
    not_met: tuple[str, ...]
    instalments_ore: tuple[OreSum, ...]
    fagskole_teachers: Number
    status: Coded | None
    progress: Annotated[str | None, Field(examples=["1/3"])]
    reached: dict[str, Day]
    carried_out: bool
    evaluated: bool
    before_take_over: BeforeView | None
    joint: JointView | None


class PlanAnswer(Answer):
    """The plan with its money; `adopted` is null before the forum has adopted one here.

    `taken_over` is the plan that a round was taken over with, null when it was not.

    The sums of the lines without a `parent` add up to those of the round, except
    `remaining`: the round's also holds what is not planned.
    """

    round_id: RoundIdField
    adopted: Adoption | None
    taken_over: TakenOverView | None
    lines: tuple[LineView, ...]
    sums: Sums
    version: Version


def plan_router(models: ReadModels) -> APIRouter:
    """The plan of one round."""
    router = gated_router()

    @router.get(
        "/rounds/{round_id}/plan",
        operation_id="getPlan",
        summary="What the plan holds and how much money is left",
        response_model=PlanAnswer,
        responses=CASE_RESPONSES,
    )
    def plan(asked: AskOfCase, round_id: RoundIdInPath) -> PlanAnswer | Response:
        found = find_plan(models, asked, round_id)
        if asked.then is not None:
            # Only this round is folded as it was then, so other counties' lines are not at hand.
            return asked.unchanged(found.round.version) or _answer(found, asked, {})
        with models.read(asked, PLAN) as connection:
            joint = joint_lines(connection, round_id, (line.state for line in found.lines))
        if joint:
            # What other counties say changes without an event in this round.
            asked.tag(found.round.version)
            return _answer(found, asked, joint)
        return asked.unchanged(found.round.version) or _answer(found, asked, joint)

    return router


def _answer(found: Plan, asked: Asked, joint: Mapping[str, JointView]) -> PlanAnswer:
    return PlanAnswer(
        round_id=found.round.state.round_id,
        adopted=_adoption(found, asked.language),
        taken_over=_taken_over(found),
        lines=tuple(
            _line(line, asked.language, joint.get(line.state.plan.line_id)) for line in found.lines
        ),
        sums=sums_of(found.round.state),
        version=found.round.version,
        log_position=asked.log_position,
    )


def _adoption(found: Plan, language: str) -> Adoption | None:
    adopted = found.adopted
    if adopted is None or found.adopted_at is None:
        return None
    return Adoption(
        plan_version=adopted.plan_version,
        meeting=adopted.meeting,
        recorded_at=found.adopted_at,
        county_share_ore=adopted.county_share_ore,
        others_share_ore=adopted.others_share_ore,
        pots_share_ore=adopted.pots_share_ore,
        private_school_terms=adopted.private_school_terms,
        vet_board_heard_on=adopted.vet_board_heard_on,
        vet_board=_board(found.round.state.vet_board, adopted.plan_version),
        late=adopted.late,
        under_review=found.round.state.plan_decided.under_review,
        passed_stops=tuple(stop(code, language) for code in adopted.soft_stops),
    )


def _board(board: VetBoard, plan_version: int) -> BoardView | None:
    hearing = board.hearing_of(plan_version)
    if hearing is not None:
        heard = hearing.heard
        return BoardView(
            laid_on=hearing.consulted.laid_on,
            stated_on=heard.stated_on if heard else None,
            statement=heard.statement if heard else None,
            weighed=heard.weighed if heard else None,
        )
    told = board.with_plan
    return BoardView(**dict(told)) if told else None


def _taken_over(found: Plan) -> TakenOverView | None:
    round_, plan = found.round.state.taken_over, found.taken_over
    if round_ is None or plan is None:
        return None
    return TakenOverView(
        as_of=round_.as_of,
        plan_version=plan.plan_version,
        adopted_on=plan.adopted_on,
        vet_board_heard_on=plan.vet_board_heard_on,
        files=tuple(dict.fromkeys(source.sha256 for source in round_.sources)),
    )


def _before(state: LineState) -> BeforeView | None:
    before = state.before
    if before is None:
        return None
    return BeforeView(
        decided_ore=before.decided_ore,
        decided_on=before.decided.decided_on if before.decided else None,
        assured_on=before.assured_on,
        paid_ore=before.paid_ore,
        paid=tuple(PaidBeforeView(**dict(payment)) for payment in before.paid),
    )


def _line(found: Line, language: str, joint: JointView | None) -> LineView:
    state = found.state
    return LineView(
        line_id=state.plan.line_id,
        parent=state.parent,
        in_plan=state.in_plan,
        line=state.plan,
        recipient=state.payee or state.plan.recipient,
        planned_ore=found.planned_ore,
        decided_ore=found.decided_ore,
        ordered_ore=found.ordered_ore,
        disbursed_ore=found.disbursed_ore,
        remaining_ore=found.planned_ore - found.disbursed_ore,
        planning_assured=state.planning_assured,
        execution_assured=state.execution_assured,
        not_met=state.not_met,
        instalments_ore=instalment_amounts(state.plan),
        fagskole_teachers=state.fagskole_teachers,
        status=coded("measure-status", state.status, language) if state.status else None,
        progress=None if state.progress is None else str(state.progress),
        reached=state.reached,
        carried_out=state.carried_out,
        evaluated=state.evaluated,
        before_take_over=_before(state),
        joint=joint,
    )
