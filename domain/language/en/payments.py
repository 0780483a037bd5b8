"""English: payments on their way, what the accounts say, and what comes back."""

from domain.language.clauses import Clause, When
from domain.language.reply import Reply

LABELS = {
    "event": {
        "payment-practice.set": "Payment practice set",
        "payment.sent": "Payment sent to the accounts system",
        "payment.answered": "Answer from the accounts system",
        "payment.recalled": "Payment recalled",
        "repayment.received": "Repayment received",
    },
    "action": {
        "set-payment-practice": "Set the payment practice",
        "send-payment": "Send the payment to the accounts system",
        "record-payment-answer": "Record the accounts system's answer",
        "recall-payment": "Recall the payment",
        "record-repayment": "Record a repayment",
    },
    "milestone": {"sent": "Sent to the accounts system", "void": "Without effect"},
    "payment-kind": {"instalment": "Instalment", "reimbursement": "Reimbursement of costs"},
    "vat": {
        "compensated": "Value added tax is compensated",
        "deducted": "Value added tax is deducted",
        "borne": "Value added tax is a cost",
        "none": "No value added tax",
    },
    "payment-outcome": {
        "confirmed": "Paid",
        "rejected": "Rejected",
        "unknown": "Not known",
        "not-received": "Not received",
    },
    "recall": {"stop": "Stopped", "claim-back": "Claimed back"},
    "recall-ground": {
        "wrong-amount": "Wrong amount",
        "wrong-payee": "Wrong payee",
        "not-carried-out": "The measure was not carried out",
        "terms-not-met": "The terms are not met",
        "paid-twice": "Paid twice",
        "lower-cost": "The measure cost less",
    },
    "payment-status": {
        "ordered": "Ordered",
        "attested": "Attested",
        "disbursed": "Released",
        "sent": "Sent",
        "confirmed": "Paid",
        "unknown": "Outcome not known",
        "not-received": "Never arrived",
        "rejected": "Rejected",
        "stopped": "Stopped",
        "repaid": "Paid back",
    },
}

REPLIES = {
    "payment-void": Reply(
        "The payment is without effect",
        "The payment was stopped, or rejected by the accounts system, so it goes no further.",
        "Order a new payment if the money is still to go out.",
    ),
    "payment-not-disbursed": Reply(
        "The payment is not released",
        "Only a payment that has been attested and approved can come to this.",
        "Have the payment attested and approved, or stop it.",
    ),
    "payment-not-sent": Reply(
        "The payment was not sent",
        "The accounts system has not been given this payment, so it has nothing to answer.",
        "Send the payment first.",
    ),
    "payment-came-back": Reply(
        "Money of the payment is claimed or has come back",
        "What has begun to come back was paid, so sending it now would pay it twice.",
        "Order a new payment if more money is to go out.",
    ),
    "payment-already-sent": Reply(
        "The payment is paid already",
        "The accounts system has confirmed the payment.",
        "Claim the money back if it was not to go out.",
    ),
    "payment-outcome-unknown": Reply(
        "Nobody knows what became of the payment",
        "The payment was sent, but the accounts system has given no certain answer.",
        "Ask the accounts system, and record its answer before going on.",
    ),
    "payment-already-answered": Reply(
        "The accounts system has answered otherwise",
        "A final answer to this payment is recorded already.",
        "Look at the answer on record, and take it up with the accounts if it is wrong.",
    ),
    "answer-to-other-attempt": Reply(
        "The answer is to another sending",
        "The payment has been sent again since, so this answer says nothing of the latest sending.",
        "Find out with the accounts whether both were received before you record an answer.",
        "Latest sending: {attempt}.",
    ),
    "answer-without-query": Reply(
        "It must be asked for first",
        "That a payment was not received can only be recorded when the accounts system was asked.",
        "Ask the accounts system, and say that the answer is to a query.",
    ),
    "payment-stopped-whole": Reply(
        "A payment is stopped as a whole or not at all",
        "What has not left can only be stopped as a whole, and not when part of it has come back.",
        "Stop the whole payment, or claim a part back once it is paid.",
    ),
    "beyond-paid": Reply(
        "It is more than was paid",
        "The amount is larger than what is left of the payment.",
        "Give what is left, or less.",
        "Left: {left_ore}.",
    ),
    "repayment-exists": Reply(
        "The repayment is recorded already",
        "The round already has a repayment under this id.",
        "Look at the one that exists, or use a new id.",
    ),
    "beyond-costs": Reply(
        "The reimbursement is larger than the costs",
        "Only costs that are listed can be reimbursed.",
        "List more costs, or reduce the amount.",
        "Costs: {costs_ore}.",
    ),
    "cost-claimed-twice": Reply(
        "The same cost has been claimed before",
        "The same supplier's same invoice stands under a payment already.",
        "Leave the cost out, or write why it belongs here too.",
    ),
    "voter-involved": Reply(
        "A voting member of the forum pays",
        "Whoever attests or approves has a vote in the forum that adopted the plan.",
        "Let somebody else do it, or write why it must be you.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "payment-practice.set": (
        "{who} set what it means that whoever prepared a payment also attests or approves it: "
        "{preparer}. For whoever has a vote in the forum: {voter}.",
        "Source: {source} ({status}).",
    ),
    "payment.sent": ("Payment {payment_id} was sent to {system} (attempt {attempt}).",),
    "payment.answered": (
        "The accounts system answered on payment {payment_id}: {outcome}.",
        When("queried", "The answer was to a query."),
        "Reference: {reference}.",
        "Message: {message}.",
    ),
    "payment.recalled": (
        When("stopped", "{who} stopped payment {payment_id} of {amount} to {payee}."),
        When("claimed", "{who} claimed {amount} of payment {payment_id} back from {payee}."),
        "Ground: {ground}. Explanation: {explanation}.",
    ),
    "repayment.received": (
        "{who} recorded that {amount} of payment {payment_id} came back {on}, under the "
        "reference {reference}.",
    ),
}
