"""English: what recipients report, and what the county says to it."""

from domain.language.clauses import Clause, When
from domain.language.reply import Reply

LABELS = {
    "event": {
        "recipient-report.asked": "Report asked for",
        "recipient-report.reminded": "Reminded of report",
        "recipient-report.submitted": "Report submitted",
        "recipient-report.accepted": "Report accepted",
        "recipient-report.returned": "Report returned",
    },
    "action": {
        "ask-recipient-report": "Ask the recipient for its report",
        "remind-recipient": "Remind the recipient of the report",
        "submit-recipient-report": "Submit the report",
        "review-recipient-report": "Review the report",
    },
    "milestone": {
        "report-asked": "Report asked for",
        "report-received": "Report received",
        "report-accepted": "Report accepted",
    },
    "review": {"accepted": "Accepted", "returned": "Returned"},
    "report-status": {
        "not-asked": "Not asked for",
        "asked": "Asked for",
        "received": "Under review",
        "returned": "Returned",
        "accepted": "Accepted",
    },
}

REPLIES = {
    "reports-overdue": Reply(
        "Reports have not come",
        "Recipients owe a report, and its time is past.",
        "Remind them.",
        "This is about {who}.",
    ),
    "reports-to-review": Reply(
        "Reports wait for an answer",
        "Recipients have submitted reports that the county has not answered.",
        "Accept the reports, or return them and write what is missing.",
        "This is about {who}.",
    ),
    "changes-to-decide": Reply(
        "Requests for change wait for an answer",
        "Somebody has asked to change a measure, and the county has not answered.",
        "Decide on the changes.",
        "How many: {count}.",
    ),
    "changes-with-forum": Reply(
        "Changes wait for the collaboration forum",
        "Changes beyond a measure's purpose have been sent to the collaboration forum.",
        "Lay them before its next meeting.",
        "How many: {count}.",
    ),
    "parties-silent": Reply(
        "Parties have not given their assessment",
        "The measure has been carried out, and not all who cooperated have answered.",
        "Ask them for an answer.",
        "This is about {who}.",
    ),
    "nobody-confirmed-working-life": Reply(
        "Working life has not confirmed the cooperation",
        "A measure was carried out, and nobody from working life has confirmed its part.",
        "Ask the company or the training office to confirm.",
        "Measures: {count}.",
    ),
    "county-report-owed": Reply(
        "The report to the directorate has not been submitted",
        "The budget year is over, and the report on the round has not been submitted.",
        "Draw up the report, check it and submit it.",
    ),
    "report-asked-already": Reply(
        "The recipient has been asked for its report",
        "The county has asked for the report and waits for it.",
        "Remind the recipient if it takes long.",
    ),
    "report-not-asked": Reply(
        "No report is owed",
        "The county does not wait for a report on this measure.",
        "Ask the recipient for its report first.",
    ),
    "report-under-review": Reply(
        "The report is under review",
        "The recipient has submitted the report, and the county has not answered it.",
        "Accept the report or return it.",
    ),
    "report-already-accepted": Reply(
        "The report is accepted",
        "The county has accepted the report on this measure.",
        "There is nothing more to do with the report.",
    ),
    "report-not-submitted": Reply(
        "The report has not been submitted",
        "There is no report to answer.",
        "Wait until the recipient has submitted it, or remind the recipient.",
    ),
    "nothing-said-missing": Reply(
        "It is not said what is missing",
        "A report that is returned must say what the recipient has to mend.",
        "Write what the report lacks.",
    ),
    "hours-times-rate": Reply(
        "Hours and rate do not make the amount",
        "The hours times the rate make another amount than the one given.",
        "Correct the hours, the rate or the amount.",
        "Hours and rate make {meant_ore}.",
    ),
    "reviews-own-report": Reply(
        "You review your own report",
        "Whoever wrote a report should not be the one to judge it.",
        "Let somebody else review it, or write why that cannot be done.",
    ),
    "costs-undocumented": Reply(
        "Costs without a voucher or hours",
        "A cost of a measure that the county ran itself has neither a voucher nor hours with "
        "a rate.",
        "Have the report completed, or write why it is accepted as it is.",
    ),
    "onward-not-told": Reply(
        "No onward distribution is told",
        "The network has reported its costs and names nobody it gave money on to.",
        "Have the report say whom the money went on to, or write that the network used it itself.",
    ),
    "own-unit-reviews": Reply(
        "The unit that ran the measure reviews the report",
        "The report on a measure that the county ran itself should be accepted by somebody "
        "outside the unit that ran it.",
        "Name another unit, or write why that cannot be done.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "recipient-report.asked": (
        "The county asked {recipient} for its report on {the_line}.",
        "It is due {due}.",
    ),
    "recipient-report.reminded": (
        "The county reminded {recipient} of the report on {the_line}. Reminder number {number}.",
    ),
    "recipient-report.submitted": (
        "{recipient} submitted its report on {the_line}, version {version}.",
        "Used: {spent}, of {paid} paid out.",
        "Costs: {costs}.",
        "Not used: {unspent}.",
        "Used beyond what was paid out: {overspent}.",
        "Participants: {participants}.",
        "Result: {result}.",
        "The measure was run by {run_by}.",
        "Attachments: {files}.",
        When("late", "The report came after its deadline."),
    ),
    "recipient-report.accepted": (
        "The county accepted the report on {the_line}, version {version}.",
        "Note: {note}.",
        "Reviewed by {unit}.",
        "It was accepted in spite of: {stops}.",
    ),
    "recipient-report.returned": (
        "The county returned the report on {the_line}, version {version}: {missing}.",
        "It is due again {due}.",
    ),
}
