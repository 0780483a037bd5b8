"""English: offsets, samples that are drawn again, and cases that the accounts make wait."""

from domain.language.clauses import Clause, When
from domain.language.reply import Reply

LABELS = {
    "event": {
        "control.offset-announced": "Offset announced in a control case",
        "control.payment-changed": "The accounts changed a payment under control",
        "payment.under-control": "Payment under control",
        "offset.announced": "Offset announced",
        "offset.settled": "Offset settled",
        "recipient-report.reopened": "Accepted report opened again",
    },
    "action": {
        "set-off-claim": "Announce an offset",
        "reopen-recipient-report": "Open the accepted report again",
    },
    "payment-change": {
        "stopped": "The payment was stopped",
        "rejected": "The accounts rejected the payment",
        "not-received": "The accounts have not received the payment",
        "in-doubt": "Nobody knows whether it was paid",
        "claimed-back": "Some of the payment was claimed back",
        "repaid": "Some of the payment came back",
        "claim-eased": "The county's claim on the recipient was lowered",
    },
    "sample-population": {
        "rounds-paid": "Rounds that had paid",
        "recipients-paid": "Recipients that the round had paid",
    },
}

REPLIES = {
    "remark-unheard": Reply(
        "The party has not been heard on the remark or the correction",
        "A remark stands in the case, and that a report is to be corrected lays something on the "
        "party.",
        "Give notice, or write why it is not needed.",
    ),
    "step-not-redone": Reply(
        "A step was sent back and not done anew",
        "The second person sent steps back, and nothing has been done about them since.",
        "Do the steps anew, or write why they stand as they were.",
    ),
    "payment-changed-since": Reply(
        "The accounts have changed a payment",
        "The claim basis stands on a payment that has changed since it was set.",
        "Set the basis anew, let the case go on, or write why it holds.",
    ),
    "severity-unusual": Reply(
        "The severity is unusual for the ground",
        "The check for this ground does not give such a severity.",
        "Choose another severity, or write why the finding is judged like this.",
    ),
    "note-with-amount": Reply(
        "A note has an amount",
        "A note is about how things were done, and questions no money.",
        "Choose another severity, leave the amount out, or write why.",
    ),
    "note-claimed": Reply(
        "The claim stands on notes alone",
        "Money is claimed for what is serious or moderate.",
        "Judge the finding anew, take it out of the basis, or write why.",
    ),
    "unknown-offset": Reply(
        "The offset is not announced here",
        "What is withheld was announced in the round first, for the one whom the money goes to.",
        "Check the id, or announce the offset in the control case.",
    ),
    "offset-exists": Reply(
        "The offset is announced already",
        "There is an offset with this id.",
        "Look at it, or use a new id.",
    ),
    "offset-elsewhere": Reply(
        "The round is another county's",
        "A claim is set off against money to the one that it concerns.",
        "Choose a round of the same county.",
    ),
    "beyond-offset": Reply(
        "It is more than can be set off",
        "No more is withheld than was announced or than is left of the claim, and no more is "
        "settled than was withheld.",
        "Check the amount.",
        detail="{left_ore} is left.",
    ),
    "withheld-beyond": Reply(
        "Too much is withheld",
        "No more is withheld than the amount.",
        "Check the amounts.",
        detail="Up to {left_ore} can be withheld.",
    ),
    "offset-not-shown": Reply(
        "No payment shows the offset",
        "An offset is settled by what was withheld from a later payment.",
        "Name the offset and the payment, or write where the money was withheld.",
    ),
    "offset-not-confirmed": Reply(
        "The accounts have not confirmed the payment",
        "The payment that was withheld from has not been sent to the accounts.",
        "Wait for the answer, or write how you know that it was withheld.",
    ),
    "not-drawn": Reply(
        "The sample does not draw this one",
        "The draw was done again, and the one that the control is of is not among those drawn.",
        "Check the position, the seed and the size, or choose another way of selection.",
        detail="The draw was done again among {population}.",
    ),
    "sample-method-unknown": Reply(
        "The method is not known",
        "A draw can only be done again by a method that is described.",
        "Use the method of the draw.",
        detail="{method} is no known method.",
    ),
    "sample-elsewhere": Reply(
        "The sample was drawn among others",
        "The directorate draws among rounds, a county among the recipients of its round.",
        "Draw again among the right ones.",
    ),
    "sample-beyond-log": Reply(
        "The log has not got there",
        "The sample was drawn at a position that the log has not been read to.",
        "Check the position, or try again in a while.",
        detail="The log has been read to position {position}.",
    ),
    "report-not-accepted": Reply(
        "The report has not been accepted",
        "Only an accepted report is opened again.",
        "Review the report first.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "control.offset-announced": (
        "{who} announced that {amount} of the claim on the payment {payment_id} is set off.",
        "It is withheld in the round {against}.",
        "Explanation: {explained}.",
    ),
    "control.payment-changed": (
        "The case was put on hold since a payment that it stands on, {payment_id}, changed: "
        "{change}.",
        "It came of the county's own case {by_case}.",
        "Amount: {amount}.",
    ),
    "payment.under-control": ("The control case {control_id} stands on the payment {payment_id}.",),
    "offset.announced": (
        When(
            "of_state",
            "The state withholds {amount} of the grant, for the claim in the case {control_id}.",
        ),
        When(
            "of_county",
            "The county withholds {amount} from payments to {recipient}, for the claim in the "
            "case {control_id}.",
        ),
        "The claim is on the payment {payment_id} in the round {claim_round}.",
    ),
    "offset.settled": (
        "{amount} that was withheld ({withheld_by}) settled the claim in the case {control_id}.",
    ),
    "recipient-report.reopened": (
        "The county opened the report on {the_line} again. Version {version} stands as it was"
        " accepted.",
        "Cause: {cause}. Asked for by: {asked_by}.",
        "The next one is due {due}.",
    ),
}
