"""Calls and applications that were there before, as the events that tell of them."""

from collections import Counter
from collections.abc import Iterator
from uuid import uuid5

from domain.calendar import end_of_day
from domain.case import NAMESPACE
from domain.pots.route import route_to
from domain.rules.money import county_decision
from domain.takeover.contents import ApplicationRow, CallRow, Contents
from domain.takeover.events import CallsTakenOver
from domain.takeover.pots_before import AnsweredBefore, CallBefore
from domain.types import Day

_LONGEST = 32


def application_id(round_id: str, key: str) -> str:
    """The id of an application that the spreadsheets know by `key`, and of its award.

    Applications of all rounds share one row of ids; a key too long to be held in one is hashed.
    """
    named = f"{uuid5(NAMESPACE, f'take-over/{round_id}').hex[:8]}-{key}"
    return named if len(named) <= _LONGEST else uuid5(NAMESPACE, f"{round_id}/{key}").hex


def calls_of_applications(contents: Contents) -> dict[str, str]:
    """Under which call each application came in, by its key."""
    return {row.key: row.call_id for row in contents.applications}


def calls_taken_over(round_id: str, as_of: Day, contents: Contents) -> tuple[CallsTakenOver, ...]:
    """The calls' event, or none when no pot had been called."""
    if not contents.calls:
        return ()
    pots = {call.call_id: call.pot_id for call in contents.calls}
    answers = (answered(round_id, row, pots[row.call_id]) for row in contents.applications)
    return (
        CallsTakenOver(
            as_of=as_of,
            calls=tuple(_calls(contents)),
            answers=tuple(answer for answer in answers if answer is not None),
            received=len(contents.applications),
        ),
    )


def answered(round_id: str, row: ApplicationRow, pot_id: str) -> AnsweredBefore | None:
    """The answer to an application, or None while it waits for one."""
    if row.outcome is None or row.decided_on is None:
        return None
    return AnsweredBefore(
        application_id=application_id(round_id, row.key),
        call_id=row.call_id,
        pot_id=pot_id,
        applicant=row.applicant,
        outcome=row.outcome,
        amount_ore=row.awarded_ore,
        decided_on=row.decided_on,
        individual_decision=county_decision.is_individual(route_to(row.applicant), row.applicant),
        ground=row.ground,
        written_reasons=row.written_reasons,
        row=row.row,
    )


def _calls(contents: Contents) -> Iterator[CallBefore]:
    """The calls by their days, each numbered within its pot."""
    may_apply = {
        line.plan.line_id: line.plan.pot.may_apply for line in contents.lines if line.plan.pot
    }
    numbers: Counter[str] = Counter()
    for row in sorted(contents.calls, key=lambda call: (call.published_on, call.row)):
        numbers[row.pot_id] += 1
        yield CallBefore(
            call_id=row.call_id,
            pot_id=row.pot_id,
            number=numbers[row.pot_id],
            title=row.title,
            text=row.text,
            may_apply=may_apply[row.pot_id],
            amount_ore=row.amount_ore,
            published_on=row.published_on,
            opens_on=row.opens_on,
            closes_at=end_of_day(row.closes_on) if row.closes_on else None,
            closed_on=row.closed_on,
            form=row.form,
            rates=row.rates,
            ceiling_ore=row.ceiling_ore,
            row=row.row,
        )


def is_late(row: ApplicationRow, call: CallRow) -> bool:
    """Whether the application came after the call's window."""
    return call.closes_on is not None and row.received_on > call.closes_on
