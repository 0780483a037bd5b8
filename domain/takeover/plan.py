"""The plan that was in force, as the event that tells of it."""

from uuid import uuid5

from domain.case import NAMESPACE
from domain.takeover.before import DecidedBefore, LineBefore, PaidBefore, TakenOverLine
from domain.takeover.contents import Contents, LineRow
from domain.takeover.events import PlanTakenOver
from domain.takeover.pots import application_id, calls_of_applications


def need_id(round_id: str, key: str) -> str:
    """The id of a need that the spreadsheets know by `key`; a round is taken over once."""
    return f"{uuid5(NAMESPACE, f'take-over/{round_id}').hex[:24]}-{key}"


def plan_taken_over(round_id: str, contents: Contents) -> tuple[PlanTakenOver, ...]:
    """The plan's event, or none when the forum had adopted no plan yet."""
    adopted_on = contents.round.plan_adopted_on
    if adopted_on is None:
        return ()
    paid: dict[str, list[PaidBefore]] = {}
    for row in contents.paid:
        paid.setdefault(row.line_id, []).append(row.payment)
    applied = calls_of_applications(contents)
    return (
        PlanTakenOver(
            plan_version=contents.round.plan_version or 1,
            adopted_on=adopted_on,
            vet_board_heard_on=contents.round.vet_board_heard_on,
            lines=tuple(
                _line(round_id, line, tuple(paid.get(line.plan.line_id, ())), applied)
                for line in contents.lines
            ),
        ),
    )


def _line(
    round_id: str, line: LineRow, paid: tuple[PaidBefore, ...], applied: dict[str, str]
) -> TakenOverLine:
    key = line.plan.line_id
    # An award bears its application's id, as one that is decided here does.
    line_id = application_id(round_id, key) if key in applied else key
    needs = tuple(need_id(round_id, key) for key in line.plan.needs)
    before = LineBefore(decided=_decided(line), assured_on=line.assured_on, paid=paid)
    plan = line.plan.model_copy(update={"needs": needs, "line_id": line_id})
    return TakenOverLine(
        plan=plan, before=before, row=line.row, parent=line.under, call_id=applied.get(key)
    )


def _decided(line: LineRow) -> DecidedBefore | None:
    recipient, route = line.plan.recipient, line.plan.route
    if line.decided_on is None or recipient is None or route is None:
        return None
    return DecidedBefore(
        amount_ore=line.decided_ore,
        decided_on=line.decided_on,
        recipient=recipient,
        route=route,
    )
