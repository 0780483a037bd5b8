"""What the report lacks about its measures, their recipients, and what they were worth."""

from collections.abc import Callable, Collection, Iterator

from domain.county_report.fields import Lacking, ReportField, Why
from domain.county_report.lines import Lines, reported_lines
from domain.county_report.parties import expected_parties, who_answered
from domain.county_report.tally import tally
from domain.follow_up.events import Goal
from domain.follow_up.standing import MeasureStanding, standing_of
from domain.schemes.registry import rule_set_by_id
from domain.state.plan_line import LineState
from domain.state.recipient_report import ReportStatus
from domain.state.round import Round

_REPORTS = {
    Why.NOT_ASKED: {ReportStatus.NOT_ASKED},
    Why.NOT_REPORTED: {ReportStatus.ASKED, ReportStatus.RETURNED},
    Why.NOT_REVIEWED: {ReportStatus.RECEIVED},
}


def of_measures(state: Round, known_places: Collection[str]) -> Iterator[Lacking]:
    """The fields of every measure of the report: those of the plan, and those with money."""
    lines = reported_lines(state)
    running = {key: line for key, line in lines.items() if not line.follow_up.cancelled}
    for field, why, is_missing in _FIELDS:
        of_it = running if why in _OF_RUNNING else lines
        yield from _named(field, why, of_it, is_missing)
    paid = {key: line for key, line in lines.items() if state.disbursed_on(key)}
    for why, statuses in _REPORTS.items():
        yield from _named(
            ReportField.RECIPIENT_REPORTS,
            why,
            paid,
            lambda line, of=statuses: line.follow_up.report.status in of,  # type: ignore[misc]
        )
    recipients = {line.recipient.organisation for line in lines.values() if line.recipient}
    if unknown := sorted(recipients - set(known_places)):
        yield Lacking(
            field=ReportField.MUNICIPALITIES, why=Why.PLACE_UNKNOWN, organisations=tuple(unknown)
        )
    yield from _of_round(state)


def _of_round(state: Round) -> Iterator[Lacking]:
    """The questions about the round as a whole that nobody has answered."""
    asked = rule_set_by_id(state.rule_set or "").questions
    given = tally(state)
    silent = tuple(
        question.question_id
        for question in asked
        if question.of_round and set(given[question.question_id]) == {Goal.NO_ANSWER}
    )
    if silent:
        yield Lacking(field=ReportField.QUESTIONS, why=Why.NOBODY_ANSWERED, questions=silent)


def _named(
    field: ReportField, why: Why, lines: Lines, is_missing: Callable[[LineState], bool]
) -> Iterator[Lacking]:
    found = tuple(key for key, line in lines.items() if is_missing(line))
    if found:
        yield Lacking(field=field, why=why, lines=found)


def _some_are_silent(line: LineState) -> bool:
    return bool(set(expected_parties(line)) - who_answered(line))


#: An award answers an application, which says what it is for in place of a need.
_FIELDS: tuple[tuple[ReportField, Why, Callable[[LineState], bool]], ...] = (
    (ReportField.NEEDS, Why.NO_NEED, lambda line: not (line.agreed.needs or line.parent)),
    (
        ReportField.TARGET_GROUPS,
        Why.NO_GROUPS,
        lambda line: not any(line.agreed.target_groups.values()),
    ),
    (
        ReportField.PROVIDERS,
        Why.NO_PROVIDER,
        lambda line: not (line.agreed.provided_by or line.agreed.providers),
    ),
    (
        ReportField.STATUS,
        Why.NOTHING_SAID,
        lambda line: standing_of(line) is MeasureStanding.NONE,
    ),
    (
        ReportField.PARTICIPANTS,
        Why.NOT_CARRIED_OUT,
        lambda line: not (line.follow_up.counted or line.carried_out),
    ),
    (
        ReportField.PARTICIPANTS,
        Why.NOT_COUNTED,
        lambda line: line.carried_out and not line.follow_up.counted,
    ),
    (ReportField.DECIDED, Why.NOT_DECIDED, lambda line: not line.is_decided),
    (ReportField.EVALUATIONS, Why.NOT_EVALUATED, lambda line: not line.evaluated),
    (ReportField.QUESTIONS, Why.PARTIES_SILENT, _some_are_silent),
)
#: What a measure that was called off owes nobody.
_OF_RUNNING = frozenset(
    {
        Why.NOT_CARRIED_OUT,
        Why.NOT_COUNTED,
        Why.NOT_DECIDED,
        Why.NOT_EVALUATED,
        Why.PARTIES_SILENT,
    }
)
