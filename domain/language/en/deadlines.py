"""English: deadlines: what they are for, what their passing does, and what is told of them."""

from domain.language.clauses import Clause, When
from domain.language.reply import Reply

LABELS = {
    "deadline": {
        "recipient-report": "Report from the recipient",
        "county-report": "Report to the directorate",
        "complaint": "Complaint",
        "comment": "Comments on the notice",
        "yearly-look": "Yearly look at the long-term plan",
        "term": "Appointment to the forum",
        "delegation": "Substitution",
        "confirmation": "Confirmation of the e-mail address",
    },
    "when-passed": {
        "escalate": "Goes on to whoever is responsible",
        "close-intake": "Reporting of needs closes",
    },
    "lapse-cause": {
        "complained": "The complaint has come in",
        "decided-anew": "There is a new decision",
    },
    "day-count": {
        "calendar": "Calendar days",
        "working": "Working days",
    },
    "event": {
        "deadline.suspended": "Deadline suspended",
        "deadline.resumed": "Deadline resumed",
        "deadline.reminded": "Reminder of a deadline",
        "deadline.lapsed": "Deadline lapsed",
        "deadline.escalated": "Deadline escalated",
        "intake.reopened": "Reporting of needs reopened",
        "deadline-practice.set": "Practice with deadlines set",
    },
    "action": {
        "suspend-deadline": "Suspend a deadline",
        "resume-deadline": "Resume a deadline",
        "move-need-deadline": "Give a returned need another deadline",
        "suspend-need-deadline": "Suspend a returned need's deadline",
        "resume-need-deadline": "Resume a returned need's deadline",
        "move-application-deadline": "Give the applicant another deadline",
        "suspend-application-deadline": "Suspend the applicant's deadline",
        "resume-application-deadline": "Resume the applicant's deadline",
        "move-long-term-plan-deadline": "Move the deadline for looking at the long-term plan",
        "suspend-long-term-plan-deadline": "Suspend the deadline for looking at the plan",
        "resume-long-term-plan-deadline": "Resume the deadline for looking at the plan",
        "suspend-control-deadline": "Suspend a deadline of the control case",
        "resume-control-deadline": "Resume a deadline of the control case",
        "reopen-intake": "Reopen the reporting of needs",
        "set-deadline-practice": "Set the practice with deadlines",
    },
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "deadline.set": (
        "{who} set the deadline for {kind} to {at}.",
        When("in_days", "It was counted as {days} days after {from_day}."),
        When("in_working_days", "It was counted as {days} working days after {from_day}."),
        When("moved_on", "The last day was a day off, so it falls on the next working day."),
        "Basis of the deadline: {source} ({citation}).",
        When("mark_late", "What comes after the deadline is marked as late."),
        When("remind", "A reminder follows when the deadline passes."),
        When("escalate", "When the deadline passes, the case goes on to whoever is responsible."),
        When("close_intake", "When the deadline passes, reporting of needs closes."),
        "There will be a reminder {reminders} days before.",
    ),
    "deadline.moved": ("{who} moved the deadline {deadline_id} from {previous} to {at}.",),
    "deadline.suspended": (
        "{who} suspended the deadline {deadline_id} for {days} days from {since}.",
        "Unless it is resumed before, it falls {at}.",
    ),
    "deadline.resumed": (
        "{who} resumed the deadline {deadline_id} after {days} days.",
        "It now falls {at}.",
    ),
    "deadline.reminded": (
        "There are {days} days left until the deadline for {kind} passes: {at}.",
    ),
    "deadline.passed": (
        "The deadline for {kind} passed: {at}.",
        When("not_done", "The task was not done by then."),
        When("closes_intake", "Reporting of needs has closed."),
    ),
    "deadline.lapsed": (
        "The deadline for {kind} at {at} has lapsed.",
        When("complained", "The complaint has come in."),
        When("decided_anew", "There is a new decision, which has a time for complaint of its own."),
    ),
    "deadline.escalated": (
        "The deadline for {kind} passed at {at}, and the task is still not done {days} days after.",
        "The case has been escalated.",
    ),
    "intake.reopened": (
        "{who} reopened the reporting of needs.",
        "What comes in now is marked as late.",
    ),
    "deadline-practice.set": (
        "{who} set the practice with deadlines for {county}.",
        "There are reminders {reminders} days before a deadline.",
        When("no_reminders", "There are no reminders before a deadline."),
        "What is not done {escalates_after} days after a deadline is escalated.",
        "Basis: {source} ({status}).",
    ),
}

REPLIES = {
    "deadline-ambiguous": Reply(
        "The deadline is given in several ways",
        "More than one of day, time and number of days is given.",
        "Give the deadline in one way.",
    ),
    "deadline-too-far": Reply(
        "The deadline is too far ahead",
        "No deadline can be set that far ahead.",
        "Choose an earlier day.",
    ),
    "days-off-unknown": Reply(
        "The days off are not known",
        "There is no list of the days off in this year, so working days cannot be counted.",
        "Give the deadline as a day.",
    ),
    "only-intake-closes": Reply(
        "Only the reporting of needs can close",
        "This deadline is not one for reporting needs, so there is nothing to close.",
        "Choose what else shall happen when the deadline passes.",
    ),
    "deadline-already-passed": Reply(
        "The deadline has passed",
        "A deadline that has passed cannot be suspended.",
        "Move the deadline if it is to hold again.",
    ),
    "deadline-suspended": Reply(
        "The deadline is already suspended",
        "The deadline stands still already.",
        "Resume it first, or wait until it runs again by itself.",
    ),
    "deadline-not-suspended": Reply(
        "The deadline is not suspended",
        "The deadline is running already.",
        "See when it falls.",
    ),
    "hold-stands-still": Reply(
        "The case is on hold already",
        "The deadline says how long the case stays on hold, and cannot itself be suspended.",
        "Move the deadline, or let the case go on.",
    ),
    "intake-closed": Reply(
        "Reporting of needs is closed",
        "The county closed the reporting of needs when the deadline passed.",
        "Ask the county to reopen it.",
    ),
    "intake-not-closed": Reply(
        "Reporting of needs is not closed",
        "Needs can be reported as usual.",
        "There is nothing for you to do.",
    ),
}
