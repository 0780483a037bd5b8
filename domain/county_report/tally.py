"""How the scheme's questions were answered in a round; whoever said nothing is counted too."""

from collections import Counter

from domain.county_report.parties import expected_parties, who_answered
from domain.follow_up.answers import EvaluationAnswered
from domain.follow_up.events import Goal
from domain.schemes.registry import rule_set_by_id
from domain.schemes.rule_set import Question
from domain.state.round import Round


def tally(state: Round) -> dict[str, Counter[Goal]]:
    """The answers by question, in the rule set's order.

    A question of the round that nobody has answered has one answer missing.
    """
    questions = rule_set_by_id(state.rule_set or "").questions
    return {
        question.question_id: _of_round(state, question)
        if question.of_round
        else _of_measures(state, question)
        for question in questions
    }


def _of_round(state: Round, question: Question) -> Counter[Goal]:
    key = question.question_id
    said = (one.verdict for one in state.round_answers if one.verdict.question_id == key)
    return Counter(verdict.answer for verdict in said) or Counter([Goal.NO_ANSWER])


def _of_measures(state: Round, question: Question) -> Counter[Goal]:
    found: Counter[Goal] = Counter()
    for line in state.lines.values():
        if not line.is_measure:
            continue
        said = line.follow_up.answers.values()
        found.update(_answer(answer, question.question_id) for answer in said)
        found[Goal.NO_ANSWER] += len(set(expected_parties(line)) - who_answered(line))
    return found


def _answer(answer: EvaluationAnswered, question_id: str) -> Goal:
    """The party's own verdict, else what the events said for it."""
    own = {verdict.question_id: verdict.answer for verdict in answer.verdicts}
    return own.get(question_id) or answer.prefilled.get(question_id, Goal.NO_ANSWER)
