"""The decisions of the registry by their commands: one table, which the cases' own takes in."""

from collections.abc import Callable
from typing import Any

from domain.command import Command, Known
from domain.event import Event
from domain.registry import decide_approval, decide_ending, decide_entry, decide_membership

#: Each decision takes the organisation and its own kind of command.
DECISIONS: dict[type[Command], Callable[[Any, Any, Known], tuple[Event, ...]]] = {
    decide_entry.RegisterOrganisation: decide_entry.register_organisation,
    decide_entry.ChangeOrganisation: decide_entry.change_organisation,
    decide_entry.CorrectContact: decide_entry.correct_contact,
    decide_entry.RecordProgrammes: decide_entry.record_programmes,
    decide_approval.RecordApproval: decide_approval.record_approval,
    decide_approval.EndApproval: decide_approval.end_approval,
    decide_membership.RecordMembership: decide_membership.record_membership,
    decide_membership.EndMembership: decide_membership.end_membership,
    decide_ending.MergeOrganisation: decide_ending.merge_organisation,
    decide_ending.CloseOrganisation: decide_ending.close_organisation,
    decide_ending.ReopenOrganisation: decide_ending.reopen_organisation,
}
