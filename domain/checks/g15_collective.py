"""G15: the measure does not promote collective development (*kollektiv utvikling*)."""

from collections.abc import Iterator

from domain.checks.books import RoundBooks
from domain.checks.check import Check, Found
from domain.checks.finding import Ground, Severity
from domain.follow_up.answers import EvaluationAnswered
from domain.follow_up.events import EvaluationRecorded, Goal
from domain.schemes.registry import rule_set_by_id
from domain.schemes.rule_set import FilledFrom
from domain.state.plan_line import LineState
from domain.step3_prioritise.line_contents import Base, Form


def look(books: RoundBooks) -> Iterator[Found]:
    """Form and base as planned, and what those who took part said of it afterwards."""
    rules = rule_set_by_id(books.state.rule_set or "")
    asked = {
        question.question_id
        for question in rules.questions
        if question.filled_from is FilledFrom.PARTICIPANTS
    }
    for line_id, line, paid in books.paid_lines():
        plan, events = line.agreed, books.plan_of(line_id)
        if plan.form is None and line.parent is None:
            yield Found("form-not-stated", events, line_id)
        if plan.form is Form.INDIVIDUAL and not plan.individual_reason:
            yield Found("individual-without-reason", events, line_id, questioned_ore=paid)
        if plan.base is Base.ELSEWHERE and not plan.elsewhere_reason:
            yield Found("elsewhere-without-reason", events, line_id)
        no = _said_no(line, asked)
        said = books.history.of_line(line_id, EvaluationAnswered, EvaluationRecorded)
        joint = [one for one in said if _recorded_no(one.event, asked)]
        if no or joint:
            facts = {"parties": no, "answers": len(line.follow_up.answers)}
            yield Found("judged-not-collective", said, line_id, questioned_ore=paid, facts=facts)


def _said_no(line: LineState, asked: set[str]) -> int:
    """How many parties answered no in their own words, not what was filled in for them."""
    return sum(
        any(one.question_id in asked and one.answer is Goal.NO for one in answer.verdicts)
        for answer in line.follow_up.answers.values()
    )


def _recorded_no(event: object, asked: set[str]) -> bool:
    verdicts = event.verdicts if isinstance(event, EvaluationRecorded) else ()
    return any(one.question_id in asked and one.answer is Goal.NO for one in verdicts)


CHECK = Check(
    ground=Ground.G15,
    citation="[Udir] measures that promote collective development; question 1; sections 6 and 11",
    weighs={
        "judged-not-collective": Severity.MODERATE,
        "individual-without-reason": Severity.MODERATE,
        "elsewhere-without-reason": Severity.NOTE,
    },
    cannot=frozenset({"form-not-stated"}),
    look=look,
)
