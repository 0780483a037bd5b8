"""English: taking over a running year."""

from domain.language.clauses import When
from domain.language.reply import Reply

LABELS = {
    "action": {"take-over-round": "Take over a running round"},
    "event": {
        "round.taken-over": "Round taken over",
        "plan.taken-over": "Disposition plan taken over",
        "forum.taken-over": "Collaboration forum taken over",
        "long-term-plan.taken-over": "Long-term plan taken over",
        "need.taken-over": "Need taken over",
        "calls.taken-over": "Calls taken over",
        "application.taken-over": "Application taken over",
    },
    "sheet": {
        "round": "Round",
        "contributions": "Own contribution",
        "seats": "Forum",
        "members": "Members",
        "themes": "Themes",
        "needs": "Needs",
        "turns": "Waited before",
        "lines": "Measures",
        "paid": "Paid out",
        "calls": "Calls",
        "applications": "Applications",
    },
}
REPLIES = {
    "round-has-begun": Reply(
        "The round has begun",
        "A round can be taken over only before anything else is recorded in it.",
        "Record what is missing by the ordinary steps.",
    ),
    "take-over-in-future": Reply(
        "The day of the take-over has not come",
        "Spreadsheets cannot hold for a day that has not been.",
        "Name the last day that the spreadsheets were kept up to.",
    ),
    "take-over-row-refused": Reply(
        "A row cannot be taken over",
        "A row does not agree with the rest, so nothing is taken over.",
        "Run a trial to see every such row, mend them, and try again.",
        "The first is row {row} of the sheet {sheet}.",
    ),
    "done-before-take-over": Reply(
        "Done before the take-over",
        "What was done before the take-over has no trace here but the spreadsheets.",
        "Write why they are relied on, for instance who reconciled them with the accounts.",
    ),
    "before-take-over": Reply(
        "As it was before the take-over",
        "A measure stands as it was taken over and lacks something that should be there.",
        "Mend the measure in the new plan, or write a reason.",
        "It concerns the measure {line}.",
    ),
    "take-over-lacks": Reply(
        "Something that belongs with it is missing",
        "The cell and the rest of the spreadsheets presuppose each other, and only one is filled.",
        "Fill in both parts, or neither.",
    ),
    "after-take-over": Reply(
        "After the take-over",
        "The day is later than the day that the spreadsheets hold for.",
        "Take the row away and record it in the system, or mend the day.",
    ),
    "turn-not-earlier": Reply(
        "Not an earlier round",
        "The budget year is not earlier than the round that the need was reported to.",
        "Mend the year.",
    ),
    "turn-twice": Reply(
        "The same round twice",
        "The need has the same budget year twice.",
        "Take one of the rows away.",
    ),
    "theme-unknown": Reply(
        "The theme is unknown",
        "The measure names a theme that the long-term plan does not have.",
        "Enter the theme in the sheet of themes, or leave the cell empty.",
    ),
    "planned-measure-unknown": Reply(
        "The prioritised measure is unknown",
        "The line names a measure that the long-term plan does not have under the theme.",
        "Enter the measure under its theme in the sheet of themes, or leave the cell empty.",
    ),
    "sheet-twice": Reply(
        "The same sheet twice",
        "The same sheet comes in several files, so that it is unclear which holds.",
        "Give every sheet once: one workbook, or one CSV file for each sheet.",
    ),
    "pot-unknown": Reply(
        "The pot is unknown",
        "The row names a pot that is not in the sheet of measures.",
        "Enter the pot as a measure, or correct the key.",
    ),
    "award-differs": Reply(
        "The award is not what was granted",
        "An award under a pot is planned at the sum that was granted.",
        "Write the granted sum in both columns.",
    ),
    "award-not-as-told": Reply(
        "The application and its award differ",
        "An application that was awarded money also stands in the sheet of measures, as an award "
        "under the same pot. Key, recipient, amount and day are to be the same. A key that is "
        "another application's cannot stand there.",
        "Correct one of the two rows, or add the one that is missing.",
    ),
    "applied-before-take-over": Reply(
        "Applied for before the take-over",
        "The application stands as it was taken over, and the spreadsheets do not have all that "
        "the call asked for.",
        "Ask the applicant to complete it, or write why it can be decided without.",
    ),
    "chair-twice": Reply(
        "Two chairs",
        "The forum has one chair, and several members are marked as it.",
        "Let only one member be the chair.",
    ),
    "forum-here-already": Reply(
        "The forum is here already",
        "The county's collaboration forum is recorded here already.",
        "Leave the sheet of the forum, and its term in the sheet of the round, empty.",
    ),
    "long-term-plan-here-already": Reply(
        "The long-term plan is here already",
        "The county's long-term plan is recorded here already.",
        "Leave the sheet of themes, and the plan's days, empty.",
    ),
}
SENTENCES = {
    "round.taken-over": (
        "{who} took over the allocation round in {county} for the budget year {budget_year} as it "
        "stood on {as_of}.",
        "What was done before the take-over has no trace here but the spreadsheets with SHA-256 "
        "{files}.",
        "By them the directorate granted {granted} in the letter {grant_letter} of {letter_date}.",
        "Of that {received} had come.",
        "{carried_in} was carried over from the year before.",
        "The county's own resources: {contributions}.",
        "Number of needs that came with it: {needs}.",
    ),
    "plan.taken-over": (
        "{who} took over version {version} of the disposition plan, which the collaboration forum "
        "adopted on {adopted_on}, before the take-over.",
        "It plans {planned} in all; before the take-over {decided} was granted and {paid} paid "
        "out.",
        "Number of measures: {count}.",
        "The VET board was heard on {heard_on}.",
        "Awards given under the pots: {awards}.",
    ),
    "calls.taken-over": (
        "{who} took over the calls of the pots as they stood on {as_of}, for {called} in all: "
        "{calls}.",
        "So many of them were closed before the take-over: {closed}.",
        "Applications that came along: {received}.",
        "Awarded before the take-over: {awarded}.",
        "Rejected before the take-over: {rejected}.",
        "Not decided: {waiting}.",
    ),
    "forum.taken-over": (
        "{who} took over the collaboration forum in {county} as it stood on {as_of}; it had been "
        "appointed for the period {period} before the take-over.",
        "Members that came along: {members}.",
    ),
    "long-term-plan.taken-over": (
        "{who} took over the long-term plan in {county}, which the collaboration forum adopted on "
        "{adopted_on}, before the take-over. It is in force {period}.",
        "Themes: {themes}.",
    ),
    "need.taken-over": (
        "{who} took over the need {title} of {unit} as it stood on {as_of}.",
        "How it was assessed and reported before the take-over has no trace here.",
        When("prioritised", "The collaboration forum had prioritised it (meeting {held_on})."),
        When("waiting", "The collaboration forum had let it wait (meeting {held_on})."),
        When("declined", "The collaboration forum had not prioritised it (meeting {held_on})."),
        When("unanswered", "It lay before the collaboration forum."),
        "It had waited before, in the budget years: {years}.",
    ),
    "application.taken-over": (
        "{who} took over the application {title} from {applicant} as it stood on {as_of}; it asks "
        "for {amount}.",
        "It came in on {received_on}, before the take-over.",
        When("late", "That was after the deadline."),
        "The spreadsheets lack this, which the call asked for: {missing}.",
        "The county awarded {awarded} on {decided_on}.",
        "The county rejected it on {decided_on}. Ground: {ground}.",
        "The applicant was told on {told_on}.",
        When("unanswered", "It had not been decided."),
    ),
}
