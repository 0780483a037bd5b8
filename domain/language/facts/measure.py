"""What sentences about measures and their evaluation may name."""

from domain.follow_up.events import EvaluationRecorded, MeasureCarriedOut, Verdict
from domain.follow_up.progress import MeasureProgressed
from domain.language.clauses import Facts
from domain.language.facts.facts_of import FactsOf
from domain.language.format import ended_once
from domain.language.language import Language
from domain.language.words import Words
from domain.schemes.registry import RULE_SETS
from domain.step4_dispose.target_group import FagskoleTeachersIncluded


def fagskole_teachers(event: FagskoleTeachersIncluded, words: Words) -> Facts:
    """How many may join which measure, and why."""
    return {
        "the_line": words.thing("line", event.line_id),
        "expected": event.expected,
        "grounds": words.quote(event.grounds),
    }


def progressed(event: MeasureProgressed, words: Words) -> Facts:
    """The status, and the milestones with their days."""
    return {
        "the_line": words.thing("line", event.line_id),
        "status": words.inside("measure-status", event.status),
        "reached": words.listed(
            f"{milestone.milestone_id} ({words.day(milestone.on)})" for milestone in event.reached
        ),
        "note": words.quote(event.note),
    }


def carried_out(event: MeasureCarriedOut, words: Words) -> Facts:
    """When, for how many, with whom, and what the follow-up should look at."""
    participants = words.counted("target-group", event.participants)
    return {
        "the_line": words.thing("line", event.line_id),
        "period": words.period(event.from_day, event.to_day),
        "participants": participants,
        "nobody_came": not participants,
        "partners": words.listed(partner.name for partner in event.partners),
        "working_life_absent": event.working_life_absent,
        "groups_changed": event.groups_changed,
    }


def evaluated(event: EvaluationRecorded, words: Words) -> Facts:
    """With whom, and the answer to each question."""
    return {
        "the_line": words.thing("line", event.line_id),
        "alone": not event.partners,
        "partners": words.listed(partner.name for partner in event.partners),
        "alone_reason": words.quote(event.alone_reason),
        "answers": " ".join(
            _answer(event.questions_version, verdict, words) for verdict in event.verdicts
        ),
        "attained": (words.inside("answer", event.attainment.answer) if event.attainment else None),
        "attained_grounds": words.quote(event.attainment.grounds) if event.attainment else "",
        "late": event.late and "late" not in event.soft_stops,
    }


def _answer(version: str, verdict: Verdict, words: Words) -> str:
    asked = question(version, verdict.question_id, words.language)
    answer = words.name("answer", verdict.answer)
    return ended_once(f"{asked} {answer}: {words.quote(verdict.grounds)}.")


def question(version: str, question_id: str, language: Language) -> str:
    """The question as it was asked; its id when no rule set has it any more."""
    for rule_set in RULE_SETS.values():
        for question in rule_set.questions:
            if (rule_set.questions_version, question.question_id) == (version, question_id):
                return {
                    Language.NB: question.nb,
                    Language.NN: question.nn,
                    Language.EN: question.en,
                }[language]
    return f"{question_id}:"


FACTS: FactsOf = {
    FagskoleTeachersIncluded: fagskole_teachers,
    MeasureProgressed: progressed,
    MeasureCarriedOut: carried_out,
    EvaluationRecorded: evaluated,
}
