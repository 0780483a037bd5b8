"""The claim of a control case in its answer: basis, decision, limitation and settlement."""

from datetime import date

from domain.control.basis_events import ClaimPart
from domain.control.decision_events import ReportToCorrect
from domain.state.control import Control
from domain.types import Day
from domain.views.limits import limits_of
from services.api.reads.views import At, Coded, Number, OreSum, View, coded


class LimitView(View):
    """When a payment's claim falls (*foreldelse*), and who says so; the period is unverified.

    `judged` is null where nobody has judged it; `safe` then says that nobody needs to yet.
    """

    payment_id: str
    line_id: str
    from_day: Day
    falls_on: Day
    judged: Coded | None
    safe: bool
    barred: bool
    interrupted_by: Coded | None
    explained: str


class ProposalView(View):
    """What is proposed (*forslag*), bound to a version of the claim basis."""

    outcome: Coded
    basis_version: int | None
    amount_ore: OreSum
    written_reasons: str
    on_comment: str


class DecisionView(View):
    """What was decided (*vedtak*), and how far it has come."""

    outcome: Coded
    basis_version: int | None
    amount_ore: OreSum
    written_reasons: str
    on_comment: str
    complaints_body: Coded
    complain_by: At | None
    complained: bool
    complaint_settled: bool
    reports: tuple[ReportToCorrect, ...]
    correct_by: At | None
    final: bool


class SettlementView(View):
    """Money that came in, or was set off (*oppgjør*)."""

    settlement_id: str
    payment_id: str
    by: Coded
    amount_ore: OreSum
    on: Day
    reference: str
    offset_id: str | None
    withheld_by: str | None


class SetOffView(View):
    """What is announced to be withheld from later money, and what of it has settled (øre).

    `returned_ore` is what was withheld and paid out after all.
    """

    offset_id: str
    payment_id: str
    against: str
    amount_ore: OreSum
    settled_ore: OreSum
    returned_ore: OreSum
    explained: str


class ClaimPartView(View):
    """What is left of the claim on one payment (*krav*)."""

    payment_id: str
    line_id: str
    share: str
    decided_ore: OreSum
    claimed_ore: OreSum
    settled_ore: OreSum


class ClaimView(View):
    """The claim: its basis by version, what is proposed or decided, and what is settled."""

    basis_versions: Number
    basis: tuple[ClaimPart, ...]
    basis_ore: OreSum
    proposal: ProposalView | None
    decision: DecisionView | None
    parts: tuple[ClaimPartView, ...]
    claimed_ore: OreSum
    settled_ore: OreSum
    left_ore: OreSum
    settlements: tuple[SettlementView, ...]
    set_offs: tuple[SetOffView, ...]
    limits: tuple[LimitView, ...]


def claim_view(state: Control, today: date, language: str) -> ClaimView:
    """The claim as it stands, with its limitation on a day."""
    claim, basis = state.claim, state.claim.basis
    return ClaimView(
        basis_versions=len(claim.bases),
        basis=basis.parts if basis else (),
        basis_ore=basis.amount_ore if basis else 0,
        proposal=_proposal(state, language),
        decision=_decision(state, language),
        parts=tuple(
            ClaimPartView(
                payment_id=part.payment_id,
                line_id=part.line_id,
                share=part.share,
                decided_ore=part.amount_ore,
                claimed_ore=claim.claimed[part.payment_id],
                settled_ore=claim.settled_on(part.payment_id),
            )
            for part in claim.parts
        ),
        claimed_ore=claim.claimed_ore,
        settled_ore=claim.settled_ore,
        left_ore=claim.left_ore,
        settlements=tuple(
            SettlementView(
                settlement_id=one.settlement_id,
                payment_id=one.payment_id,
                by=coded("settled-by", one.by, language),
                amount_ore=one.amount_ore,
                on=one.on,
                reference=one.reference,
                offset_id=one.offset_id,
                withheld_by=one.withheld_by,
            )
            for one in claim.settlements
        ),
        set_offs=tuple(
            SetOffView(
                offset_id=one.offset_id,
                payment_id=one.payment_id,
                against=one.against,
                amount_ore=one.amount_ore,
                settled_ore=claim.set_off_ore(one.offset_id),
                returned_ore=claim.returned_ore(one.offset_id),
                explained=one.explained,
            )
            for one in claim.set_offs.values()
        ),
        limits=_limits(state, today, language),
    )


def _proposal(state: Control, language: str) -> ProposalView | None:
    proposal = state.proposal
    if proposal is None or state.decision is not None:
        return None
    return ProposalView(
        outcome=coded("control-outcome", proposal.outcome, language),
        basis_version=proposal.basis_version,
        amount_ore=proposal.amount_ore,
        written_reasons=proposal.written_reasons,
        on_comment=proposal.on_comment,
    )


def _decision(state: Control, language: str) -> DecisionView | None:
    decision, told = state.decision, state.told
    if decision is None:
        return None
    return DecisionView(
        outcome=coded("control-outcome", decision.outcome, language),
        basis_version=decision.basis_version,
        amount_ore=decision.amount_ore,
        written_reasons=decision.written_reasons,
        on_comment=decision.on_comment,
        complaints_body=coded("complaints-body", decision.complaints_body, language),
        complain_by=told.complain_by if told else None,
        complained=state.complaint is not None,
        complaint_settled=state.complaint_settled,
        final=state.final,
        reports=decision.reports,
        correct_by=decision.correct_by,
    )


def _limits(state: Control, today: date, language: str) -> tuple[LimitView, ...]:
    return tuple(
        LimitView(
            payment_id=limit.payment_id,
            line_id=limit.line_id,
            from_day=limit.from_day,
            falls_on=limit.falls_on,
            judged=coded("limitation", limit.judged, language) if limit.judged else None,
            safe=limit.safe,
            barred=limit.barred,
            interrupted_by=(
                coded("interruption", limit.interrupted_by, language)
                if limit.interrupted_by
                else None
            ),
            explained=limit.explained,
        )
        for limit in limits_of(state, today)
    )
