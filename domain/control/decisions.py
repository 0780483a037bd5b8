"""The decisions of control cases (*kontrollsaker*) by command."""

from collections.abc import Callable
from typing import Any

from domain.command import Command, Known
from domain.control import (
    decide_basis,
    decide_claim,
    decide_finding,
    decide_hearing,
    decide_offset,
    decide_open,
    decide_proposal,
    decide_return,
    decide_running,
    decide_told,
)
from domain.event import Event

#: Each decision takes the control case and its own kind of command.
DECISIONS: dict[type[Command], Callable[[Any, Any, Known], tuple[Event, ...]]] = {
    decide_open.OpenControl: decide_open.open_control,
    decide_open.RequestDocumentation: decide_open.request_documentation,
    decide_open.ReceiveDocumentation: decide_open.receive_documentation,
    decide_finding.MakeFinding: decide_finding.make_finding,
    decide_finding.CloseFinding: decide_finding.close_finding,
    decide_finding.SetCorrectiveAction: decide_finding.set_corrective_action,
    decide_finding.CloseCorrectiveAction: decide_finding.close_corrective_action,
    decide_basis.SetClaimBasis: decide_basis.set_claim_basis,
    decide_basis.JudgeLimitation: decide_basis.judge_limitation,
    decide_hearing.GiveNotice: decide_hearing.give_notice,
    decide_hearing.WaiveNotice: decide_hearing.waive_notice,
    decide_hearing.CommentOnNotice: decide_hearing.comment_on_notice,
    decide_proposal.ProposeDecision: decide_proposal.propose_decision,
    decide_proposal.ReturnProposal: decide_proposal.return_proposal,
    decide_proposal.DecideControl: decide_proposal.decide_control,
    decide_told.TellDecision: decide_told.tell_decision,
    decide_told.ComplainOfControl: decide_told.complain_of_control,
    decide_told.AnswerControlComplaint: decide_told.answer_control_complaint,
    decide_claim.EaseClaim: decide_claim.ease_claim,
    decide_offset.SetOffClaim: decide_offset.set_off_claim,
    decide_return.ReturnWithheld: decide_return.return_withheld,
    decide_claim.SettleClaim: decide_claim.settle_claim,
    decide_running.HoldControl: decide_running.hold_control,
    decide_running.ResumeControl: decide_running.resume_control,
    decide_running.CloseControl: decide_running.close_control,
}
