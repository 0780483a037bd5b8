"""The claim basis (*kravgrunnlag*) is set, and each payment's limitation judged (*foreldelse*)."""

from datetime import date, timedelta
from fractions import Fraction
from typing import Annotated, ClassVar

from pydantic import Field

from domain.calendar import end_of_day, in_norway
from domain.command import Addition, Known
from domain.control.basis_events import BasisSet, ClaimPart, LimitationJudged
from domain.control.kinds import GONE, WITHOUT_AMOUNT, ControlLevel, Interruption, LimitationOutcome
from domain.control.limitation import first_day_barred
from domain.control.of_control import OnMoney, check_controlling, the_round
from domain.control.on_round import under_control
from domain.deadlines.counted import LAST_YEAR
from domain.deadlines.events import DeadlineSet
from domain.deadlines.kinds import DeadlineKind, DeadlineSource, WhenPassed
from domain.deadlines.practice import gone_by
from domain.event import Event, Refusal
from domain.rules.applying import apply_rules
from domain.rules.control import control_claim, control_finding
from domain.rules.money import means
from domain.schemes.limitation import limitation_on
from domain.share import Share
from domain.state.control import Control
from domain.state.payment import Payment
from domain.types import Day, ItemId, Text
from domain.value import Value


class ClaimOn(Value):
    """What is to be claimed of one payment: the share of it, and by which findings."""

    payment_id: ItemId
    findings: Annotated[tuple[ItemId, ...], Field(min_length=1, max_length=20)]
    share: Share
    paid_on: Day


class SetClaimBasis(OnMoney):
    """Set the claim basis: payments, shares and findings; a later one is a new version."""

    ACTION: ClassVar[str] = "set-claim-basis"

    parts: Annotated[tuple[ClaimOn, ...], Field(min_length=1, max_length=200)]

    def additions(self, state: object, known: Known) -> tuple[Addition, ...]:
        """That the case builds on the payments, so that it is told when the accounts change one."""
        if not isinstance(state, Control):
            return ()
        return under_control(state, the_round(state, known), (p.payment_id for p in self.parts))


class JudgeLimitation(OnMoney):
    """Judge one payment's limitation: from which day it counts, and what broke it off.

    `falls_on` is the first day that the claim is barred, by the period when left out.
    """

    ACTION: ClassVar[str] = "judge-limitation"

    payment_id: ItemId
    outcome: LimitationOutcome
    from_day: Day
    falls_on: Day | None = None
    discovered_on: Day | None = None
    interrupted_by: Interruption | None = None
    explained: Text


def set_claim_basis(state: Control, command: SetClaimBasis, known: Known) -> tuple[Event, ...]:
    """The party is heard anew where the sum rises or another payment comes in.

    Raises `payment-twice`, `unknown-payment`, `payment-not-disbursed`, `payment-outcome-unknown`,
    `not-the-recipient`, `unknown-finding`, `finding-closed`, `ground-without-amount`,
    `share-of-nothing`, `beyond-paid`, and `reason-required` for a claim on notes alone, or for
    another day of payment than the log's.
    """
    check_controlling(state, command)
    ids = [part.payment_id for part in command.parts]
    if len(set(ids)) < len(ids):
        raise Refusal("payment-twice")
    parts = tuple(_part(state, part, known) for part in command.parts)
    before = state.claim.basis
    if before is not None and before.parts == parts:
        return ()
    amount = sum(part.amount_ore for part in parts)
    findings = (state.findings[key].made for part in parts for key in part.findings)
    broken = (
        *control_finding.broken_by_claim(findings),
        *control_claim.broken_by_days(parts, the_round(state, known).payments),
    )
    stops = apply_rules(broken, command.by)
    return (
        BasisSet(
            version=len(state.claim.bases) + 1,
            parts=parts,
            amount_ore=amount,
            hear_again=state.heard and _is_worse(before, parts, amount),
            soft_stops=stops,
            handled_by=command.by.actor,
        ),
    )


