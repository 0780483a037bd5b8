"""The claims of control cases against the payments of the rounds (*avstemming av krav*).

A decision leaves its claim in the case and in the round that owns the money. Here both are
summed from their own events, so that what they agree on is seen and not only believed. Sums
are integer øre. Source: domain description, section 13.3 (inference).
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from enum import StrEnum

from domain.calendar import in_norway
from domain.case import CaseKind, CaseRef
from domain.control.basis_events import ClaimPart
from domain.control.decision_events import ControlDecided
from domain.control.kinds import ControlLevel
from domain.control.round_events import ClaimEased, GrantClaimedBack, GrantPaidBack
from domain.event import Event, Recorded
from domain.state.control import Control
from domain.state.evolve_control import evolve_control
from domain.step4_dispose.payment_details import RecallKind
from domain.step4_dispose.payment_events import PaymentRecalled, RepaymentReceived
from domain.types import Day, Instant
from domain.value import Value


class ClaimStanding(StrEnum):
    """How a claim stands (*status for krav*); all but settled and open need somebody."""

    SETTLED = "settled"
    OPEN = "open"
    OVERDUE = "overdue"
    NO_TIME_SET = "no-time-set"
    DIFFERS = "differs"


#: What somebody has to look at, each by itself.
OPEN_ITEMS = frozenset({ClaimStanding.OVERDUE, ClaimStanding.NO_TIME_SET, ClaimStanding.DIFFERS})


class ReconciledClaim(Value):
    """One claim on one payment: what was decided, what is left, and what the round says of it.

    `pay_by` is UTC and None where no time was set. `round_claimed_ore` and `round_settled_ore`
    are what the round holds of this case; of a county's own claim, of the payment.
    """

    decided_on: Day
    control_id: str
    level: ControlLevel
    round_id: str
    county: str
    payment_id: str
    line_id: str
    decided_ore: int
    claimed_ore: int
    settled_ore: int
    left_ore: int
    round_claimed_ore: int
    round_settled_ore: int
    pay_by: Instant | None
    standing: ClaimStanding


def reconciled(
    events: Iterable[tuple[CaseRef, Recorded]], at: datetime
) -> tuple[ReconciledClaim, ...]:
    """Every claim that was decided, by the day of its decision; `at` (UTC) judges what is late.

    The events are those of control cases, and of rounds what is about claims, in order.
    """
    cases: dict[str, Control] = {}
    decided: dict[str, date] = {}
    rounds = _Rounds()
    for case, one in events:
        if case.kind is CaseKind.CONTROL:
            cases[case.key] = evolve_control(cases.get(case.key, Control()), one.event)
            if isinstance(one.event, ControlDecided):
                decided[case.key] = in_norway(one.recorded_at).date()
        else:
            rounds.add(case.key, one.event)
    rows = (
        _row(state, part, decided[key], rounds, at)
        for key, state in cases.items()
        for part in state.claim.parts
    )
    return tuple(sorted(rows, key=lambda row: (row.decided_on, row.control_id, row.payment_id)))


class _Rounds:
    """What the rounds hold of claims: by case, and of a county's own claims by payment."""

    def __init__(self) -> None:
        self.claimed: Counter[tuple[str, ...]] = Counter()
        self.settled: Counter[tuple[str, ...]] = Counter()

    def add(self, round_id: str, event: Event) -> None:
        match event:
            case GrantClaimedBack():
                self.claimed[event.control_id, event.payment_id] += event.amount_ore
            case GrantPaidBack():
                self.settled[event.control_id, event.payment_id] += event.amount_ore
            case ClaimEased(on_county=True):
                self.claimed[event.control_id, event.payment_id] -= event.amount_ore
            case ClaimEased():
                self.claimed[round_id, event.payment_id] -= event.amount_ore
            case PaymentRecalled(kind=RecallKind.CLAIM_BACK):
                self.claimed[round_id, event.payment_id] += event.amount_ore
            case RepaymentReceived():
                key = (round_id, event.payment_id, event.repayment_id)
                self.settled[key] += event.amount_ore


def _row(
    state: Control, part: ClaimPart, decided_on: date, rounds: _Rounds, at: datetime
) -> ReconciledClaim:
    claim, payment_id = state.claim, part.payment_id
    claimed, settled = claim.claimed[payment_id], claim.settled_on(payment_id)
    if state.level is ControlLevel.DIRECTORATE:
        key = (state.control_id, payment_id)
        in_round, came = rounds.claimed[key], rounds.settled[key]
        agrees = (in_round, came) == (claimed, settled)
    else:
        in_round = rounds.claimed[state.round_id, payment_id]
        came = sum(rounds.settled[key] for key in _settlements(state, payment_id))
        # A payment may be recalled beside the control case as well.
        agrees = in_round >= claimed and came == settled
    time = state.deadlines.get("repayment")
    return ReconciledClaim(
        decided_on=decided_on,
        control_id=state.control_id,
        level=state.level,
        round_id=state.round_id,
        county=state.county,
        payment_id=payment_id,
        line_id=part.line_id,
        decided_ore=part.amount_ore,
        claimed_ore=claimed,
        settled_ore=settled,
        left_ore=claimed - settled,
        round_claimed_ore=in_round,
        round_settled_ore=came,
        pay_by=time.at if time else None,
        standing=_standing(claimed - settled, time.at if time else None, at, agrees=agrees),
    )


def _settlements(state: Control, payment_id: str) -> Iterator[tuple[str, str, str]]:
    for one in state.claim.settlements:
        if one.payment_id == payment_id:
            yield state.round_id, payment_id, one.settlement_id


def _standing(left: int, pay_by: datetime | None, at: datetime, *, agrees: bool) -> ClaimStanding:
    if not agrees:
        return ClaimStanding.DIFFERS
    if left == 0:
        return ClaimStanding.SETTLED
    if pay_by is None:
        return ClaimStanding.NO_TIME_SET
    return ClaimStanding.OVERDUE if pay_by < at else ClaimStanding.OPEN
