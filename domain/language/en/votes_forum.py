"""English: what is refused of votes and decisions, and what gives a warning."""

from domain.language.reply import Reply

REPLIES = {
    "not-entitled-to-vote": Reply(
        "Not entitled to vote on the item",
        "Only those who were entitled when the vote began and are present can vote.",
        "See who may vote on the item.",
        "It is about {member}.",
    ),
    "voted-already": Reply(
        "The vote has been cast",
        "Every seat has one vote in each vote.",
        "Annul the vote and hold it again if something went wrong.",
    ),
    "vote-open": Reply(
        "A vote is open",
        "The item is being voted on.",
        "Close the vote first.",
    ),
    "vote-not-open": Reply(
        "No vote is open",
        "The item is not being voted on.",
        "Open the vote first.",
    ),
    "vote-carried": Reply(
        "The item has been voted on",
        "The latest vote on the item was carried and counts.",
        "Conclude the item, or annul the vote and write why.",
    ),
    "no-vote-held": Reply(
        "No vote counts in the item",
        "The forum agrees or votes before the item is concluded so.",
        "Open and close a vote first.",
    ),
    "voted-otherwise": Reply(
        "The forum voted on something else",
        "The outcome is not the one that was carried.",
        "Conclude the item as the forum voted, or hold another vote.",
    ),
    "quorum-not-met": Reply(
        "Too few took part",
        "The forum had no quorum by its own rule.",
        "Postpone the item until more members are present.",
    ),
    "majority-not-met": Reply(
        "The proposal got no majority",
        "The proposal did not get the majority that the forum's own rule asks for.",
        "Conclude the item as rejected, postpone it, or vote on something else.",
    ),
    "ballots-missing": Reply(
        "Somebody has not voted",
        "All entitled who are present give a vote; to abstain is to vote.",
        "Record the missing votes, or that the member has left.",
        "Missing: {missing}.",
    ),
    "wrong-decision-method": Reply(
        "The wrong way to decide",
        "The vote was opened with ballots or as a consensus, and is closed the same way.",
        "Use the way in which the vote was opened.",
    ),
    "outcome-not-for-item": Reply(
        "The outcome does not fit the item",
        "An item of this kind cannot have this outcome.",
        "Choose one of the outcomes that the item can have.",
    ),
    "no-proposal": Reply(
        "There is nothing to vote on",
        "The item has no recommendation, and no proposal is named.",
        "Name the proposal, or give a recommendation first.",
    ),
    "no-recommendation": Reply(
        "An item has no recommendation",
        "Only items with a recommendation can be concluded together.",
        "Give a recommendation, or conclude the item by itself.",
        "It is about {item}.",
    ),
    "decided-on-oneself": Reply(
        "You cannot decide on your own impartiality",
        "The forum decides on impartiality without the member concerned.",
        "Ask somebody else to record the decision.",
    ),
    "more-votes-than-deciders": Reply(
        "The votes do not add up",
        "There are more votes than members to decide on impartiality, or none.",
        "Correct the votes.",
        "{deciders} can decide.",
    ),
    "decision-not-under-review": Reply(
        "The decision is not under review",
        "No disqualification waits to be looked at.",
        "Report the disqualification first.",
    ),
    "suspicion-undecided": Reply(
        "A suspected conflict is undecided",
        "The registry says that the item concerns the organisation of somebody who is to vote.",
        "Let the forum decide without the member, or write why it has not.",
    ),
    "departs-from-recommendation": Reply(
        "The decision departs from the recommendation",
        "The forum does not follow the secretariat's recommendation, or gives the need another "
        "rank than the scores did.",
        "Write why the forum arrived at something else.",
    ),
    "co-determination-not-told": Reply(
        "Co-determination is not told",
        "It does not say how the employees' co-determination was kept when the plan was made.",
        "Write how elected representatives took part, or why it is missing.",
    ),
    "required-group-not-invited": Reply(
        "A required group is not invited",
        "A group that belongs in the forum has nobody called to the meeting.",
        "Invite somebody from the group, or write why nobody is.",
    ),
    "written-procedure-not-practised": Reply(
        "Procedures in writing are not practised",
        "The county has not opened for procedures in writing in the forum.",
        "Hold a meeting, or write why it is done in writing.",
    ),
    "vet-board-not-consulted": Reply(
        "The plan has not been laid before the board",
        "A statement can be recorded once the plan has been laid before the VET board.",
        "Record when the plan was laid before it first.",
    ),
}
