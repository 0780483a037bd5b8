"""What sentences about payments on their way may name."""

from domain.language.clauses import Facts
from domain.language.facts.facts_of import FactsOf
from domain.language.words import Words
from domain.step4_dispose.payment_details import RecallKind
from domain.step4_dispose.payment_events import (
    PaymentAnswered,
    PaymentPracticeSet,
    PaymentRecalled,
    PaymentSent,
    RepaymentReceived,
)


def practice(event: PaymentPracticeSet, words: Words) -> Facts:
    """How preparers and voters are taken, and who says so."""
    return {
        "preparer": words.inside("binding", event.preparer),
        "voter": words.inside("binding", event.voter),
        "source": words.quote(event.source),
        "status": words.inside("status", event.status),
    }


def sent(event: PaymentSent, words: Words) -> Facts:
    """Which payment, where to, the how many-th time."""
    return {
        "payment_id": event.payment_id,
        "system": words.quote(event.system),
        "attempt": event.attempt,
    }


def answered(event: PaymentAnswered, words: Words) -> Facts:
    """Which payment, and what the accounts said of it."""
    return {
        "payment_id": event.payment_id,
        "outcome": words.inside("payment-outcome", event.outcome),
        "queried": event.queried,
        "reference": words.quote(event.reference),
        "message": words.quote(event.message),
    }


def recalled(event: PaymentRecalled, words: Words) -> Facts:
    """Which payment, how much of it, and why."""
    return {
        "payment_id": event.payment_id,
        "amount": words.money(event.amount_ore),
        "payee": event.payee.name,
        "stopped": event.kind is RecallKind.STOP,
        "claimed": event.kind is RecallKind.CLAIM_BACK,
        "ground": words.inside("recall-ground", event.ground),
        "explanation": words.quote(event.explanation),
    }


def repaid(event: RepaymentReceived, words: Words) -> Facts:
    """How much of which payment came back, and when."""
    return {
        "payment_id": event.payment_id,
        "amount": words.money(event.amount_ore),
        "on": words.day(event.received_on),
        "reference": words.quote(event.reference),
    }


FACTS: FactsOf = {
    PaymentPracticeSet: practice,
    PaymentSent: sent,
    PaymentAnswered: answered,
    PaymentRecalled: recalled,
    RepaymentReceived: repaid,
}
