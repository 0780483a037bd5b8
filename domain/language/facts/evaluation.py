"""What sentences about the parties' own answers may name."""

from domain.follow_up.answers import (
    EvaluationAnswered,
    Indicator,
    RoundQuestionAnswered,
    ShownVerdict,
)
from domain.follow_up.events import Assessed
from domain.language.clauses import Facts
from domain.language.facts.facts_of import FactsOf
from domain.language.facts.measure import question
from domain.language.format import ended_once
from domain.language.words import Words


def answered(event: EvaluationAnswered, words: Words) -> Facts:
    """Whose answer, the benefit, the practice, each question, and where it dissents."""
    own = {verdict.question_id for verdict in event.verdicts}
    filled = {key: goal for key, goal in event.prefilled.items() if key not in own}
    return {
        "the_line": words.thing("line", event.line_id),
        "party": event.party.name,
        "benefit": _assessed(event.benefit, words),
        "practice": _assessed(event.changed_practice, words),
        "answers": " ".join(_verdict(event.questions_version, v, words) for v in event.verdicts),
        "filled": " ".join(
            f"{question(event.questions_version, key, words.language)} "
            f"{words.name('answer', goal)}."
            for key, goal in filled.items()
        ),
        "flowed_back": words.quote(event.flowed_back),
        "indicators": words.listed(_indicator(one, words) for one in event.indicators),
        "dissent": words.quote(event.dissent),
        "written_by_county": event.written_by_county,
        "late": event.late,
    }


def of_round(event: RoundQuestionAnswered, words: Words) -> Facts:
    """Whose answer to what, and why."""
    return {
        "party": event.party.name,
        "answer": _verdict(event.questions_version, event.verdict, words),
        "written_by_county": event.written_by_county,
        "late": event.late,
    }


def _verdict(version: str, verdict: ShownVerdict, words: Words) -> str:
    asked = question(version, verdict.question_id, words.language)
    grounds = words.quote(verdict.grounds)
    shown = f" ({words.quote(verdict.evidence)})" if verdict.evidence else ""
    return ended_once(f"{asked} {words.name('answer', verdict.answer)}: {grounds}{shown}.")


def _assessed(said: Assessed, words: Words) -> str:
    return f"{words.inside('answer', said.answer)}, {words.quote(said.grounds)}"


def _indicator(one: Indicator, words: Words) -> str:
    before = f"{one.before} → " if one.before else ""
    return f"{words.quote(one.name)} ({before}{one.after})"


FACTS: FactsOf = {
    EvaluationAnswered: answered,
    RoundQuestionAnswered: of_round,
}
