"""Keeps pots, calls and applications, with the round's own fold for the money."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, time
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, bindparam, delete, update

from domain.calendar import NORWAY
from domain.event import Recorded
from domain.opening.events import GrantCommitted, RoundOpened
from domain.pots.application_events import ApplicationSubmitted
from domain.pots.events import AwardDecided, AwardReduced, AwardRejected, CallPublished
from domain.state.application import Application, evolve_application
from domain.state.evolve_round import evolve_round
from domain.state.pot import awarded_by, left_for
from domain.state.round import Round
from domain.step4_dispose.complaint_events import ComplaintAnswered, ComplaintOutcome
from domain.takeover.events import ApplicationTakenOver, CallsTakenOver, RoundTakenOver
from domain.takeover.pots_before import AnsweredBefore
from projections.batch import batch_of
from projections.cases import Case, Folding, case_row, fold, store, write
from projections.pots.stage import ApplicationStage, stage_of
from projections.pots.tables import applications, calls, decisions, metadata, parts, rounds
from projections.projection import Placed, Projection
from projections.rendered import rendered
from projections.rows import upsert

ROUNDS = Folding(
    table=rounds,
    empty=Round(),
    begins=(GrantCommitted, RoundOpened, RoundTakenOver),
    evolve=evolve_round,
    parts=parts,
    parted=("lines", "payments", "calls", "answers", "draft"),
)
_APPLICATIONS = Folding(
    table=applications,
    empty=Application(),
    begins=(ApplicationSubmitted, ApplicationTakenOver),
    evolve=evolve_application,
)


def apply(connection: Connection, events: Sequence[Placed]) -> None:
    """Fold the events of rounds and applications; those of other cases change nothing."""
    batch = batch_of(events)
    folded = fold(connection, ROUNDS, batch)
    write(connection, ROUNDS, folded, lambda case: {"round_id": case.state.round_id})
    cases = {case.stream_id: case for case in folded}
    ours = batch.of(cases)
    _write_calls(connection, cases.values(), ours)
    _write_decisions(connection, ours)
    store(connection, applications, fold(connection, _APPLICATIONS, batch), _application_row)


def _write_calls(
    connection: Connection, cases: Iterable[Case[Round]], events: Iterable[Placed]
) -> None:
    """Write every call of the touched rounds; when each was published stays as first written."""
    published = dict(_published(events))
    rows = [row for case in cases for row in _call_rows(case)]
    new = [
        {**row, "published_at": published[row["stream_id"], row["call_id"]]}
        for row in rows
        if (row["stream_id"], row["call_id"]) in published
    ]
    upsert(connection, calls, new)
    known = [row for row in rows if (row["stream_id"], row["call_id"]) not in published]
    if known:
        renamed = [{f"new_{name}": value for name, value in row.items()} for row in known]
        connection.execute(_CHANGED_CALL, renamed)


def _published(events: Iterable[Placed]) -> Iterator[tuple[tuple[UUID, str], datetime]]:
    """When each new call was published; one before a take-over as its day began in Norway."""
    for _, recorded in events:
        match recorded.event:
            case CallPublished(call_id=call_id):
                yield (recorded.stream_id, call_id), recorded.recorded_at
            case CallsTakenOver(calls=before):
                for call in before:
                    at = datetime.combine(call.published_on, time.min, NORWAY)
                    yield (recorded.stream_id, call.call_id), at.astimezone(UTC)


_CHANGED_CALL = (
    update(calls)
    .where(
        calls.c.stream_id == bindparam("new_stream_id"),
        calls.c.call_id == bindparam("new_call_id"),
    )
    .values(
        {
            name: bindparam(f"new_{name}")
            for name in ("closes_at", "closed", "awarded_ore", "left_ore")
        }
    )
)


def _call_rows(case: Case[Round]) -> Iterator[dict[str, Any]]:
    state = case.state
    for call_id, call in state.calls.items():
        window = state.deadlines.get(call_id)
        yield {
            "stream_id": case.stream_id,
            "call_id": call_id,
            "round_id": state.round_id,
            "county": state.county,
            "pot_id": call.published.line_id,
            "published": rendered(call.published),
            "before_take_over": call.before is not None,
            "opens_on": call.published.opens_on,
            "closes_at": window.at if window else call.published.closes_at,
            "closed": call.closed or state.closed,
            "awarded_ore": awarded_by(state, call),
            "left_ore": left_for(state, call) if call.published.line_id in state.lines else 0,
        }


def _write_decisions(connection: Connection, events: Iterable[Placed]) -> None:
    """Write awards and rejections, then what awards came to later, in the log's order.

    A rejection that a complaint has undone is none: its application is to be decided again.
    """
    decided: dict[tuple[UUID, str], dict[str, Any]] = {}
    undone: dict[tuple[UUID, str], dict[str, Any]] = {}
    changed: list[dict[str, Any]] = []
    for _, recorded in events:
        match recorded.event:
            case AwardDecided() as awarded:
                stage, ore = ApplicationStage.AWARDED, awarded.amount_ore
                row = _decision_row(recorded, awarded.line_id, stage, ore, awarded)
                decided[recorded.stream_id, awarded.line_id] = row
            case AwardRejected(application_id=key) as rejected:
                row = _decision_row(recorded, key, ApplicationStage.REJECTED, 0, rejected)
                decided[recorded.stream_id, key] = row
            case CallsTakenOver(answers=answers):
                for answer in answers:
                    of = (recorded, answer.application_id, ApplicationStage(answer.outcome))
                    row = _decision_row(*of, answer.amount_ore, answer)
                    decided[recorded.stream_id, answer.application_id] = row
            case AwardReduced(line_id=key, to_ore=ore):
                changed.append(_changed_to(recorded, key, ore))
            case ComplaintAnswered(outcome=ComplaintOutcome.CHANGED, line_id=key) as answered:
                if answered.amount_ore is not None:
                    changed.append(_changed_to(recorded, key, answered.amount_ore))
                    continue
                of_case = (recorded.stream_id, key)
                undone[of_case] = {"of_stream": recorded.stream_id, "of_application": key}
                if decided.get(of_case, {}).get("stage") is ApplicationStage.REJECTED:
                    del decided[of_case]
    if undone:
        connection.execute(_UNDONE, list(undone.values()))
    upsert(connection, decisions, list(decided.values()))
    if changed:
        connection.execute(_CHANGED, changed)


def _changed_to(recorded: Recorded, application_id: str, ore: int) -> dict[str, Any]:
    return {"of_stream": recorded.stream_id, "of_application": application_id, "to_ore": ore}


def _decision_row(
    recorded: Recorded,
    application_id: str,
    stage: ApplicationStage,
    amount_ore: int,
    said: AwardDecided | AwardRejected | AnsweredBefore,
) -> dict[str, Any]:
    return {
        "stream_id": recorded.stream_id,
        "application_id": application_id,
        "stage": stage,
        "amount_ore": amount_ore,
        "event": rendered(said),
        "before_take_over": isinstance(said, AnsweredBefore),
        "decided_at": recorded.recorded_at,
    }


_OF = (
    decisions.c.stream_id == bindparam("of_stream"),
    decisions.c.application_id == bindparam("of_application"),
)
_CHANGED = update(decisions).where(*_OF).values(amount_ore=bindparam("to_ore"))
_UNDONE = delete(decisions).where(*_OF, decisions.c.stage == ApplicationStage.REJECTED)


def _application_row(case: Case[Application]) -> dict[str, Any]:
    state = case.state
    return {
        **case_row(case),
        "application_id": state.application_id,
        "round_id": state.round_id,
        "county": state.county,
        "pot_id": state.pot_id,
        "call_id": state.call_id,
        "applicant": state.applicant.organisation if state.applicant else "",
        "measure": state.content.measure if state.content else "",
        "stage": stage_of(state),
    }


POTS = Projection("pots", metadata, apply, version=5, holds=(Round, Application))
