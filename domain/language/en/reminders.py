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
    "outcomes-not-told": Reply(
        "Some have had no answer",
        "The forum has answered needs, and it is not recorded that the units have been told.",
        "Tell the units, and record it.",
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
}
