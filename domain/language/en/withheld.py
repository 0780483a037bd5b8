"""English: what was withheld for a claim, and what of it is paid out after all."""

from domain.language.clauses import Clause
from domain.language.reply import Reply

LABELS = {
    "event": {
        "control.offset-withheld": "Withheld for an offset",
        "control.withheld-returned": "Withheld money paid out",
        "offset.returned": "Withheld money paid out",
    },
    "action": {
        "return-withheld": "Record that withheld money was paid out",
    },
}

REPLIES = {
    "withheld-not-settled": Reply(
        "Money is withheld and not settled",
        "Money is withheld for the claim that has neither settled it nor been paid out.",
        "Settle the claim by what was withheld, or pay it out and record that.",
        detail="{left_ore} is not settled.",
    ),
    "returns-what-is-claimed": Reply(
        "The claim needs what is paid out",
        "More is paid out than is withheld beyond what is left of the claim.",
        "Settle the claim instead, or write why the money is paid out.",
    ),
    "return-exists": Reply(
        "This has been recorded already",
        "The case has withheld money paid out under this id.",
        "Look at it, or use a new id.",
    ),
    "payment-withheld-whole": Reply(
        "The whole payment is withheld",
        "There is nothing left to send to the accounts.",
        "Settle the claim by what was withheld.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "control.offset-withheld": (
        "{amount} was withheld ({withheld_by}) in the round {against}, to be set off "
        "against the claim.",
    ),
    "control.withheld-returned": (
        "{who} recorded that {amount} that was withheld ({withheld_by}) was paid out "
        "{on}: {reference}.",
        "The claim is on the payment {payment_id}.",
        "It was recorded in spite of: {stops}.",
    ),
    "offset.returned": (
        "{amount} that was withheld ({withheld_by}) for the claim in the case "
        "{control_id} was paid out.",
    ),
}
