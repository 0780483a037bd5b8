"""What was done before a round was taken over is told as such, not checked again or invented."""

from collections.abc import Iterable, Iterator

from domain.rules.applications import application_contents
from domain.rules.problem import Problem
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.application import Application
from domain.state.round import Round
from domain.step3_prioritise.line import PlanLine

DONE_BEFORE = Rule(
    code="done-before-take-over",
    binding=Binding.SOFT,
    citation="inference: what was done before the take-over has no trace here but the papers",
)
BEFORE_TAKE_OVER = Rule(
    code="before-take-over",
    binding=Binding.SOFT,
    citation="inference: a line stays as it was taken over until the forum changes it",
)

APPLIED_BEFORE = Rule(
    code="applied-before-take-over",
    binding=Binding.SOFT,
    citation="inference: what came with an application may lie in the archive, not in the papers",
)


def told_as_such(
    problems: Iterable[Problem], state: Round, lines: Iterable[PlanLine]
) -> Iterator[Problem]:
    """The problems, with one in place of all soft ones of a line that stands as taken over.

    What such a line lacks was so before the take-over; what would break a sum still refuses.
    """
    as_it_was = {line.line_id for line in lines if _is_as_it_was(line, state)}
    told: set[str] = set()
    for problem in problems:
        if problem.binding is Binding.HARD or problem.line not in as_it_was:
            yield problem
        elif problem.line not in told:
            told.add(problem.line)
            yield Problem.of(BEFORE_TAKE_OVER, {"line": problem.line})


def lacking(application: Application) -> tuple[Rule, ...]:
    """What an application lacks of what its call asked for, told as such if it was so before."""
    if not application.missing:
        return ()
    return (APPLIED_BEFORE if application.as_taken_over else application_contents.INCOMPLETE,)


def _is_as_it_was(line: PlanLine, state: Round) -> bool:
    before = state.lines.get(line.line_id)
    return before is not None and before.as_taken_over == line
