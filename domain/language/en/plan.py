"""English: what a line of the disposition plan is made of, and what stands in its way."""

from domain.language.reply import Reply

LABELS = {
    "use": {
        "assessing-needs": "Assess needs",
        "planning-and-developing": "Plan and develop",
        "carrying-out": "Carry out",
    },
    "form": {
        "collective": "Collective",
        "individual": "Individual",
    },
    "base": {
        "school": "School-based",
        "workplace": "Workplace-based",
        "school-and-workplace": "School- and workplace-based",
        "elsewhere": "Elsewhere",
    },
    "release": {
        "decision": "The grant is decided",
        "start": "The measure has started",
        "halfway": "The measure is halfway",
        "carried-out": "The measure is carried out",
        "report-and-accounts": "Report and accounts are in",
        "other": "Other terms",
    },
    "other-money": {
        "kompetanseloftet": "Competence boost (Kompetanseløftet)",
        "school-scheme": "The scheme for kindergartens and basic education",
        "further-education": "Further education",
        "apprentice-grant": "Apprentice grant",
        "county": "The county’s own money",
        "recipient": "The recipient’s own money",
        "other": "Other money",
    },
    "price": {
        "teaching": "Teaching",
        "preparation": "Preparation",
        "travel": "Travel",
        "release-from-work": "Release from work and substitutes",
        "premises": "Premises",
        "materials": "Materials",
        "salary": "Salary",
        "textbooks": "Textbooks",
        "accommodation": "Accommodation",
        "stay-abroad": "Stays abroad",
        "credit-course": "Courses that give study credits",
        "documentation-tools": "Training in documentation tools",
        "other": "Other",
    },
    "blank": {
        "recipient": "Recipient or pot",
        "route": "How the money is used",
        "target_groups": "Target groups",
        "criterion_1": "How criterion 1 is met",
        "criterion_2": "How criterion 2 is met",
        "providers": "Providers",
        "duration": "Duration",
        "use": "What the money is used for",
        "form": "Collective or individual",
        "base": "Where the measure is based",
        "years": "Amounts by budget year and school year",
        "participants": "Participants by education programme",
        "instalments": "Instalments and their terms",
        "procurement": "Basis of the purchase",
        "placements": "The work placements",
        "study": "The study",
    },
    "direction": {
        "teacher-to-company": "Teacher to company",
        "instructor-to-school": "Instructor to school",
    },
    "change": {
        "added": "New measure",
        "removed": "Taken out",
        "amount": "Amount changed",
        "recipient": "Recipient changed",
        "contents": "Contents changed",
    },
    "sum": {
        "years": "Amounts by budget year and school year",
        "instalments": "Instalments",
        "joint": "The counties’ shares",
        "milestones": "Milestones",
        "participants": "Participants by education programme",
    },
    "measure-status": {
        "planned": "Planned",
        "under-way": "Under way",
        "delayed": "Delayed",
        "paused": "Paused",
        "finished": "Finished",
        "cancelled": "Cancelled",
    },
}

