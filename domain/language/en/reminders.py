"""English: what a round is reminded of."""

from domain.language.reply import Reply

REPLIES = {
    "group-without-need": Reply(
        "No need for one of the target groups",
        "Nobody has reported a need for one of the groups that the scheme is for.",
        "Ask those who know the group whether it has needs that are not reported.",
        "It is about {group}.",
    ),
    "short-lead-time": Reply(
        "Little time before the measure begins",
        "Providers plan their staff about a year ahead, and none had part in finding the need.",
        "Get in touch with possible providers now.",
        "Number of needs: {count}.",
    ),
    "local-evaluation-not-discussed": Reply(
        "Local evaluation has not been discussed",
        "The forum has a long-term plan, and has not recorded what it came to on evaluating "
        "locally.",
        "Discuss it in a meeting, and record it at the yearly look or when the plan is adopted.",
    ),
    "evaluation-not-planned": Reply(
        "Evaluation is not planned",
        "Measures of the plan do not say what they are to attain and how that will be judged.",
        "Enter the planned evaluation when the plan is changed.",
        "Number of measures: {count}.",
    ),
    "money-not-planned": Reply(
        "The plan does not use all the money",
        "The sum of the measures is less than the grant and the county's own cash.",
        "See whether needs that wait can enter a new version of the plan.",
        "Not planned: {left_ore}.",
    ),
    "money-not-spent": Reply(
        "Money is not spent",
        "The budget year is over, and some of the money has not been paid out.",
        "Pay what is decided, or account for the rest in the report.",
        "Not paid out: {left_ore}.",
    ),
    "network-money-not-accounted-for": Reply(
        "Money with a network is not accounted for",
        "A network has been paid and has not said whom the money went on to.",
        "Ask the network for its report, with each unit that it gave money on to.",
        "Left: {left_ore}.",
    ),
    "outcomes-not-told": Reply(
        "Some have had no answer",
        "The forum has answered needs, and it is not recorded that the units have been told.",
        "Tell the units, and record it.",
        "Number of needs: {count}.",
    ),
    "needs-with-networks": Reply(
        "Needs rest with networks",
        "Networks have needs that have not reached the forum.",
        "Ask the networks, or fetch the needs back. A network passes a need on or returns it, "
        "and never lets it lie.",
        "Number of needs: {count}.",
    ),
    "needs-still-waiting": Reply(
        "Needs wait for money",
        "The forum has let needs wait, and they have not been carried over to a later round.",
        "Carry them over when the next round is open, or take them up again.",
        "Number of needs: {count}.",
    ),
    "sibling-silent": Reply(
        "A sibling scheme has not answered",
        "Needs have been referred to another scheme, and no answer has come from there.",
        "Ask the sibling scheme's forum, and record its answer.",
        "Number of needs: {count}.",
    ),
    "needs-not-ranked": Reply(
        "Some needs are not in the ranking",
        "The forum has needs without an answer that the recommended ranking does not name.",
        "Lay a new ranking before it that takes them in, or answer them in a meeting.",
        "Number of needs: {count}.",
    ),
    "needs-not-answered": Reply(
        "Some needs are not answered",
        "The plan is adopted, and the forum still has needs that it has not answered.",
        "Prioritise them, let them wait, refer them, or decline them with a ground.",
        "Number of needs: {count}.",
    ),
    "call-left-open": Reply(
        "A call stands open in a closed round",
        "The round was closed and the call was not, so no application can be decided.",
        "Open the round again and close the call, and tell the applicants.",
        "The call is {title}.",
    ),
    "pot-not-called": Reply(
        "Money in the pot is not called",
        "Part of the pot is neither awarded nor called.",
        "Call for the rest, or move it in a new version of the plan.",
        "This is left: {left_ore}.",
    ),
    "term-not-fulfilled": Reply(
        "A term of the grant letter is not fulfilled",
        "The day that the letter gives is past, and nothing is recorded that fulfils the term.",
        "Do what is left, or ask the directorate for another day.",
        "The term is: {title}.",
    ),
}
