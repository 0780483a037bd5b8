"""What has been claimed back before: of a county by the state, of a recipient by its county."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from domain.checks.books import RoundBooks, Seen
from domain.control.round_events import ClaimEased, GrantClaimedBack
from domain.step4_dispose.payment_details import RecallKind
from domain.step4_dispose.payment_events import PaymentRecalled


class Claimed(NamedTuple):
    """What one claim comes to after easing (øre), of whom, and the events that it stands on."""

    ore: int
    whom: str
    events: tuple[int, ...]


def claims_on_county(rounds: Sequence[RoundBooks]) -> tuple[Claimed, ...]:
    """The state's claims on the county by control case; one that was eased to nothing is none."""
    sums: dict[str, list[tuple[int, Seen]]] = defaultdict(list)
    for books in rounds:
        for one in books.history.of(GrantClaimedBack, ClaimEased):
            match one.event:
                case GrantClaimedBack(control_id=key, amount_ore=ore):
                    sums[key].append((ore, one))
                case ClaimEased(control_id=key, amount_ore=ore, on_county=True):
                    sums[key].append((-ore, one))
    return _standing({(key, ""): told for key, told in sums.items()})


def claims_on_recipients(rounds: Sequence[RoundBooks]) -> tuple[Claimed, ...]:
    """The county's claims on those whom it has paid, by payment."""
    sums: dict[tuple[str, str], list[tuple[int, Seen]]] = defaultdict(list)
    for books in rounds:
        payments = books.state.payments
        for one in books.history.of(PaymentRecalled, ClaimEased):
            match one.event:
                case PaymentRecalled(kind=RecallKind.CLAIM_BACK, payment_id=paid, amount_ore=ore):
                    change = ore
                case ClaimEased(on_county=False, payment_id=paid, amount_ore=ore):
                    change = -ore
                case _:
                    continue
            key = (f"{books.state.round_id}/{paid}", payments[paid].payee.organisation)
            sums[key].append((change, one))
    return _standing(sums)


def _standing(sums: dict[tuple[str, str], list[tuple[int, Seen]]]) -> tuple[Claimed, ...]:
    claims = (
        Claimed(sum(ore for ore, _ in told), whom, tuple(one.position for _, one in told))
        for (_, whom), told in sums.items()
    )
    return tuple(claim for claim in claims if claim.ore > 0)
