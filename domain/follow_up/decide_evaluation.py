"""Follow-up: the partners evaluate a measure together by the scheme's questions."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.case import CaseRef, RoundId, round_ref
from domain.command import Command, Known
from domain.deadlines.kinds import DeadlineKind
from domain.event import Event, Refusal
from domain.follow_up.events import Assessed, EvaluationRecorded, Goal, Verdict
from domain.party import Party, PartyKind
from domain.permission import check_turn
from domain.rules.applying import apply_rules
from domain.rules.clock.lateness import LATE
from domain.rules.follow_up.joint_evaluation import ALONE, UNANSWERED, attainment
from domain.schemes.registry import rule_set_by_id
from domain.state.deadlines import is_late
from domain.state.round import Round
from domain.state.round_position import round_turn
from domain.types import Draft, ItemId


class RecordEvaluation(Command):
    """Record the partners' answers to the scheme's questions about a measure.

    `attainment` is whether the goal that the plan set for it was reached.
    """

    ACTION: ClassVar[str] = "record-evaluation"

    round_id: RoundId
    line_id: ItemId
    verdicts: Annotated[tuple[Verdict, ...], Field(min_length=1, max_length=20)]
    partners: Annotated[tuple[Party, ...], Field(max_length=20)]
    alone_reason: Draft = ""
    attainment: Assessed | None = None

    @property
    def case(self) -> CaseRef:
        """The round's case."""
        return round_ref(self.round_id)

    @property
    def item(self) -> str | None:
        """The plan line whose measure is evaluated."""
        return self.line_id


def record_evaluation(state: Round, command: RecordEvaluation, known: Known) -> tuple[Event, ...]:
    """Raises `measure-not-carried-out`, `already-evaluated`, `unknown-question`,
    `evaluated-alone`, `reason-required`; an answer given twice is an `unknown-question` too.
    """
    check_turn(command, round_turn(state, command.item), county=state.county)
    rules = rule_set_by_id(state.rule_set or "")
    asked = {question.question_id for question in rules.questions}
    of_measure = {question.question_id for question in rules.questions if not question.of_round}
    answers = {verdict.question_id: verdict.answer for verdict in command.verdicts}
    if len(answers) < len(command.verdicts) or not set(answers) <= asked:
        raise Refusal("unknown-question")
    # The county records the answers, so naming itself brings no second party.
    answered = (answer.party for answer in state.lines[command.line_id].follow_up.answers.values())
    parties = (*command.partners, *answered)
    together = any(party.kind is not PartyKind.COUNTY for party in parties)
    if not together and not command.alone_reason:
        raise Refusal(ALONE.code)
    late = is_late(state.deadlines, DeadlineKind.EVALUATION, command.by.received_at)
    planned = state.lines[command.line_id].plan.evaluation
    broken = [*attainment(planned, command.attainment)]
    if not of_measure <= set(answers) or Goal.NO_ANSWER in answers.values():
        broken.append(UNANSWERED)
    if late:
        broken.append(LATE)
    return (
        EvaluationRecorded(
            line_id=command.line_id,
            questions_version=rules.questions_version,
            verdicts=command.verdicts,
            partners=command.partners,
            alone_reason=command.alone_reason,
            attainment=command.attainment,
            late=late,
            soft_stops=apply_rules(broken, command.by),
        ),
    )
