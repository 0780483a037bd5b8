"""What sentences about offsets, and about payments that control cases stand on, may name."""

from domain.control.events import ControlPaymentChanged
from domain.control.offset_events import OffsetAnnounced, OffsetReturned, OffsetSettled
from domain.control.round_events import PaymentUnderControl
from domain.control.settling_events import (
    ClaimSetOff,
    ClaimSettled,
    ClaimWithheld,
    WithheldReturned,
)
from domain.language.clauses import Facts
from domain.language.facts.facts_of import FactsOf
from domain.language.words import Words


def set_off(event: ClaimSetOff, words: Words) -> Facts:
    """How much of which claim, and in which round it is withheld."""
    return {
        "payment_id": event.payment_id,
        "amount": words.money(event.amount_ore),
        "against": event.against,
        "explained": words.quote(event.explained) if event.explained else None,
    }


def withheld(event: ClaimWithheld, words: Words) -> Facts:
    """How much was kept, of what, and in which round."""
    return {
        "amount": words.money(event.amount_ore),
        "withheld_by": event.withheld_by,
        "against": event.against,
    }


def returned(event: WithheldReturned, words: Words) -> Facts:
    """How much was paid out after all, when, and what it had been withheld of."""
    return {
        "payment_id": event.payment_id,
        "amount": words.money(event.amount_ore),
        "withheld_by": event.withheld_by,
        "on": words.day(event.on),
        "reference": words.quote(event.reference),
        "stops": words.stops(event.soft_stops),
    }


def settled(event: ClaimSettled, words: Words) -> Facts:
    """How much, of which payment, how and when, and what it was withheld in."""
    return {
        "payment_id": event.payment_id,
        "amount": words.money(event.amount_ore),
        "by": words.inside("settled-by", event.by),
        "on": words.day(event.on),
        "reference": words.quote(event.reference),
        "withheld_by": event.withheld_by,
        "stops": words.stops(event.soft_stops),
    }


def changed(event: ControlPaymentChanged, words: Words) -> Facts:
    """Which payment, how, and how much of it."""
    return {
        "payment_id": event.payment_id,
        "change": words.inside("payment-change", event.change),
        "amount": None if event.amount_ore is None else words.money(event.amount_ore),
        "by_case": event.by_case,
    }


def under_control(event: PaymentUnderControl, words: Words) -> Facts:
    """Which payment, and which case."""
    return {"payment_id": event.payment_id, "control_id": event.control_id}


def announced(event: OffsetAnnounced, words: Words) -> Facts:
    """How much, for which claim, and whose money."""
    return {
        "amount": words.money(event.amount_ore),
        "control_id": event.control_id,
        "claim_round": event.claim_round,
        "payment_id": event.claim_payment,
        "recipient": event.recipient.name if event.recipient else None,
        "of_state": event.on_county,
        "of_county": not event.on_county,
    }


def kept(event: OffsetSettled | OffsetReturned, words: Words) -> Facts:
    """How much, withheld in what, for which case."""
    return {
        "amount": words.money(event.amount_ore),
        "control_id": event.control_id,
        "withheld_by": event.withheld_by,
    }


FACTS: FactsOf = {
    ClaimSetOff: set_off,
    ClaimSettled: settled,
    ControlPaymentChanged: changed,
    PaymentUnderControl: under_control,
    OffsetAnnounced: announced,
    OffsetSettled: kept,
    OffsetReturned: kept,
    ClaimWithheld: withheld,
    WithheldReturned: returned,
}
