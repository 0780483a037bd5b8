"""The registry: approvals (*godkjenninger*) are recorded with dates and source, and end."""

from typing import ClassVar

from domain.command import Known
from domain.event import Event, Refusal
from domain.registry.command import OfOrganisation, check_keeper
from domain.registry.events import ApprovalEnded, ApprovalRecorded
from domain.registry.facts import Approval
from domain.registry.periods import check_periods
from domain.rules.applying import apply_rules
from domain.rules.registry import registry_entries
from domain.state.organisation import Organisation
from domain.types import Day, ItemId


class RecordApproval(OfOrganisation):
    """Record an approval; one with the same id takes the earlier one's place."""

    ACTION: ClassVar[str] = "record-approval"

    approval: Approval


class EndApproval(OfOrganisation):
    """Record the last day of an approval."""

    ACTION: ClassVar[str] = "end-approval"

    approval_id: ItemId
    last_day: Day


def record_approval(
    state: Organisation, command: RecordApproval, known: Known
) -> tuple[Event, ...]:
    """Raises `organisation-not-registered`, `period-reversed`, `reason-required`."""
    check_keeper(state, command)
    check_periods((command.approval,))
    if command.approval in state.approvals:
        return ()
    broken = registry_entries.approved(command.approval, state.latest.kind)
    stops = apply_rules(broken, command.by)
    return (ApprovalRecorded(approval=command.approval, soft_stops=stops),)


def end_approval(state: Organisation, command: EndApproval, known: Known) -> tuple[Event, ...]:
    """Raises `organisation-not-registered`, `unknown-approval`, `period-reversed`."""
    check_keeper(state, command)
    held = {approval.approval_id: approval for approval in state.approvals}
    approval = held.get(command.approval_id)
    if approval is None:
        raise Refusal("unknown-approval")
    if command.last_day < approval.from_day:
        raise Refusal("period-reversed")
    if command.last_day == approval.to_day:
        return ()
    return (ApprovalEnded(approval_id=command.approval_id, last_day=command.last_day),)
