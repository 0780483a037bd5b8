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
}
