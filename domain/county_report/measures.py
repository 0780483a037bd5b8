"""The report's rows by measure, the questions' answers, and what went otherwise."""

from collections.abc import Iterator, Sequence

from domain.case import round_ref
from domain.county_report.content import Deviation, MeasureRow, QuestionTally
from domain.county_report.figures import EventRef
from domain.county_report.lines import reported_lines
from domain.county_report.parties import expected_parties, who_answered
from domain.county_report.tally import tally
from domain.county_report.trace import Trace, planned_ore
from domain.event import Recorded
from domain.follow_up.answers import EvaluationAnswered, RoundQuestionAnswered
from domain.follow_up.changes import MeasureCancelled, MeasureChangeDecided
from domain.follow_up.cooperation import CooperationConfirmed
from domain.follow_up.events import EvaluationRecorded, Goal, MeasureCarriedOut
from domain.follow_up.participants import ParticipantsRecorded
from domain.follow_up.standing import standing_of
from domain.schemes.registry import rule_set_by_id
from domain.state.plan_line import LineState


def rows(trace: Trace) -> tuple[MeasureRow, ...]:
    """Every measure that is in the plan, or that money went to before it left it; no pots."""
    return tuple(_row(trace, key, line) for key, line in reported_lines(trace.state).items())


def _row(trace: Trace, line_id: str, line: LineState) -> MeasureRow:
    plan, known = line.agreed, line.follow_up
    counted = known.participants
    providers = [provision.provider.name for provision in plan.provided_by]
    submitted = known.report.submitted
    recipient = line.recipient
    expected = expected_parties(line)
    return MeasureRow(
        line_id=line_id,
        title=plan.title,
        status=standing_of(line),
        needs=plan.needs,
        starts_on=plan.starts_on,
        ends_on=plan.ends_on,
        target_groups=plan.target_groups,
        came=known.counted,
        participants_supported=None if counted is None else not counted.unsupported,
        providers=tuple(providers) or ((plan.providers,) if plan.providers else ()),
        recipient=recipient.organisation if recipient else None,
        planned=trace.of_line("planned", line_id, planned_ore(line)),
        decided=trace.of_line("decided", line_id, line.decided_ore),
        paid=trace.of_line("paid", line_id, trace.state.disbursed_on(line_id)),
        reported=trace.of_line("reported", line_id, submitted.spent_ore if submitted else 0),
        report_status=known.report.status.value,
        evaluated=line.evaluated,
        parties=len(expected),
        answered=len(who_answered(line) & set(expected)),
        dissents=sum(bool(answer.dissent) for answer in known.answers.values()),
        events=trace.about_line(line_id),
    )


def questions(trace: Trace) -> tuple[QuestionTally, ...]:
    """The answers to each question; parties of a measure that said nothing are counted too."""
    rules = rule_set_by_id(trace.state.rule_set or "")
    of_round = {question.question_id for question in rules.questions if question.of_round}
    own, joint = (
        trace.of_kinds(RoundQuestionAnswered),
        trace.of_kinds(EvaluationAnswered, EvaluationRecorded),
    )
    return tuple(
        QuestionTally(
            question_id=key,
            answers={goal.value: answers[goal] for goal in Goal},
            events=own if key in of_round else joint,
        )
        for key, answers in tally(trace.state).items()
    )


def deviations(trace: Trace, records: Sequence[Recorded]) -> tuple[Deviation, ...]:
    """What was changed or called off, the findings, and every stop that was passed."""
    case = str(round_ref(trace.state.round_id))
    return tuple(
        Deviation(
            code=code,
            line_id=getattr(recorded.event, "line_id", None),
            reason=reason,
            events=(EventRef(case=case, version=recorded.version),),
        )
        for recorded in records
        for code, reason in _found(recorded)
    )


def _found(recorded: Recorded) -> Iterator[tuple[str, str]]:
    event = recorded.event
    match event:
        case MeasureCancelled():
            yield "measure-cancelled", event.grounds
        case MeasureChangeDecided():
            yield f"change-{event.outcome.value}", event.grounds
        case MeasureCarriedOut():
            if event.working_life_absent:
                yield "working-life-absent", ""
            if event.groups_changed:
                yield "groups-changed", ""
        case ParticipantsRecorded(unsupported=True):
            yield "participants-unsupported", ""
        case CooperationConfirmed():
            if event.first_day_missing:
                yield "first-day-missing", ""
            if event.came_after_need:
                yield "came-after-need", ""
    for code in getattr(event, "soft_stops", ()):
        yield code, recorded.reason or ""
