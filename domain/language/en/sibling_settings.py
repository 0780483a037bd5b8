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
        "sibling-needs": "Needs that a measure may build on",
        "sibling-private-schools": "Private schools in the sibling scheme",
        "sibling-vocational-rules": "Rules of vocational education alone",
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
        "sibling-plan": "The forum's recommendation; what it leaves blank goes on with a reason",
        "sibling-needs": "Also needs that were reported and not prioritised, with a reason",
        "sibling-private-schools": "A plan that shuts them out goes on with a reason",
        "sibling-vocational-rules": "Nothing is asked of fagskole teachers, Yrkesfaglærer 2 or the "
        "vocational training board",
        "sibling-questions": "None; the parties say the benefit and what has changed",
        "sibling-reports": "Recipients to the round, and from there to the directorate",
        "sibling-target-groups": "Teachers, leaders, staff and those around them stand as another "
        "group, without a reason",
        "sibling-wording": "As the evaluation and the directorate's pages tell it",
    },
}
