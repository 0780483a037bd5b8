"""English: what is refused because it is not its turn, or not this actor's to do."""

from domain.language.reply import Reply

REPLIES = {
    "wrong-role": Reply(
        "Another role does this",
        "The action does not belong to the role that you are using.",
        "Change roles if you have several, or ask somebody who has the role.",
        "These roles can do it: {roles}.",
    ),
    "other-county": Reply(
        "The case belongs to another county",
        "Your role is for one county, and the case belongs to another.",
        "Contact the county that has the case.",
    ),
    "other-case": Reply(
        "The command belongs to another case",
        "What the command says is about another case than the one it was sent to.",
        "Send it to the case that it is about.",
    ),
    "not-own-unit": Reply(
        "The case belongs to another organisation",
        "Schools, training companies and networks can act only for themselves here.",
        "Ask the organisation that has the case to do this, or ask a county officer for help.",
    ),
    "round-not-open": Reply(
        "The allocation round is not open",
        "The county has not opened the allocation round yet.",
        "Wait until the round is open, or ask the county when that will be.",
    ),
    "round-closed": Reply(
        "The allocation round is closed",
        "The allocation round is closed, and a closed round cannot be changed.",
        "The county can reopen the round and say why.",
    ),
    "round-already-open": Reply(
        "The allocation round is already open",
        "There is one allocation round for each county and budget year, and it has been opened.",
        "Use the round that is open.",
    ),
    "round-not-closed": Reply(
        "The allocation round is not closed",
        "Only a closed allocation round can be reopened.",
        "You can go on working in the round as it is.",
    ),
    "grant-already-committed": Reply(
        "The grant is already committed",
        "The county already has a grant for this budget year.",
        "Look at the grant that stands in the allocation round.",
    ),
    "need-not-assessed": Reply(
        "The need has not been assessed",
        "A need must be assessed locally before it can be registered, forwarded or corrected.",
        "Record the assessment of the need first.",
    ),
    "need-already-assessed": Reply(
        "The need has already been assessed",
        "There is already an assessment of the need with this id.",
        "Correct the assessment that is there, or choose a new id for a new need.",
    ),
    "need-not-registered": Reply(
        "The need is not registered",
        "The need must be registered before it can be forwarded or returned.",
        "Register the need first.",
    ),
    "need-already-registered": Reply(
        "The need is already registered",
        "The need has already been registered.",
        "Go on and forward it to the collaboration forum or to a network.",
    ),
    "need-not-forwarded": Reply(
        "The need has not been forwarded to the forum",
        "The collaboration forum can consider only needs that have been forwarded to it.",
        "Ask the one who has the need now to forward it.",
    ),
    "need-held-by-another": Reply(
        "Somebody else has the need",
        "The need has been forwarded, and only the one who has it now can do this.",
        "Ask the network or the collaboration forum to do it, or to return the need.",
    ),
    "need-already-answered": Reply(
        "The forum has answered",
        "The collaboration forum has already answered the need.",
        "Let the forum take the need up again, or record a new one if something important has "
        "changed.",
    ),
    "line-not-in-plan": Reply(
        "The measure is not in the plan",
        "The measure is not in the disposition plan that holds now.",
        "Choose a measure in the plan, or have the collaboration forum adopt a new version.",
    ),
    "criteria-not-assured": Reply(
        "The criteria have not been assessed",
        "The county has not confirmed that the criteria are met in the planning of the measure.",
        "Assess the criteria for the planning before the payment is ordered.",
    ),
    "no-decision": Reply(
        "There is no decision on the money",
        "The county has not decided to spend money on the measure.",
        "Make the decision first, then order the payment.",
    ),
    "already-decided": Reply(
        "The decision is already made",
        "The county has already decided how much the measure gets.",
        "Order payment of what has been decided.",
    ),
    "payment-not-ordered": Reply(
        "The payment is not ordered",
        "The allocation round has no ordered payment with this id.",
        "Check the id, or ask a county officer to order the payment.",
    ),
    "payment-not-attested": Reply(
        "The payment is not attested",
        "A payment must be attested before it can be approved.",
        "Ask an attester to look at the payment first.",
    ),
    "payment-already-attested": Reply(
        "The payment is already attested",
        "An attester has already attested the payment.",
        "The payment now waits for the budget authority, or has been approved.",
    ),
    "payment-already-disbursed": Reply(
        "The payment is already approved",
        "The payment has been approved and the money released.",
        "Order a new payment if more is to be paid.",
    ),
    "measure-not-carried-out": Reply(
        "The measure has not been carried out",
        "The measure is not recorded as carried out, so it cannot be evaluated yet.",
        "Record that it was carried out first.",
    ),
    "measure-already-carried-out": Reply(
        "The measure has already been carried out",
        "It is already recorded that the measure was carried out.",
        "Go on with the evaluation.",
    ),
    "already-evaluated": Reply(
        "The measure has already been evaluated",
        "The evaluation of the measure is already recorded.",
        "Read the evaluation that is there.",
    ),
}
