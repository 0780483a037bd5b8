"""English: what a claim for repayment refuses, and what it lets pass with a reason."""

from domain.language.reply import Reply

REPLIES = {
    "paid-on-differs": Reply(
        "The day of payment is another than in the log",
        "The payment was released on another day than the basis says, and limitation counts "
        "from the day of payment.",
        "Correct the day, or write where the other day comes from, a bank statement for instance.",
    ),
    "handler-decides": Reply(
        "Somebody else has to decide",
        "You have handled this case. Whoever has done any of its steps cannot decide it or send"
        " it back.",
        "Ask a colleague who has not handled the case.",
    ),
    "claim-without-basis": Reply(
        "The claim has no basis",
        "A claim names its ground, the lines and the share of each payment.",
        "Set the claim basis first.",
    ),
    "claim-not-whole": Reply(
        "It is not the whole that is claimed",
        "A full repayment claims all of each payment, and the basis claims only a part of some.",
        "Choose partial repayment, change the basis, or write why it counts as full.",
    ),
    "payment-barred": Reply(
        "A part of the claim has fallen by limitation",
        "A payment in the basis has been judged as barred, or its time has run out.",
        "Take it out of the basis, judge it anew, or write why it is claimed all the same.",
    ),
    "limitation-not-judged": Reply(
        "Limitation has not been judged",
        "A payment in the basis is so old that its limitation has to be judged.",
        "Judge the payment's limitation, or write why it is not needed.",
    ),
    "control-not-final": Reply(
        "The decision is not final",
        "The party can still complain, or the complaint has no final answer.",
        "Wait, or write why the case is closed now.",
    ),
    "unknown-payment": Reply(
        "There is no such payment",
        "The round has no payment under this id on this line.",
        "Choose one of the round's payments.",
    ),
    "finding-in-basis": Reply(
        "A claim stands on the finding",
        "The claim basis names this finding, so it cannot be explained away or withdrawn.",
        "Set a claim basis without it first.",
    ),
    "payment-twice": Reply(
        "A payment is named twice",
        "Each payment stands once.",
        "Put what concerns a payment in one place.",
    ),
    "not-the-recipient": Reply(
        "The payment went to somebody else",
        "A county's claim is for payments to the recipient that the control is of.",
        "Choose payments to that recipient.",
    ),
    "ground-without-amount": Reply(
        "The ground has no amount",
        "Nothing is questioned or claimed by this ground.",
        "Leave the amount out, or use another ground.",
        detail="Nothing is questioned or claimed by ground {ground}.",
    ),
    "share-of-nothing": Reply(
        "The share comes to nothing",
        "The share of the payment is less than one øre.",
        "Choose a larger share, or leave the payment out.",
    ),
    "basis-changed": Reply(
        "The claim basis is another",
        "A decision is bound to one version of the claim basis, and this is not the newest.",
        "Look at the newest basis, and name it.",
    ),
    "step-twice": Reply(
        "A step is sent back twice",
        "Each step is sent back once, with its reason.",
        "Put the reasons for a step together.",
    ),
    "nothing-proposed": Reply(
        "Nothing has been proposed",
        "A decision is proposed by one person and made by another.",
        "Propose a decision first.",
    ),
    "claim-not-lowered": Reply(
        "The claim is not lowered",
        "A claim can only be made less, and not less than what has been settled of it.",
        "Choose a sum between the two.",
    ),
    "settlement-exists": Reply(
        "The settlement is recorded already",
        "The round has money back under this id.",
        "Look at what is recorded, or use a new id.",
    ),
    "beyond-claim": Reply(
        "It is more than is claimed",
        "No more can be settled than what is left of the claim on the payment.",
        "Check the sum and the payment.",
    ),
    "deadline-not-theirs": Reply(
        "This time limit can be neither moved nor suspended",
        "The time for complaint follows from law, limitation from how it is judged, and the end "
        "of a term or an authority from what was given.",
        "Let the time for complaint run. Judge the limitation anew, or give the term or the "
        "authority anew.",
    ),
    "claim-not-settled": Reply(
        "Something is left of the claim",
        "A claim is not dropped by closing the case.",
        "Record what came in, or lower the claim with reasons.",
    ),
    "control-not-decided": Reply(
        "The case is not decided yet",
        "This comes after the decision.",
        "Decide the case first.",
    ),
    "control-decided": Reply(
        "The case is decided",
        "What a decision stands on is not changed after it.",
        "Lower the claim, or take up a new case.",
    ),
    "nothing-claimed": Reply(
        "Nothing is claimed in this case",
        "The decision claims no money.",
        "Look at the decision.",
    ),
    "already-proposed": Reply(
        "A decision has been proposed",
        "The case waits for the second person.",
        "Let the second person decide it or send it back.",
    ),
    "decision-told": Reply(
        "The party has been told",
        "It is recorded that the decision has reached the party.",
        "Look at what is recorded.",
    ),
}
