"""Checks: the grounds, what a person must judge, and the sentence of each finding."""

GROUNDS = {
    "G1": (
        "Use outside the purpose",
        "Was the money used to assess needs, to plan or to carry out measures?",
    ),
    "G2": (
        "Not anchored in local needs",
        "Is the need real, and did the employees in fact take part?",
    ),
    "G3": (
        "No cooperation with working life or providers",
        "Was the cooperation equal and binding, even without a confirmation here?",
    ),
    "G4": (
        "Outside the disposition plan",
        "Is the departure from the plan significant, and who knew of it?",
    ),
    "G5": (
        "Outside the target groups",
        "Does the measure's purpose still give reason to include other occupations?",
    ),
    "G6": ("No own financing", "Has the county contributed in other ways?"),
    "G7": (
        "Money unspent, or a measure not carried out",
        "Is the money to be repaid, or has a later use been approved?",
    ),
    "G8": (
        "A report missing, late or wrong",
        "Is the delay or the error significant, and has it been explained?",
    ),
    "G9": (
        "A significant change without approval",
        "Is the change significant, and would it have been approved?",
    ),
    "G10": (
        "Procurement rules broken",
        "Does an exemption apply, and is the purchase documented elsewhere?",
    ),
    "G11": (
        "Double financing",
        "Do the schemes cover the same cost, or different parts of the measure?",
    ),
    "G12": (
        "Over-payment",
        "Is the error the county's own, and has the recipient relied on it?",
    ),
    "G13": (
        "Unlawful state aid",
        "Is this aid to an undertaking, and what else has it received?",
    ),
    "G14": (
        "A private school shut out",
        "Has the school had the same opportunities as the public ones?",
    ),
    "G15": (
        "Does not promote collective development",
        "Did the measure still contribute to development in common?",
    ),
    "G16": (
        "Paid twice",
        "Is it the same delivery, or two that are alike?",
    ),
}

