"""What sentences about decisions and payments may name."""

from domain.language.clauses import Facts
from domain.language.facts.facts_of import FactsOf
from domain.language.facts.withheld import withheld
from domain.language.words import Words
from domain.step4_dispose.events import (
    CriteriaAssured,
    Finding,
    FundsDisbursed,
    GrantDecided,
    Half,
    PaymentAttested,
    PaymentOrdered,
)


def assured(event: CriteriaAssured, words: Words) -> Facts:
    """Which half, and what was found on each criterion."""
    return {
        "the_line": words.thing("line", event.line_id),
        "planning": event.half is Half.PLANNING,
        "execution": event.half is Half.EXECUTION,
        "criterion_1_met": _evidence(event.criterion_1, words, met=True),
        "criterion_1_not_met": _evidence(event.criterion_1, words, met=False),
        "criterion_2_met": _evidence(event.criterion_2, words, met=True),
        "criterion_2_not_met": _evidence(event.criterion_2, words, met=False),
    }


def decided(event: GrantDecided, words: Words) -> Facts:
    """Who gets how much for what, on which plan and grounds."""
    bought = event.procurement
    return {
        "the_line": words.thing("line", event.line_id),
        "recipient": event.recipient.name,
        "amount": words.money(event.amount_ore),
        "version": event.plan_version,
        "route": words.inside("route", event.route),
        "individual": event.individual_decision,
        "written_reasons": words.quote(event.written_reasons),
        "basis": words.inside("procurement", bought.basis) if bought else None,
        "reference": words.quote(bought.reference) if bought else None,
    }


def ordered(event: PaymentOrdered, words: Words) -> Facts:
    """Which instalment, how much, to whom, on which voucher."""
    return {
        "the_line": words.thing("line", event.line_id),
        "instalment": event.instalment,
        "amount": words.money(event.amount_ore),
        "payee": event.payee.name,
        "voucher": words.quote(event.voucher),
        "withheld": withheld(event.withheld, words),
    }


def attested(event: PaymentAttested, words: Words) -> Facts:
    """Which payment."""
    return {"payment_id": event.payment_id}


def disbursed(event: FundsDisbursed, words: Words) -> Facts:
    """Which payment, how much and to whom."""
    return {
        "the_line": words.thing("line", event.line_id),
        "payment_id": event.payment_id,
        "amount": words.money(event.amount_ore),
        "payee": event.payee.name,
    }


def _evidence(finding: Finding | None, words: Words, *, met: bool) -> str | None:
    return words.quote(finding.evidence) if finding and finding.met is met else None


FACTS: FactsOf = {
    CriteriaAssured: assured,
    GrantDecided: decided,
    PaymentOrdered: ordered,
    PaymentAttested: attested,
    FundsDisbursed: disbursed,
}
