"""English: what a control case refuses, and what it lets pass with a reason."""

from domain.language.reply import Reply

REPLIES = {
    "owner-closes": Reply(
        "Somebody else has to close the action",
        "You own this corrective action. Another person says whether it is done.",
        "Ask a colleague to look at it.",
    ),
    "comment-first": Reply(
        "The party has not been heard",
        "A claim is only decided once the party has had notice, and has commented or let the time "
        "for comment pass.",
        "Give notice, or wait for the comment or the end of its time.",
    ),
    "comment-not-met": Reply(
        "The reasons do not meet the comment",
        "The party has commented, and nothing is said of how the decision meets it.",
        "Write how the reasons meet the comment, or why they need not.",
    ),
    "report-not-corrected": Reply(
        "The corrected report has not come",
        "The case was decided with a report to be corrected, and no new version has been "
        "submitted, or the county has not accepted it.",
        "Wait for the report, or write why the case is closed without it.",
    ),
    "report-without-time": Reply(
        "The report is to be corrected without a deadline",
        "Without one it comes on no list of what is overdue.",
        "Give a deadline (report_by), or write why it has none.",
    ),
    "closed-undecided": Reply(
        "The case has not been decided",
        "A control case ends with a decision, if only that nothing was found.",
        "Decide the case, or write why it is closed without.",
    ),
    "finding-without-action": Reply(
        "A finding has no closed corrective action",
        "Each finding that stands gets one corrective action, which another than its owner closes.",
        "Set or close the actions, or write why the case is closed now.",
    ),
    "control-exists": Reply(
        "The control case exists already",
        "There is a control case under this id.",
        "Look at the case that exists, or use a new id.",
    ),
    "recipient-missing": Reply(
        "It is not said whom the control is of",
        "A county controls one of its recipients.",
        "Name the recipient.",
    ),
    "recipient-not-in-round": Reply(
        "The control cannot be of this organisation",
        "A county controls those that the round has paid. The directorate controls the county "
        "itself.",
        "Choose a recipient of the round, or leave the recipient out.",
    ),
    "unknown-control": Reply(
        "There is no such control case",
        "There is no control case under this id that fits here.",
        "Check the id.",
    ),
    "selection-unexplained": Reply(
        "The selection is not explained",
        "A case from a sample shows how it was drawn, and no other case does.",
        "Add the draw, or leave it out.",
    ),
    "request-exists": Reply(
        "This has been asked for already",
        "The case has a request for documentation under this id.",
        "Look at the request, or use a new id.",
    ),
    "unknown-request": Reply(
        "Nothing has been asked for under this id",
        "The case has no such request for documentation.",
        "Choose one of the case's requests.",
    ),
    "finding-exists": Reply(
        "The finding is recorded already",
        "The case has a finding under this id.",
        "Look at the finding, or use a new id.",
    ),
    "unknown-earlier-finding": Reply(
        "The earlier finding is not there",
        "A repeated finding points to a finding of another control case on the same party.",
        "Check which finding it repeats.",
    ),
    "unknown-finding": Reply(
        "There is no such finding",
        "The case has no finding under this id.",
        "Choose one of the case's findings.",
    ),
    "finding-closed": Reply(
        "The finding is closed",
        "The finding has been closed, and nothing more is built on it.",
        "Look at how it was closed.",
    ),
    "action-exists": Reply(
        "The finding has its action already",
        "Each finding has one corrective action.",
        "Look at the action that is set.",
    ),
    "action-not-set": Reply(
        "The finding has no action yet",
        "There is no corrective action to close.",
        "Set the action first.",
    ),
    "action-closed": Reply(
        "The action is closed",
        "The corrective action has been closed already.",
        "Look at what showed that it was done.",
    ),
    "comment-exists": Reply(
        "The comment is recorded already",
        "The case has a comment under this id.",
        "Look at the comment, or use a new id.",
    ),
    "comment-empty": Reply(
        "The comment says nothing",
        "There is no text and no attachment, and it is not said that the party has no comment.",
        "Write the comment, or say that there is none.",
    ),
    "control-closed": Reply(
        "The control case is closed",
        "Nothing more happens in a closed case.",
        "Take up a new case.",
    ),
    "no-notice": Reply(
        "No notice has been given",
        "There is nothing to comment on yet.",
        "Give notice first.",
    ),
    "control-on-hold": Reply(
        "The case is on hold",
        "It is recorded whom the case waits for.",
        "Let the case go on first.",
    ),
    "control-not-on-hold": Reply(
        "The case is not on hold",
        "There is nothing to resume.",
        "Go on with the case.",
    ),
    "not-the-controller": Reply(
        "The other side does this",
        "Only the side that controls can do this: the directorate for a county, the county for "
        "its recipient.",
        "Leave it to them.",
    ),
}
