"""English: the settings of the sibling scheme, and what is assumed."""

LABELS = {
    "setting": {
        "sibling-contribution-forms": "What counts as own contribution",
        "sibling-deadlines": "Deadlines of the sibling scheme",
        "sibling-deadlock": "Who decides when the forum cannot agree",
        "sibling-decider": "Who decides in the sibling scheme",
        "sibling-forum-groups": "Who has a seat in the forum",
        "sibling-long-term-plan": "What holds without a long-term plan",
        "sibling-own-contribution": "How large the own contribution is to be",
        "sibling-plan": "What the plan is in the sibling scheme",
        "sibling-questions": "Questions of the sibling scheme's evaluation",
        "sibling-reports": "Who reports to whom",
        "sibling-target-groups": "Target groups of the sibling scheme",
        "sibling-wording": "Wording of the regulation",
    },
    "setting-value": {
        "sibling-contribution-forms": "Cash, positions, and hours with a rate",
        "sibling-deadlines": "As each county practises",
        "sibling-deadlock": "The county governor",
        "sibling-decider": "The county governor; here whoever has the county officer's duties",
        "sibling-forum-groups": "Owners, their organisations, universities and teacher "
        "organisations",
        "sibling-long-term-plan": "A reason is needed",
        "sibling-own-contribution": "30 per cent of the state's grant",
        "sibling-plan": "The forum's recommendation, held to yrkesfag's rules for the plan",
        "sibling-questions": "None; the parties say the benefit and what has changed",
        "sibling-reports": "Recipients to the round, and from there to the directorate",
        "sibling-target-groups": "Teachers, leaders and staff stand as another group, with a "
        "reason",
        "sibling-wording": "As the evaluation and the directorate's pages tell it",
    },
}
