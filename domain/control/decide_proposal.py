"""A decision is proposed, sent back or made, by two persons (*forslag og vedtak*)."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.case import CaseRef
from domain.command import Addition, Known
from domain.control.basis_events import BasisVersion
from domain.control.decide_basis import check_claimable, today_in_norway
from domain.control.decision_events import (
    ControlDecided,
    DecisionProposed,
    ProposalReturned,
    StepReturned,
)
from domain.control.kinds import (
    CLAIMING,
    ComplaintsBody,
    ControlLevel,
    ControlOutcome,
    PaymentChange,
)
from domain.control.of_control import OnMoney, check_controlling, the_round
from domain.control.on_change import cases_beside, told_beside
from domain.control.on_reports import asked_anew, to_correct
from domain.control.on_round import claimed
from domain.deadlines.by_when import ByWhen
from domain.deadlines.kinds import DeadlineKind, WhenPassed
from domain.event import Event, Refusal
from domain.rules.applying import apply_rules
from domain.rules.control import (
    control_claim,
    control_closing,
    control_hearing,
    control_proposal,
    second_person,
)
from domain.schemes.complaints_body import COMPLAINTS_BODY
from domain.state.control import Control
from domain.types import Draft, Text


class ProposeDecision(OnMoney):
    """Put a decision forward, bound to one version of the claim basis if it claims money."""

    ACTION: ClassVar[str] = "propose-decision"

    outcome: ControlOutcome
    basis_version: BasisVersion | None = None
    written_reasons: Text
    on_comment: Draft = ""


class ReturnProposal(OnMoney):
    """Send steps of a proposal back, each with the reason; the others stand."""

    ACTION: ClassVar[str] = "return-proposal"

    steps: Annotated[tuple[StepReturned, ...], Field(min_length=1, max_length=6)]


class DecideControl(OnMoney):
    """Decide as proposed; `pay_by` is until when a claim is to be paid.

    `report_by` is until when a report that is to be corrected is to come again.
    """

    ACTION: ClassVar[str] = "decide-control"

    complaints_body: ComplaintsBody | None = None
    pay_by: ByWhen | None = None
    report_by: ByWhen | None = None

    def reads_further(self, known: Known) -> tuple[CaseRef, ...]:
        """The other control cases on the payments that a county claims of its recipient."""
        return cases_beside(known, self.case, self.by)

    def additions(self, state: object, known: Known) -> tuple[Addition, ...]:
        """The claim on each payment, in the round that owns the money and in cases beside.

        A report that is to be corrected is asked for anew in the round that has it.
        """
        if not isinstance(state, Control) or state.proposal is None:
            return ()
        if state.proposal.outcome is ControlOutcome.CORRECTED_REPORT:
            target, why = the_round(state, known), state.proposal.written_reasons
            reports = to_correct(state, target)
            return asked_anew(reports, target, why, self.report_by, self.by, known)
        claims = claimed(state, the_round(state, known))
        if not claims or state.claim.basis is None:
            return claims
        amounts = {part.payment_id: part.amount_ore for part in state.claim.basis.parts}
        change = PaymentChange.CLAIMED_BACK
        return (*claims, *told_beside(state, amounts, change, self.by, known))


def propose_decision(state: Control, command: ProposeDecision, known: Known) -> tuple[Event, ...]:
    """Raises `basis-changed`, `comment-first`, `claim-without-basis`, and `reason-required`
    for a comment that the reasons do not meet, for a remark without hearing, for limitation, for
    what was sent back and not done anew, and for a payment that has changed.
    """
    check_controlling(state, command)
    basis = state.claim.basis if command.outcome in CLAIMING else None
    broken = (
        *control_claim.broken(state, command.outcome, today_in_norway(command)),
        *control_hearing.broken(
            state, command.outcome, met=bool(command.on_comment) or not state.has_comment
        ),
        *control_proposal.broken(state),
    )
    stops = apply_rules(broken, command.by)
    version = basis.version if basis else None
    if command.basis_version != version:
        raise Refusal("basis-changed", {"version": version or 0})
    return (
        DecisionProposed(
            outcome=command.outcome,
            basis_version=version,
            amount_ore=basis.amount_ore if basis else 0,
            written_reasons=command.written_reasons,
            on_comment=command.on_comment,
            soft_stops=stops,
            handled_by=command.by.actor,
        ),
    )


def return_proposal(state: Control, command: ReturnProposal, known: Known) -> tuple[Event, ...]:
    """Raises `handler-decides`, `step-twice`."""
    _check_second_person(state, command)
    steps = [returned.step for returned in command.steps]
    if len(set(steps)) < len(steps):
        raise Refusal("step-twice")
    return (ProposalReturned(steps=command.steps),)


def decide_control(state: Control, command: DecideControl, known: Known) -> tuple[Event, ...]:
    """What was paid may have come back since: each part is looked at once more.

    A report that is to be corrected without a time for it asks for a reason too.

    Raises `handler-decides`, `comment-first`, `beyond-paid`, `reason-required` for what the
    proposal did not name, and as `TimeLimit.falls` does.
    """
    _check_second_person(state, command)
    proposal = state.proposal
    if proposal is None:
        raise Refusal("nothing-proposed")
    claiming = proposal.outcome in CLAIMING
    # Time may have barred a payment, and the accounts changed one; a comment or a change that
    # came after the proposal was met by none of its reasons, whatever it was excused from.
    broken = (
        *control_claim.broken(state, proposal.outcome, today_in_norway(command)),
        *control_hearing.broken(state, proposal.outcome, met=True),
        *control_proposal.broken(state),
    )
    corrects = proposal.outcome is ControlOutcome.CORRECTED_REPORT
    excused = set(proposal.soft_stops)
    if state.changed_anew:
        excused.discard(control_proposal.PAYMENT_CHANGED.code)
    since = [rule for rule in broken if rule.code not in excused]
    late = (control_hearing.COMMENT_NOT_MET,) if state.unmet else ()
    untimed = (control_closing.REPORT_WITHOUT_TIME,) if corrects and not command.report_by else ()
    stops = apply_rules((*since, *late, *untimed), command.by)
    basis = state.claim.basis if claiming else None
    parts = basis.parts if basis else ()
    payments = the_round(state, known).payments
    for part in parts:
        check_claimable(state, part, payments[part.payment_id])
    usual = COMPLAINTS_BODY[ControlLevel(state.level)]
    decided = ControlDecided(
        outcome=proposal.outcome,
        basis_version=proposal.basis_version,
        parts=parts,
        amount_ore=proposal.amount_ore,
        written_reasons=proposal.written_reasons,
        on_comment=proposal.on_comment,
        decided_by=command.by.actor,
        complaints_body=command.complaints_body or usual,
        soft_stops=stops,
        reports=to_correct(state, the_round(state, known)) if corrects else (),
        correct_by=command.report_by.falls(command.by, known)[0]
        if corrects and command.report_by
        else None,
    )
    if not parts or command.pay_by is None:
        return (decided,)
    kind, passed = DeadlineKind.REPAYMENT, WhenPassed.ESCALATE
    return (
        decided,
        command.pay_by.deadline("repayment", kind, command.by, known, passed),
    )


def _check_second_person(state: Control, command: OnMoney) -> None:
    """Whoever has written on any step of the case is no second person."""
    check_controlling(state, command)
    involved = not command.by.persons.isdisjoint(state.handlers)
    apply_rules((second_person.HANDLER_DECIDES,) if involved else (), command.by)
