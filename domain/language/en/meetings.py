"""English: what is refused of the forum and its meetings, and what they may pass."""

from domain.language.reply import Reply

REPLIES = {
    "meeting-not-kept": Reply(
        "The decision names no meeting kept here",
        "The collaboration forum holds its meetings in this system, but the decision names none.",
        "Name the meeting and the item, or write why the meeting is not kept here.",
    ),
    "meeting-of-other-forum": Reply(
        "The meeting is not this forum's",
        "The meeting that the decision names does not exist in this collaboration forum.",
        "Name the meeting that took up the item.",
    ),
    "meeting-item-not-about-this": Reply(
        "The item is about something else",
        "The item that the decision names does not point to what is being decided.",
        "Name the item of the meeting that is about this.",
    ),
    "meeting-decided-otherwise": Reply(
        "The meeting did not decide so",
        "The item is not concluded in the meeting, or its outcome is another than this.",
        "Conclude the item first, or record what the meeting arrived at.",
    ),
    "meeting-on-another-day": Reply(
        "The meeting was held on another day",
        "The day that is told is not the day of the meeting.",
        "Give the day that stands in the call.",
    ),
    "meeting-called-off": Reply(
        "The meeting is called off",
        "The meeting was called off, so nothing more can be recorded in it.",
        "Call a new meeting and put the items on its agenda.",
    ),
    "meeting-begun": Reply(
        "The meeting has begun",
        "Somebody has come, or an item is decided, so it can be neither moved nor called off.",
        "Withdraw or postpone the items that are left, and close the meeting.",
    ),
    "hour-on-another-day": Reply(
        "The hour is on another day",
        "The meeting does not begin on its own day by the Norwegian clock.",
        "Correct the day or the hour.",
    ),
    "plan-not-as-voted": Reply(
        "The plan is not the one that was voted on",
        "A draft lay before the forum when it voted, and the plan is another than that draft.",
        "Record the plan as it was voted on, or write what the forum changed in the meeting.",
        "It is measure {line}.",
    ),
    "line-rejected-by-forum": Reply(
        "The forum has rejected a measure in the plan",
        "The forum took the measure up by itself in this meeting, and rejected it.",
        "Take the measure out of the plan, or write why it is there all the same.",
        "It is measure {line}.",
    ),
    "line-rejected-in-earlier-meeting": Reply(
        "An earlier meeting rejected a measure in the plan",
        "The forum took the measure up by itself in another meeting, and rejected it.",
        "Take the measure out of the plan, or write why the forum adopts it all the same.",
        "It is measure {line}, in meeting {meeting}.",
    ),
    "need-declined-in-earlier-meeting": Reply(
        "An earlier meeting declined the need",
        "The forum declined the need in a meeting, and has neither answered it nor taken it up "
        "again since.",
        "Write why the forum is for it all the same, or record the meeting's answer.",
        "It is measure {line} and need {need}.",
    ),
    "lines-of-no-plan": Reply(
        "Only a plan has measures to vote on",
        "The vote is not on the year's plan, so it cannot name measures.",
        "Leave the measures out, or open the vote in the plan's item.",
    ),
    "line-conflict-undecided": Reply(
        "A voter may be partial in a measure",
        "Somebody who votes on the plan comes from an organisation that gets money by a "
        "measure. Neither the member nor the forum has said anything on that.",
        "Let the forum decide on impartiality or take the measure up by itself, or write why "
        "the plan is adopted all the same.",
        "It is measure {line}.",
    ),
}
