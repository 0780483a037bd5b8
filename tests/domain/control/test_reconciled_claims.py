"""The claims of control cases against their rounds: what agrees, what is late, what differs."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from domain.case import CaseRef
from domain.control.kinds import ControlLevel
from domain.control.round_events import ClaimEased, GrantClaimedBack, GrantPaidBack
from domain.deadlines.events import DeadlineSet
from domain.deadlines.kinds import DeadlineKind
from domain.event import Event, Recorded, recorded
from domain.step4_dispose.payment_events import PaymentRecalled, RepaymentReceived
from domain.views.reconciled_claims import ClaimStanding, ReconciledClaim, reconciled
from tests.domain.control.test_claim_money import CLAIM, CLAIMED, settled
from tests.domain.control_case import COUNTYS, PAID, THE_CASE, THIRD_ORE
from tests.domain.facts import THE_ROUND, fact
from tests.samples import CONTROL, NOW, by

PAY_BY = fact(
    DeadlineSet,
    deadline_id="repayment",
    kind=DeadlineKind.REPAYMENT,
    at=NOW + timedelta(days=21),
    reminders=(),
    too_late=(),
    escalates_after=None,
)
IN_TIME = (*CLAIMED, PAY_BY)
PAID_BACK = fact(GrantPaidBack, amount_ore=THIRD_ORE)
LATER = NOW + timedelta(days=30)


def _log(cases: Mapping[CaseRef, Sequence[Event]]) -> list[tuple[CaseRef, Recorded]]:
    return [
        (
            case,
            recorded(e, by(), stream_id=case.stream_id, version=n, at=NOW, rule_set=None),
        )
        for case, events in cases.items()
        for n, e in enumerate(events, 1)
    ]


def row_of(case: Sequence[Event], *more: Event, late: bool = False) -> ReconciledClaim:
    """The one claim of the case, when this has happened in the round after it paid."""
    log = _log({THE_CASE: case, THE_ROUND: (*PAID, *more)})
    (row,) = reconciled(log, LATER if late else NOW)
    return row


def test_a_claim_within_its_time_is_open_and_then_overdue() -> None:
    row = row_of(IN_TIME, CLAIM)
    assert (row.control_id, row.decided_on) == (CONTROL, NOW.date())
    assert (row.decided_ore, row.claimed_ore, row.left_ore) == (THIRD_ORE,) * 3
    assert (row.round_claimed_ore, row.round_settled_ore) == (THIRD_ORE, 0)
    assert row.standing is ClaimStanding.OPEN
    assert row_of(IN_TIME, CLAIM, late=True).standing is ClaimStanding.OVERDUE


def test_a_claim_without_a_time_to_pay_needs_somebody() -> None:
    assert row_of(CLAIMED, CLAIM).standing is ClaimStanding.NO_TIME_SET


def test_what_is_paid_is_settled_however_late_it_is_looked_at() -> None:
    row = row_of((*IN_TIME, settled(THIRD_ORE)), CLAIM, PAID_BACK, late=True)
    assert (row.standing, row.left_ore) == (ClaimStanding.SETTLED, 0)


def test_a_receipt_that_only_one_side_knows_is_a_difference() -> None:
    assert row_of(IN_TIME, CLAIM, PAID_BACK).standing is ClaimStanding.DIFFERS
    known = (*IN_TIME, settled(THIRD_ORE))
    assert row_of(known, CLAIM).standing is ClaimStanding.DIFFERS


def test_a_claim_that_the_round_does_not_hold_is_a_difference() -> None:
    assert row_of(IN_TIME).standing is ClaimStanding.DIFFERS
    lowered = fact(ClaimEased, amount_ore=1, on_county=True)
    assert row_of(IN_TIME, CLAIM, lowered).standing is ClaimStanding.DIFFERS
    others = CLAIM.model_copy(update={"control_id": "k-other"})
    assert isinstance(others, GrantClaimedBack)
    assert row_of(IN_TIME, CLAIM, others).standing is ClaimStanding.OPEN


def test_a_countys_own_claim_stands_beside_other_recalls_of_the_payment() -> None:
    case = (COUNTYS, *IN_TIME[1:])
    recall = fact(PaymentRecalled, amount_ore=THIRD_ORE)
    more = fact(PaymentRecalled, amount_ore=5)
    row = row_of(case, recall, more)
    assert (row.level, row.standing) == (ControlLevel.COUNTY, ClaimStanding.OPEN)
    assert row_of(case, more).standing is ClaimStanding.DIFFERS
    paid = (*case, settled(THIRD_ORE))
    repaid = fact(RepaymentReceived, repayment_id=settled(1).settlement_id, amount_ore=THIRD_ORE)
    assert row_of(paid, recall, repaid).standing is ClaimStanding.SETTLED
    elsewhere = repaid.model_copy(update={"repayment_id": "r-other"})
    assert row_of(paid, recall, elsewhere).standing is ClaimStanding.DIFFERS


def test_nothing_is_reconciled_before_a_decision() -> None:
    assert reconciled(_log({THE_CASE: CLAIMED[:-1], THE_ROUND: PAID}), NOW) == ()
