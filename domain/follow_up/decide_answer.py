"""Follow-up: each party that cooperated answers the evaluation for itself."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.case import CaseRef, RoundId, round_ref
from domain.command import Command, Known
from domain.deadlines.kinds import DeadlineKind
from domain.event import Event, Refusal
from domain.follow_up.answers import (
    EvaluationAnswered,
    Indicator,
    RoundQuestionAnswered,
    ShownVerdict,
)
from domain.follow_up.decide_cooperation import needs_behind
from domain.follow_up.events import Assessed
from domain.follow_up.of_line import OfLine, check_speaks_for, writes_for
from domain.follow_up.prefilled import prefilled
from domain.party import Party, PartyKind
from domain.permission import check_turn
from domain.role import Role
from domain.rules.applying import apply_rules
from domain.rules.follow_up import evaluation_answers
from domain.schemes.registry import rule_set_by_id
from domain.state.deadlines import is_late
from domain.state.need import Need
from domain.state.round import Round
from domain.state.round_position import round_turn
from domain.types import Draft


class AnswerEvaluation(OfLine):
    """Say what a measure was worth: benefit and changed practice, then the scheme's questions."""

    ACTION: ClassVar[str] = "answer-evaluation"

    party: Party
    benefit: Assessed
    changed_practice: Assessed
    verdicts: Annotated[tuple[ShownVerdict, ...], Field(max_length=20)] = ()
    flowed_back: Draft = ""
    indicators: Annotated[tuple[Indicator, ...], Field(max_length=20)] = ()
    dissent: Draft = ""

    def reads_of(self, state: object) -> tuple[CaseRef, ...]:
        """The needs behind the measure, which answer whether employees were involved."""
        return needs_behind(state, self.line_id)


class AnswerRoundQuestion(Command):
    """Answer a question that the scheme asks of the round as a whole."""

    ACTION: ClassVar[str] = "answer-round-question"

    round_id: RoundId
    party: Party
    verdict: ShownVerdict

    @property
    def case(self) -> CaseRef:
        """The round's case."""
        return round_ref(self.round_id)


def answer_evaluation(state: Round, command: AnswerEvaluation, known: Known) -> tuple[Event, ...]:
    """What the party leaves out of the questions that events answer, the events have answered.

    Raises `measure-not-carried-out`, `not-a-party`, `unknown-question` (also one of the round's),
    `only-providers-teach`, and `reason-required` for an answer that differs from the events
    or rests on nothing.
    """
    check_turn(command, round_turn(state, command.item), county=state.county)
    line = state.lines[command.line_id]
    check_speaks_for(command.by, command.party, line)
    rules = rule_set_by_id(state.rule_set or "")
    asked = {question.question_id for question in rules.questions if not question.of_round}
    given = [verdict.question_id for verdict in command.verdicts]
    if len(set(given)) < len(given) or not set(given) <= asked:
        raise Refusal("unknown-question")
    if command.flowed_back and command.party.kind is not PartyKind.PROVIDER:
        raise Refusal("only-providers-teach")
    needs = [known.of(ref, Need) for ref in needs_behind(state, command.line_id)]
    filled = {key: found.answer for key, found in prefilled(rules.questions, line, needs).items()}
    broken = evaluation_answers.broken(command.verdicts, filled)
    event = EvaluationAnswered(
        line_id=command.line_id,
        party=command.party,
        questions_version=rules.questions_version,
        benefit=command.benefit,
        changed_practice=command.changed_practice,
        verdicts=command.verdicts,
        prefilled=filled,
        flowed_back=command.flowed_back,
        indicators=command.indicators,
        dissent=command.dissent,
        written_by_county=writes_for(command.by, command.party),
        late=is_late(state.deadlines, DeadlineKind.EVALUATION, command.by.received_at),
        soft_stops=apply_rules(broken, command.by),
    )
    return () if event == line.follow_up.answers.get(command.party.organisation) else (event,)


def answer_round_question(
    state: Round, command: AnswerRoundQuestion, known: Known
) -> tuple[Event, ...]:
    """The same again is nothing new. Raises `round-not-open`, `not-a-party`,
    `unknown-question` (also one that is asked of each measure), and `reason-required` for an
    answer that rests on nothing: no event answers for the round.
    """
    check_turn(command, round_turn(state, command.item), county=state.county)
    _check_party_of_round(state, command)
    rules = rule_set_by_id(state.rule_set or "")
    asked = {question.question_id for question in rules.questions if question.of_round}
    if command.verdict.question_id not in asked:
        raise Refusal("unknown-question")
    event = RoundQuestionAnswered(
        party=command.party,
        questions_version=rules.questions_version,
        verdict=command.verdict,
        written_by_county=writes_for(command.by, command.party),
        late=is_late(state.deadlines, DeadlineKind.EVALUATION, command.by.received_at),
        soft_stops=apply_rules(evaluation_answers.broken((command.verdict,), {}), command.by),
    )
    return () if event in state.round_answers else (event,)


def _check_party_of_round(state: Round, command: AnswerRoundQuestion) -> None:
    if command.by.role is Role.COUNTY_OFFICER:
        return
    parties = {number for line in state.lines.values() for number in line.party_numbers}
    own = command.by.organisation == command.party.organisation
    if not own or command.party.organisation not in parties:
        raise Refusal("not-a-party")
