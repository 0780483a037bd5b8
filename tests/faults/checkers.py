"""What must hold of the log after all that was done to it: pure functions over what was seen.

`set_full` and `bank` are Jepsen's words: every acknowledged element is there, and the money
adds up in every state that ever was.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from domain.answered import CommandAnswered
from domain.case import CaseKind, CaseRef
from domain.cases import CaseState, empty, evolve
from domain.deadlines.events import DeadlineLapsed, DeadlinePassed, DeadlineSet
from domain.event import Recorded
from domain.party import Party
from domain.state.round import Round
from domain.step2_report.events import NeedRegistered
from domain.step4_dispose.events import FundsDisbursed, PaymentAttested
from tests.faults.history import Operation

Log = Sequence[tuple[int, Recorded]]


class Effects(NamedTuple):
    """What the log holds of each command, by its key."""

    answers: Mapping[str, int]
    topics: Mapping[str, tuple[str, ...]]
    answered: Mapping[str, CommandAnswered]


def effects(log: Log) -> Effects:
    """Group the log by command."""
    answers: Counter[str] = Counter()
    topics: defaultdict[str, list[str]] = defaultdict(list)
    answered: dict[str, CommandAnswered] = {}
    for _, recorded in log:
        if isinstance(recorded.event, CommandAnswered):
            answers[recorded.command_id] += 1
            answered[recorded.command_id] = recorded.event
        else:
            topics[recorded.command_id].append(recorded.event.TOPIC)
    return Effects(answers, {key: tuple(found) for key, found in topics.items()}, answered)


def lost(operations: Iterable[Operation], found: Effects) -> list[str]:
    """Acknowledged operations whose events, or whose answer, the log does not have."""
    missing = []
    for operation in operations:
        if not operation.acknowledged:
            continue
        there = found.topics.get(operation.key, ())
        told = tuple(operation.answer["events"])
        answered = found.answered.get(operation.key)
        if answered is None or answered.case_version != operation.answer["version"]:
            missing.append(f"{operation.key} {operation.path}: its answer")
        elif Counter(told) - Counter(there):
            missing.append(f"{operation.key} {operation.path}: {told}, stored {there}")
    return missing


def doubled(operations: Iterable[Operation], found: Effects) -> list[str]:
    """Commands with two answers, or with more events than their answer names."""
    twice = [f"{key}: {count} answers" for key, count in found.answers.items() if count > 1]
    for key, topics in found.topics.items():
        answered = found.answered.get(key)
        if answered is None or Counter(topics) != Counter(answered.events):
            twice.append(f"{key}: {topics}, answered {answered and answered.events}")
    refused = {o.key for o in operations if o.outcome == "fail"}
    return twice + [f"{key}: refused, and yet there" for key in refused & set(found.answers)]


def gaps(log: Log) -> list[str]:
    """Streams whose versions do not count up from 1, and positions that do not rise."""
    wrong = []
    seen: dict[UUID, int] = {}
    before = 0
    for position, recorded in log:
        if position <= before:
            wrong.append(f"position {position} after {before}")
        before = position
        expected = seen.get(recorded.stream_id, 0) + 1
        if recorded.version != expected:
            wrong.append(f"{recorded.stream_id}: version {recorded.version}, not {expected}")
        seen[recorded.stream_id] = recorded.version
    return wrong


def cases(log: Log) -> dict[UUID, CaseRef]:
    """The cases that commands were answered for, by stream."""
    answers = (r.event for _, r in log if isinstance(r.event, CommandAnswered))
    return {answer.case.stream_id: answer.case for answer in answers}


def bank(log: Log) -> list[str]:
    """In every state that a round ever was in: paid <= ordered <= decided <= line, and <= means."""
    wrong = []
    known = cases(log)
    rounds: dict[UUID, CaseState] = {}
    for position, recorded in log:
        ref = known.get(recorded.stream_id)
        if ref is None or ref.kind is not CaseKind.ROUND:
            continue
        before = rounds.get(recorded.stream_id) or empty(CaseKind.ROUND)
        state = rounds[recorded.stream_id] = evolve(before, recorded.event)
        if isinstance(state, Round) and not _adds_up(state):
            wrong.append(f"{ref} at {position}")
    return wrong


def _adds_up(state: Round) -> bool:
    if not state.disbursed_ore <= state.ordered_ore <= state.decided_ore <= state.means_ore:
        return False
    return all(
        state.disbursed_on(key) <= state.ordered_on(key) <= line.decided_ore <= line.plan.amount_ore
        for key, line in state.lines.items()
    )


def deadlines(log: Log, by: datetime) -> list[str]:
    """Deadlines that fall by an instant, have not lapsed and have not passed exactly once.

    A plan's yearly look, for one, falls long after any run.
    """
    passed: Counter[tuple[UUID, str]] = Counter()
    due = set()
    for _, recorded in log:
        match recorded.event:
            case DeadlineSet(deadline_id=key, at=at) if at <= by:
                due.add((recorded.stream_id, key))
            case DeadlineLapsed(deadline_id=key):
                due.discard((recorded.stream_id, key))
            case DeadlinePassed(deadline_id=key):
                passed[recorded.stream_id, key] += 1
    wrong = [f"{stream} {key}: {passed[stream, key]} times" for stream, key in due]
    return [words for words, item in zip(wrong, due, strict=True) if passed[item] != 1]


def traced(log: Log) -> tuple[int, list[str]]:
    """Payments, and those that do not lead back through decision and plan line to a need.

    Payee, attester and approver must be three, and the need one of the same county.
    """
    known = cases(log)
    needs = {known[r.stream_id].key for _, r in log if isinstance(r.event, NeedRegistered)}
    rounds: dict[UUID, CaseState] = {}
    attested: dict[tuple[UUID, str], str] = {}
    paid, wrong = 0, []
    for position, recorded in log:
        ref = known.get(recorded.stream_id)
        if ref is None or ref.kind is not CaseKind.ROUND:
            continue
        before = rounds.get(recorded.stream_id) or empty(CaseKind.ROUND)
        state = rounds[recorded.stream_id] = evolve(before, recorded.event)
        match recorded.event:
            case PaymentAttested(payment_id=key, attested_by=who):
                attested[recorded.stream_id, key] = who
            case FundsDisbursed(payment_id=key, approved_by=who) if isinstance(state, Round):
                paid += 1
                line = state.lines[state.payments[key].line_id]
                payee = state.payee_of(line.plan.line_id)
                well = attested.get((recorded.stream_id, key)) not in (None, who)
                if not (well and _leads_back(payee, line.plan.needs, needs)):
                    wrong.append(f"{ref} {key} at {position}")
    return paid, wrong


def _leads_back(payee: Party | None, line_needs: Sequence[str], needs: set[str]) -> bool:
    return payee is not None and bool(line_needs) and needs.issuperset(line_needs)
