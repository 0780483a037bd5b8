"""What is claimed back in a round, by line and by payment, and how the money of it adds up.

Source: domain description, section 13: paid - repaid - accounted for = unspent, in integer øre.
"""

from collections import Counter

from domain.state.payment import Payment
from domain.state.round import Round
from domain.value import Value


class ClaimOnLine(Value):
    """A plan line's money: paid out, claimed and repaid, towards the state and by recipients.

    `passed_on_ore` is what the county has paid the state and got back from the recipients.
    """

    line_id: str
    paid_ore: int = 0
    claimed_of_county_ore: int = 0
    repaid_to_state_ore: int = 0
    claimed_of_recipients_ore: int = 0
    repaid_by_recipients_ore: int = 0
    passed_on_ore: int = 0


class OpenClaim(Value):
    """What is claimed on a line and has not come back (*åpent krav*), in øre.

    `of_recipients_ore` is what the county waits for, `of_county_ore` what the state does.
    """

    line_id: str
    of_recipients_ore: int = 0
    of_county_ore: int = 0


class ClaimsOfRound(Value):
    """The county's position towards the state for a round's money.

    `means_ore` is all there was to use. What was paid back to the state is not used any more:
    `unspent_ore = means_ore - repaid_to_state_ore - accounted_ore`, and never below nothing.
    """

    means_ore: int
    repaid_to_state_ore: int
    accounted_ore: int
    lines: tuple[ClaimOnLine, ...]

    @property
    def unspent_ore(self) -> int:
        """What is neither paid back nor accounted for."""
        return self.means_ore - self.repaid_to_state_ore - self.accounted_ore


def claims_of(state: Round) -> ClaimsOfRound:
    """How the claims of a round stand, from its payments alone."""
    live = [payment for payment in state.payments.values() if payment.disbursed]
    accounted = sum(p.accounted_ore for p in live) + state.paid_before_ore
    return ClaimsOfRound(
        means_ore=state.means_ore,
        repaid_to_state_ore=sum(payment.paid_back_ore for payment in live),
        accounted_ore=accounted,
        lines=_lines(live),
    )


def _lines(payments: list[Payment]) -> tuple[ClaimOnLine, ...]:
    sums: dict[str, Counter[str]] = {}
    for payment in payments:
        if not (payment.state_claim_ore or payment.claimed_ore or payment.repaid_ore):
            continue
        of_line = sums.setdefault(payment.line_id, Counter())
        of_line["paid_ore"] += payment.amount_ore
        of_line["claimed_of_county_ore"] += payment.state_claim_ore
        of_line["repaid_to_state_ore"] += payment.paid_back_ore
        of_line["claimed_of_recipients_ore"] += payment.claimed_ore
        of_line["repaid_by_recipients_ore"] += payment.repaid_ore
        of_line["passed_on_ore"] += min(payment.covered_ore, payment.paid_back_ore)
    return tuple(ClaimOnLine(line_id=key, **sums[key]) for key in sorted(sums))


def open_claims(state: Round) -> tuple[OpenClaim, ...]:
    """The claims that are not settled, by line; what came back beyond a claim settles no other."""
    sums: dict[str, Counter[str]] = {}
    for payment in state.payments.values():
        of_line = sums.setdefault(payment.line_id, Counter())
        waits = 0 if payment.void else max(0, payment.claimed_ore - payment.repaid_ore)
        of_line["of_recipients_ore"] += waits
        of_line["of_county_ore"] += max(0, payment.state_claim_ore - payment.paid_back_ore)
    return tuple(
        OpenClaim(line_id=key, **sums[key]) for key in sorted(sums) if any(sums[key].values())
    )
