"""English: what gives a warning, and may go on with a reason."""

from domain.language.reply import Reply

REPLIES = {
    "fagskole-teachers-not-decided": Reply(
        "The county has not let the fagskole teachers in",
        "Teachers at tertiary vocational colleges (fagskole) may only join measures that are "
        "established, and the county decides that. The plan counts on more of them than it has "
        "let in.",
        "Adopt the measure without them and let the county include them afterwards, or write why "
        "they are to stand in the plan all the same.",
    ),
    "no-leaders": Reply(
        "No leaders took part",
        "Both leaders and employees take part in finding the need.",
        "Include the leaders, or say why they did not take part.",
    ),
    "no-employees": Reply(
        "No employees took part",
        "Both leaders and employees, or their elected representatives, take part in finding the "
        "need.",
        "Include employees, or say why they did not take part.",
    ),
    "no-working-life": Reply(
        "Working life did not take part",
        "Measures are planned together with working life, best from the start.",
        "Contact a training company or a training office, or say why this was not done.",
    ),
    "no-local-plan": Reply(
        "No local plan is given",
        "Measures are anchored in the plans of the school, the company or the owner.",
        "Refer to the plan, or say why there is none.",
    ),
    "no-national-goals": Reply(
        "National goals are not mentioned",
        "The assessment of the need starts from the national goals and the curricula.",
        "Say which goals the need relates to, or why this was not done.",
    ),
    "no-programme": Reply(
        "No education programme is chosen",
        "Without an education programme it is hard to see whether the scheme reaches all of them.",
        "Choose an education programme, or say why the need belongs to none.",
    ),
    "no-data-sources": Reply(
        "No sources are given",
        "It does not say what the assessment of the need builds on.",
        "Give the sources and what they showed, or say why there are none.",
    ),
    "no-sami-answer": Reply(
        "Sámi perspectives have not been considered",
        "Every need is considered with Sámi perspectives in mind. “Not relevant” is an answer too, "
        "but it needs a reason.",
        "Answer the question, or say why it stays open.",
    ),
    "company-directly": Reply(
        "The organisation reports outside schools and networks",
        "Needs are normally reported by schools and networks. The county has not opened for others "
        "to report directly.",
        "Report the need through a network, or say why it is reported directly.",
    ),
    "network-does-not-support": Reply(
        "The network does not support the need",
        "The network passes the need on without supporting it.",
        "Say why, so that the collaboration forum can take it into account.",
    ),
    "late": Reply(
        "The deadline has passed",
        "The deadline has passed. What comes now is accepted and marked as late.",
        "Say why it comes after the deadline.",
    ),
    "required-group-absent": Reply(
        "A group of the forum was absent",
        "A group that belongs in the collaboration forum did not take part in the meeting.",
        "Take the matter up in a new meeting, or say why the decision should stand all the same.",
    ),
    "own-contribution-not-documented": Reply(
        "The own contribution is not documented",
        "The county has not documented any contribution of its own for the round yet. What is "
        "pledged is not documented by that.",
        "Document the contribution first, or say why the payment cannot wait.",
    ),
    "own-contribution-below-share": Reply(
        "The own contribution is less than the scheme asks for",
        "What is documented is less than the share of the state's grant that the scheme asks for.",
        "Document more own contribution, or write why the payment cannot wait.",
    ),
    "meeting-outside-term": Reply(
        "The meeting is outside the forum's term",
        "The meeting was held outside the term that the collaboration forum is appointed for.",
        "Appoint the forum for the term, or say why the decision holds all the same.",
    ),
    "decided-line-changed": Reply(
        "A measure was changed after the county had acted on it",
        "The recipient, the money route or the kind of measure is another than when the county "
        "assured the criteria or decided the grant.",
        "Say why the measure was changed. The decision holds until it is changed.",
    ),
    "declaration-missing": Reply(
        "Conflicts of interest are not cleared for everybody",
        "Not everybody in the meeting has declared whether they have a conflict of interest.",
        "Get the declarations, or say why they are missing.",
    ),
    "forum-incomplete": Reply(
        "The collaboration forum lacks a group",
        "A group that belongs in the collaboration forum has no seat in it.",
        "Appoint the group, or say why the forum is composed like this.",
    ),
    "vet-board-not-heard": Reply(
        "The VET board has not been heard",
        "Matters that are important for vocational training go to the VET board "
        "(yrkesopplæringsnemnd) first.",
        "Put the plan before the board, or say why this was not done.",
    ),
    "vet-board-statement-missing": Reply(
        "The VET board's statement is missing",
        "The plan names a day for the VET board, but not what the board stated and how that "
        "was weighed.",
        "Record the statement, or say why it is missing.",
    ),
    "not-built-on-needs": Reply(
        "The long-term plan refers to no needs",
        "The long-term plan builds on local needs, but none of its themes refers to any.",
        "Link needs to the themes, or say what the plan builds on.",
    ),
    "line-not-anchored": Reply(
        "A measure falls outside the long-term plan",
        "At least one measure is not linked to a theme of the long-term plan.",
        "Link the measure to a theme, or say why it is included all the same.",
    ),
    "line-without-need": Reply(
        "A measure is not linked to a need",
        "Measures are anchored in local needs, but at least one measure refers to none.",
        "Link a prioritised need to the measure, or say what it builds on.",
    ),
    "equal-split-without-need": Reply(
        "Equal sums are shared out without needs",
        "Several measures without needs have the same sum, as if the money were simply split.",
        "Show which needs the sums build on, or say why they are equal.",
    ),
    "plan-above-means": Reply(
        "The plan is larger than the money",
        "The measures add up to more than the grant and the county's own contribution in cash.",
        "Cut the plan, or say why it should be larger than the money.",
    ),
    "private-schools-other-terms": Reply(
        "Private schools have other terms",
        "Private schools under friskoleloven § 2-1 take part on equal terms.",
        "Give them the same terms, or say why the terms differ.",
    ),
    "preparer-involved": Reply(
        "Whoever ordered the payment also handles it",
        "Whoever ordered the payment should not attest or approve it as well.",
        "Let somebody else take over, or say why that is not possible.",
    ),
    "attainment-not-judged": Reply(
        "Attainment is not judged",
        "The plan says how attainment will be judged, and the evaluation does not say whether "
        "the goal is reached.",
        "Judge whether the goal is reached, or write why that is not done.",
    ),
    "question-unanswered": Reply(
        "A question is not answered",
        "The evaluation lacks an answer to at least one of the questions.",
        "Answer all the questions, or say why something stays open.",
    ),
    "closed-with-gaps": Reply(
        "Some measures are not evaluated",
        "Measures without an evaluation stay as gaps when the round is closed.",
        "Get the evaluations, or say why the round is closed without them.",
    ),
    "closed-with-open-calls": Reply(
        "Calls are not closed",
        "The round is closed while a call stands open, and applications cannot be decided "
        "afterwards.",
        "Close the calls first, or write why they stay open.",
    ),
}