FOUND = {
    "study-credits": "The measure gives {credits} study credits, which the rules do not foresee.",
    "use-not-stated": "The plan does not say which of the three lawful uses the money went to.",
    "costs-outside-use": (
        "The report has {costs} costs of kinds that the rules or the county's practice leave out."
    ),
    "costs-not-told": "The report does not say what costs the money went to.",
    "costs-not-named": "The report has {costs} costs that are of no named kind and not explained.",
    "no-need-behind": "Money was paid for a measure with no need behind it.",
    "no-employees-involved": (
        "No employees took part in finding any of the {needs} needs behind the measure."
    ),
    "employees-in-some-only": (
        "No employees took part in finding {without} of the {needs} needs behind the measure."
    ),
    "no-leaders-involved": (
        "No leaders took part in finding any of the {needs} needs behind the measure."
    ),
    "no-local-plan": "None of the {needs} needs behind the measure refers to a local plan.",
    "criteria-not-assured": "Money was paid before the criteria were assured for the planning.",
    "need-not-in-log": "{unknown} of the {needs} needs behind the measure are not in the log.",
    "involvement-before-take-over": (
        "{unknown} of {needs} needs were taken over from spreadsheets; who took part is not known."
    ),
    "no-working-life-in-execution": "The measure was carried out without working life.",
    "no-working-life-in-planning": "Nobody from working life is named in planning the measure.",
    "execution-not-confirmed": "No party has confirmed that it took part in the execution.",
    "came-after-need": "Parties that came in only after the need was defined: {parties}.",
    "paid-outside-plan": "Money was paid on a measure that is not in the plan in force.",
    "decided-above-line": "The decision is {over_ore} above the plan's {planned_ore}.",
    "paid-before-decision": "Money was paid before it had been decided.",
    "other-payee": "Money was paid to {paid}, while the decision is for {decided}.",
    "adopted-with-stops": "Plan {plan_version} was adopted in spite of: {stops}.",
    "outside-target-groups": (
        "{outside} of {everybody} participants are outside the target groups, and no reason is "
        "given."
    ),
    "fagskole-teachers-not-let-in": (
        "{outside} of {everybody} participants are fagskole teachers who were not let in."
    ),
    "participants-not-counted": "The measure was carried out, but nobody counted participants.",
    "nothing-pledged": "The county has put in nothing of its own.",
    "below-percentage": (
        "Own financing is {pledged_ore}; {percent} per cent of the grant is {needed_ore}."
    ),
    "pledged-not-documented": (
        "Of own financing of {pledged_ore}, {documented_ore} has been documented."
    ),
    "paid-and-called-off": "Money was paid for a measure that was called off.",
    "not-carried-out": (
        "The measure was to end on {last_day}, but is not recorded as carried out."
    ),
    "left-at-recipient": "The recipient has used {spent_ore} of {paid_ore}; {left_ore} is left.",
    "left-in-round": "The round is closed with {unspent_ore} unspent.",
    "county-report-overdue": "The county's report was due on {due}.",
    "recipient-report-overdue": (
        "The recipient's report was due on {due}; reminders sent: {reminders}."
    ),
    "recipient-not-asked": "The measure was carried out, but nobody asked for a report.",
    "report-figures-differ": (
        "The report says that {reported_ore} was received; by the log {paid_ore} was paid."
    ),
    "county-report-outdated": "The round changed after report {report_version} was submitted.",
    "county-report-late": "The county's report came after its deadline.",
    "recipient-report-late": "The recipient's report came after its deadline.",
    "no-report-deadline": "Nobody has set a deadline for the county's report.",
    "carried-out-after-refusal": (
        "The measure was carried out after changes were refused: {changes}."
    ),
    "groups-changed": (
        "Other target groups than planned, without approval: {missing} missing, {new} new."
    ),
    "period-changed": (
        "The measure ran from {from_day} to {to_day}, outside the period in the plan."
    ),
    "change-not-decided": "Changes that nobody has decided on: {changes}.",
    "purchase-without-basis": "A provider was bought from without any procurement basis.",
    "split-below-threshold": (
        "{bought_ore} was bought from one provider as below the threshold of {threshold_ore}."
    ),
    "no-ground-for-no-competition": "There was no competition, and no ground is given.",
    "threshold-unknown": "The threshold on that day is not known.",
    "basis-before-take-over": "The purchase was before the take-over; its basis is not known.",
    "funded-above-cost": (
        "With {other_ore} from other sources, the funding is {over_ore} above the cost "
        "of {cost_ore}."
    ),
    "other-public-money": "The measure also has {other_ore} from other sources.",
    "cost-not-known": "The measure also has {other_ore} from other sources; its cost is unstated.",
    "paid-above-means": "{over_ore} more was paid than there was money for.",
    "paid-above-decided": "{paid_ore} was paid, while the decision is {decided_ore}.",
    "claimed-not-repaid": "Of {claimed_ore} claimed back, {repaid_ore} has come in.",
    "outcome-not-known": "What became of the payment is not known.",
    "aid-above-ceiling": (
        "The undertaking got {aid_ore} in {years} years up to {last_year}; "
        "the ceiling is {ceiling_ore}."
    ),
    "aid-not-declared": (
        "Undertakings ({undertakings}) got {aid_ore}; other aid is not declared, "
        "or the ceiling is not known."
    ),
    "shut-out": "Private schools under friskoleloven § 2-1 are shut out.",
    "pot-closed-to-private-schools": "Public schools may apply to the pot, private ones may not.",
    "all-needs-declined": (
        "The school is entitled to take part, but all of its {needs} needs were declined."
    ),
    "other-terms": "Private schools take part on other terms than public ones.",
    "entitled-schools-not-known": "The registry does not say which private schools are approved.",
    "judged-not-collective": "Those who took part say it did not promote collective development.",
    "individual-without-reason": "The measure is individual, and no reason is given.",
    "elsewhere-without-reason": (
        "The measure is based neither at school nor at work, and no reason is given."
    ),
    "form-not-stated": "The plan does not say whether the measure is collective or individual.",
    "invoice-paid-twice": "Invoice {invoice} from {supplier} was paid {times} times.",
    "same-course-paid-twice": (
        "The same measure at the same recipient was paid {times} times in overlapping periods."
    ),
    "invoice-not-known": "Purchases paid without an invoice number: {payments}.",
}