def judge_limitation(state: Control, command: JudgeLimitation, known: Known) -> tuple[Event, ...]:
    """The clock warns of the day that the claim falls.

    Raises `unknown-payment`, and `deadline-too-far` for a day that no timer can be set for.
    """
    check_controlling(state, command)
    if command.payment_id not in the_round(state, known).payments:
        raise Refusal("unknown-payment")
    falls_on = command.falls_on or first_day_barred(command.from_day)
    if falls_on.year > LAST_YEAR:
        raise Refusal("deadline-too-far")
    at = end_of_day(falls_on - timedelta(days=1))
    now = command.by.received_at
    waits = command.outcome is not LimitationOutcome.BARRED and at > now
    deadline_id = f"limit-{state.claim.judged + 1}" if waits else None
    judged = LimitationJudged(
        payment_id=command.payment_id,
        outcome=command.outcome,
        from_day=command.from_day,
        falls_on=falls_on,
        discovered_on=command.discovered_on,
        interrupted_by=command.interrupted_by,
        explained=command.explained,
        deadline_id=deadline_id,
        handled_by=command.by.actor,
    )
    if deadline_id is None:
        return (judged,)
    limits = limitation_on(command.from_day)
    warning = DeadlineSet(
        deadline_id=deadline_id,
        kind=DeadlineKind.LIMITATION,
        at=at,
        source=DeadlineSource.UNVERIFIED,
        citation=limits.source,
        when_passed=WhenPassed.ESCALATE,
        reminders=limits.warn_days,
        too_late=gone_by(limits.warn_days, at, now),
    )
    return (judged, warning)


def check_claimable(state: Control, part: ClaimPart, payment: Payment) -> None:
    """No more is claimed of a payment than is paid on it and not claimed already.

    Raises `Refusal("beyond-paid")`.
    """
    if state.level is ControlLevel.DIRECTORATE:
        left = payment.claimable_ore
    elif payment.void:
        left = 0
    else:
        left = max(0, payment.amount_ore - max(payment.claimed_ore, payment.repaid_ore))
    if part.amount_ore > left:
        raise Refusal(means.BEYOND_PAID.code, {"left_ore": left})


def _part(state: Control, asked: ClaimOn, known: Known) -> ClaimPart:
    payment = the_round(state, known).payments.get(asked.payment_id)
    if payment is None:
        raise Refusal("unknown-payment")
    if payment.paid_ore == 0:
        raise Refusal("payment-not-disbursed")
    if payment.open_outcome:
        raise Refusal("payment-outcome-unknown")
    if state.recipient and payment.payee.organisation != state.recipient.organisation:
        raise Refusal("not-the-recipient")
    for finding_id in asked.findings:
        finding = state.findings.get(finding_id)
        if finding is None:
            raise Refusal("unknown-finding")
        if finding.end is not None and finding.end.end in GONE:
            raise Refusal("finding-closed")
        if finding.made.ground in WITHOUT_AMOUNT:
            raise Refusal("ground-without-amount", {"ground": finding.made.ground})
    amount = int(payment.paid_ore * Fraction(asked.share))
    if amount == 0:
        raise Refusal("share-of-nothing")
    part = ClaimPart(
        payment_id=asked.payment_id,
        line_id=payment.line_id,
        findings=asked.findings,
        paid_ore=payment.paid_ore,
        paid_on=asked.paid_on,
        share=asked.share,
        amount_ore=amount,
    )
    check_claimable(state, part, payment)
    return part


def _is_worse(before: BasisSet | None, parts: tuple[ClaimPart, ...], amount: int) -> bool:
    """Whether the party has not been heard on it: more money, or another payment."""
    if before is None:
        return True
    known = {part.payment_id for part in before.parts}
    return amount > before.amount_ore or any(part.payment_id not in known for part in parts)


def today_in_norway(command: OnMoney) -> date:
    """The day of the command by the Norwegian calendar."""
    return in_norway(command.by.received_at).date()