REPLIES = {
    "recipient-and-pot": Reply(
        "A measure has both a recipient and a pot",
        "The money of a measure goes to a recipient or into a pot. Otherwise it would be counted "
        "twice.",
        "Choose one of them, or divide the measure in two.",
    ),
    "money-in-pot": Reply(
        "The money is in a pot",
        "The plan gives this money to no recipient by name. It is shared among those who apply.",
        "Handle the applications to the pot.",
    ),
    "line-does-not-add-up": Reply(
        "Something in a measure does not add up",
        "Parts of a measure do not add up to what they should.",
        "Put the figures right, to the øre.",
        "Measure {line}: {sums}.",
    ),
    "line-details-blank": Reply(
        "A measure lacks information",
        "The plan does not say everything about one of the measures.",
        "Fill in what is missing, or say why it stays open.",
        "Measure {line}: {blank}.",
    ),
    "individual-without-reason": Reply(
        "An individual measure has no reason",
        "The money goes to measures that promote collective development. At least one measure is "
        "individual, and the plan does not say why.",
        "Say in the measure why it is individual, or give a reason here.",
    ),
    "elsewhere-without-reason": Reply(
        "A measure is neither school- nor workplace-based",
        "School- and workplace-based measures are preferred where appropriate. The plan does not "
        "say why at least one measure takes place elsewhere.",
        "Say in the measure why it takes place elsewhere, or give a reason here.",
    ),
    "hospitering-outside-practice": Reply(
        "The work placement departs from the county’s practice",
        "The days or the day rate are outside what the county usually gives.",
        "Change the days or the rate, or give a reason.",
    ),
    "hospitering-not-between-the-two": Reply(
        "The placement is not between school and working life",
        "A placement is not between a school and a company, a training office or an examination "
        "board.",
        "Correct the parties, or write why it is so.",
    ),
    "hospitering-without-agreement": Reply(
        "The work placement has no agreement",
        "School and company are to have an agreement on the placement.",
        "Refer to the agreement, or say why there is none.",
    ),
    "yrkesfaglaerer-2-before-2023": Reply(
        "VET teacher 2 is part of the scheme from 2023",
        "VET teacher 2 (Yrkesfaglærer 2) became part of the scheme in the budget year 2023.",
        "Take the measure out of the plan.",
    ),
    "credits-for-measure": Reply(
        "The measure gives study credits",
        "The scheme does not usually give study credits except for VET teacher 2. The sources "
        "disagree on this.",
        "Take the credits out, or say why the measure gives them all the same.",
    ),
    "change-without-reason": Reply(
        "A change of the plan has no reason",
        "The plan has changed since the version before, and it does not say why for each measure.",
        "Say why the measure is new, changed or taken out, or give one reason for all.",
    ),
    "unknown-milestone": Reply(
        "The milestone does not exist",
        "The measure has no milestone with this id in the plan.",
        "Choose one of the milestones in the plan.",
        "It is milestone {milestone}.",
    ),
    "milestone-already-reached": Reply(
        "The milestone was reached before",
        "It is already recorded that the milestone was reached.",
        "Leave it out, and record the rest.",
        "It is milestone {milestone}.",
    ),
    "purchase-without-ground": Reply(
        "The purchase has no grounds",
        "The purchase was made without competition, and it does not say why.",
        "Say which exemption applies, or give a reason here.",
    ),
    "purchase-above-threshold": Reply(
        "The purchases are above the threshold",
        "The purchases from this provider in the round add up to more than the national threshold.",
        "Choose another basis, or say why the purchase is in order all the same.",
    ),
    "sources-exceed-cost": Reply(
        "The sources exceed the cost",
        "What the measure gets here and from others is more than it costs.",
        "Reduce the amount, or write what the rest pays for.",
    ),
    "second-source": Reply(
        "The measure gets other money too",
        "The plan names another source of money for the measure, and not what the measure costs.",
        "Say how you have made sure that no cost is covered twice.",
    ),
    "instalment-not-released": Reply(
        "The instalment is not released",
        "The order reaches into an instalment that the plan lets wait for something that has not "
        "come yet: start, halfway, completion, report and accounts, or other terms.",
        "Wait until the term is met, or write why it is paid now.",
    ),
    "joint-measure-differs": Reply(
        "Counties say different things of a joint measure",
        "Another county has the measure in its plan with another total, other shares or another "
        "county in the lead.",
        "Agree on the figures, or write why the plan is adopted like this.",
        "Measure {line} differs in {counties}.",
    ),
    "priority-not-in-plan": Reply(
        "The long-term plan does not prioritise the measure",
        "The line names a measure that does not stand under its theme in the long-term plan.",
        "Name a measure under the theme, or write why the line is to be there.",
    ),
    "line-without-priority": Reply(
        "The line names no priority",
        "A line without needs builds on the long-term plan, and this one does not say which "
        "measure there it belongs to.",
        "Name the measure in the long-term plan, or write why that cannot be done.",
    ),
    "measure-twice": Reply(
        "A measure of the long-term plan occurs twice",
        "Two measures of the long-term plan have the same id.",
        "Give each measure an id of its own.",
    ),
}
