"""What the money half of the report lacks: the letter, receipts, own contribution, payments."""

from collections.abc import Iterator

from domain.county_report.fields import Lacking, ReportField, Why
from domain.state.payment import Payment
from domain.state.round import Round
from domain.step4_dispose.payment_details import PaymentOutcome


def of_money(state: Round) -> Iterator[Lacking]:
    """The fields of the round's money."""
    if state.money_in.letter is None:
        yield Lacking(field=ReportField.GRANT_LETTER, why=Why.NO_LETTER)
    owed = state.granted_ore - state.money_in.received_ore
    if owed > 0:
        received = Why.PART_RECEIVED if state.money_in.received_ore else Why.NOTHING_RECEIVED
        yield Lacking(field=ReportField.RECEIVED, why=received, ore=owed)
    pledged = sum(item.amount_ore for item in state.contributions)
    documented = sum(item.amount_ore for item in state.money_in.documented)
    if not pledged:
        yield Lacking(field=ReportField.OWN_CONTRIBUTION, why=Why.NOTHING_PLEDGED)
    elif documented < pledged:
        missing = pledged - documented
        yield Lacking(field=ReportField.OWN_CONTRIBUTION, why=Why.NOT_DOCUMENTED, ore=missing)
    yield from _of_payments(state)


def _of_payments(state: Round) -> Iterator[Lacking]:
    """Payments whose end is not known yet, so that what was spent is not either."""
    open_ones = [payment for payment in state.payments.values() if not payment.settled]
    for why in (Why.PAYMENT_UNDER_WAY, Why.PAYMENT_UNKNOWN):
        of_it = [payment for payment in open_ones if _why(payment) is why]
        if of_it:
            yield Lacking(
                field=ReportField.PAID,
                why=why,
                ore=sum(payment.live_ore for payment in of_it),
                payments=tuple(payment.payment_id for payment in of_it),
            )


def _why(payment: Payment) -> Why:
    doubt = payment.open_outcome or payment.outcome is PaymentOutcome.NOT_RECEIVED
    return Why.PAYMENT_UNKNOWN if doubt else Why.PAYMENT_UNDER_WAY
