"""English: what cannot be done, whatever reason is given."""

from domain.language.reply import Reply

REPLIES = {
    "reason-required": Reply(
        "This needs a reason",
        "You can go on, but then you must say why. The reason is kept together with the action.",
        "Write a reason, or put right what is missing first.",
        "You should look at this: {stops}.",
    ),
    "forum-not-appointed": Reply(
        "The collaboration forum is not appointed",
        "The county has not appointed a collaboration forum, so nobody can decide this.",
        "Appoint the collaboration forum first.",
    ),
    "unit-of-other-county": Reply(
        "The organisation belongs to another county",
        "The organisation and the allocation round belong to different counties.",
        "Choose the allocation round of the organisation's own county.",
    ),
    "wrong-round": Reply(
        "The need belongs to another allocation round",
        "The need was assessed for another allocation round than the one given.",
        "Give the round that the need was assessed for.",
    ),
    "forwarded-to-holder": Reply(
        "The need is there already",
        "You have chosen to forward the need to the one who has it now.",
        "Forward it to the collaboration forum, or to another network.",
    ),
    "acts-for-itself-only": Reply(
        "You act for your own organisation only",
        "Only the county officer and the forum's secretary can act on behalf of others.",
        "Send the command without naming anybody you act on behalf of.",
    ),
    "need-with-unit": Reply(
        "The organisation has the need",
        "The need has not been forwarded, or has been returned already. The organisation has it "
        "now.",
        "The organisation can correct the need and forward it.",
    ),
    "unknown-county": Reply(
        "There is no such county",
        "The county number is not on the list of counties for the budget year.",
        "Use the county number of that year.",
        "The budget year is {budget_year}.",
    ),
    "unknown-scheme": Reply(
        "The scheme has no rules for the year",
        "There is no rule set for this scheme in the year in question.",
        "Check which scheme and which year you give.",
        "The year is {budget_year}.",
    ),
    "period-reversed": Reply(
        "The period ends before it begins",
        "The last day of the period comes before the first.",
        "Correct the dates.",
    ),
    "deadline-without-time": Reply(
        "The deadline has no time",
        "It is not given when the deadline passes.",
        "Give a day or a time of day.",
    ),
    "deadline-in-the-past": Reply(
        "The deadline lies in the past",
        "The time of the deadline has already passed.",
        "Choose a time that has not passed.",
    ),
    "deadline-exists": Reply(
        "The deadline is already set",
        "The allocation round already has a deadline with this id.",
        "Move the deadline that is there, or choose a new id.",
    ),
    "unknown-deadline": Reply(
        "There is no such deadline",
        "The allocation round has no deadline with this id.",
        "Choose one of the round's deadlines, or set a new one.",
    ),
    "theme-twice": Reply(
        "Two themes have the same id",
        "Each theme of the long-term plan must have an id of its own.",
        "Give one of the themes another id.",
    ),
    "line-twice": Reply(
        "Two measures have the same id",
        "Each measure of the disposition plan must have an id of its own.",
        "Give one of the measures another id.",
    ),
    "plan-contents-blank": Reply(
        "The plan lacks something that it must hold",
        "Each measure must have target groups, a duration, providers and an account of how the "
        "criteria are met.",
        "Fill in what is missing, and record the plan again.",
        "The measure {line} lacks: {blank}.",
    ),
    "need-not-prioritised": Reply(
        "The need is not prioritised",
        "A measure can build only on needs that the forum has prioritised in this round.",
        "Take the need out of the measure, or prioritise it first.",
        "It is about the need {need} in the measure {line}.",
    ),
    "need-not-in-round": Reply(
        "The need does not belong to this round",
        "A measure can build only on needs that have been reported in this round.",
        "Take the need out of the measure, or name one that has been reported in the round.",
        "It is about the need {need} in the measure {line}.",
    ),
    "line-below-decided": Reply(
        "The plan sets aside less than has been decided",
        "The county has already decided a larger sum for a measure than the new plan holds.",
        "Keep the measure, with at least the sum that has been decided.",
        "It is about the measure {line}.",
    ),
    "no-long-term-plan": Reply(
        "No long-term plan is in force",
        "The disposition plan builds on a long-term plan in force on the day that the forum meets.",
        "Adopt the long-term plan first. In rounds under the 2019 rules you can give a reason "
        "instead.",
    ),
    "private-schools-shut-out": Reply(
        "Private schools cannot be shut out",
        "Upper secondary schools under friskoleloven § 2-1 take part on equal terms.",
        "Let the private schools take part, and say on what terms.",
    ),
    "fagskole-teachers-alone": Reply(
        "The measure is for tertiary vocational teachers alone",
        "Teachers at tertiary vocational colleges (fagskole) may join measures for others, but the "
        "scheme has none of its own for them.",
        "Include one of the other target groups, or take the measure out of the plan.",
    ),
    "other-group-without-reason": Reply(
        "Another occupational group needs a reason",
        "Other occupational groups may take part where that serves the purpose, and the county "
        "then says why.",
        "Write in the measure why the group is included.",
    ),
    "criterion-1-missing": Reply(
        "Criterion 1 has not been assessed",
        "The assessment of the planning covers both criterion 1 and criterion 2.",
        "Say also whether criterion 1, local anchoring, is met.",
    ),
    "criterion-not-met": Reply(
        "A criterion is not met",
        "The county has found that a criterion is not met for the measure, so it cannot get money.",
        "Put right what is missing, and assess the criteria again.",
    ),
    "execution-not-assured": Reply(
        "The execution has not been assessed",
        "The last part of the money can be ordered and paid only when the criteria for the "
        "execution have been found to be met.",
        "Assess the criteria for the execution, or order a smaller amount now.",
    ),
    "above-line": Reply(
        "The amount is larger than in the plan",
        "The amount is larger than what the disposition plan sets aside for the measure.",
        "Lower the amount, or have the collaboration forum adopt a new version of the plan.",
        "The plan sets aside {line_ore}.",
    ),
    "above-means": Reply(
        "There is not enough money",
        "The amount is larger than what is left of the money in the allocation round.",
        "Lower the amount, or wait until the round has more money.",
        "What is left is {left_ore}.",
    ),
    "beyond-remainder": Reply(
        "The amount is larger than what is left",
        "The order goes beyond what the county has decided that the measure gets.",
        "Order what is left, or less.",
        "What is left for the measure is {left_ore}.",
    ),
    "no-written-reasons": Reply(
        "The decision has no written reasons",
        "A grant to a private recipient is an individual decision (enkeltvedtak) and needs written "
        "reasons.",
        "Write the reasons for the decision.",
    ),
    "no-procurement-basis": Reply(
        "The basis of the purchase is missing",
        "When the county buys from a provider, it records how the purchase was made.",
        "Give the basis of the purchase and a reference to the case.",
    ),
    "attester-approves": Reply(
        "The same person cannot attest and approve",
        "The payment is attested and approved by two different persons.",
        "Ask somebody else with budget authority to approve it.",
    ),
    "payee-involved": Reply(
        "The payee cannot handle its own payment",
        "Whoever acts for the payee can neither attest nor approve the payment.",
        "Ask somebody who has nothing to do with the payee to take over.",
    ),
    "payment-exists": Reply(
        "The payment already exists",
        "The allocation round already has a payment with this id.",
        "Look at the payment that is there, or choose a new id.",
    ),
    "payment-outstanding": Reply(
        "A payment is not finished",
        "At least one ordered payment has not been approved, so the round cannot be closed.",
        "Finish the ordered payments first.",
    ),
    "not-a-party": Reply(
        "The measure belongs to another recipient",
        "Only the recipient of the money and the county can record that the measure was carried "
        "out.",
        "Ask one of them to record it.",
    ),
    "unknown-question": Reply(
        "An answer does not fit the questions",
        "One of the answers is to a question that this evaluation does not have, or a question is "
        "answered twice.",
        "Answer each of the evaluation's questions once.",
    ),
    "evaluated-alone": Reply(
        "One party made the evaluation alone",
        "Those who cooperate on a measure evaluate it together.",
        "List the partners who took part, or say why one party answered alone.",
    ),
}
