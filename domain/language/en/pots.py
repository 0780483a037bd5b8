"""English: pots, their calls, applications and awards."""

from domain.language.clauses import Clause, When
from domain.language.reply import Reply

LABELS = {
    "application-outcome": {
        "awarded": "Awarded",
        "rejected": "Rejected",
    },
    "rejection": {
        "outside-pot": "The application falls outside the pot",
        "criterion-1": "Criterion 1, local anchoring, is not met",
        "criterion-2": "Criterion 2, cooperation, is not met",
        "target-group": "The target group is outside the scheme",
        "not-collective": "The measure does not promote collective development",
        "cost-not-covered": "The cost is not covered",
        "incomplete": "The application is not complete",
        "late": "The application came after the deadline",
        "others-first": "Other applications come first",
        "covered-elsewhere": "The need is met in another way",
    },
    "reduction": {
        "given-back": "The recipient gave the money back",
        "lower-cost": "The measure cost less",
        "not-carried-out": "The measure was not carried out",
        "terms-not-met": "The terms are not met",
    },
}

REPLIES = {
    "line-not-pot": Reply(
        "The measure is no pot",
        "The plan gives the money to a named recipient, so there is nothing to apply for.",
        "Call out a pot of the plan.",
    ),
    "unknown-call": Reply(
        "There is no such call",
        "The allocation round has no call with this id.",
        "Choose one of the round's calls.",
    ),
    "call-closed": Reply(
        "The call is closed",
        "The county has closed the call, so it takes no more applications.",
        "See whether the pot has been called again, or ask the county.",
    ),
    "application-not-submitted": Reply(
        "There is no such application",
        "No application with this id has been received.",
        "Check the id, or send the application first.",
    ),
    "application-already-submitted": Reply(
        "The application has been sent already",
        "An application with this id has been received.",
        "Complete the application that was sent, or send a new one.",
    ),
    "application-withdrawn": Reply(
        "The application is withdrawn",
        "The applicant has withdrawn the application.",
        "The applicant can send a new application.",
    ),
    "applicant-already-notified": Reply(
        "The applicant has been answered",
        "The applicant has been told what the county decided, and the application is finished.",
        "Look at the answer in the application.",
    ),
    "no-award": Reply(
        "There is no award here",
        "No application has been awarded money from a pot under this id, or all of it was given "
        "back.",
        "Choose an award that stands.",
    ),
    "call-exists": Reply(
        "The call already exists",
        "The allocation round already has a call with this id.",
        "Look at the call that is there, or choose a new id.",
    ),
    "call-above-pot": Reply(
        "The call is larger than what is free",
        "There is not that much free in the pot. Awards and open calls hold the rest.",
        "Call a smaller amount, or close a call first.",
        "Free: {left_ore}.",
    ),
    "above-pot": Reply(
        "The award is larger than what is left",
        "There is not that much left of the call or of the pot.",
        "Award a smaller amount, or ask the forum for a larger pot.",
        "Left: {left_ore}.",
    ),
    "award-not-less": Reply(
        "The amount is not smaller than the award",
        "An award can only be made smaller here.",
        "Give a smaller amount, or let the recipient apply again.",
        "The award is {awarded_ore}.",
    ),
    "award-below-ordered": Reply(
        "More than this has been ordered",
        "The award must still cover what has been ordered or paid.",
        "Give at least what has been ordered.",
        "Ordered: {ordered_ore}.",
    ),
    "award-outside-pot": Reply(
        "The pot is not for this applicant",
        "The collaboration forum has said who can get money from the pot, and this applicant is "
        "not among them.",
        "Reject the application, or ask the forum to change the pot.",
    ),
    "application-already-decided": Reply(
        "The application is decided",
        "The county has already awarded or rejected the application.",
        "Look at the decision in the allocation round.",
    ),
    "application-not-decided": Reply(
        "The application is not decided",
        "It has been neither awarded nor rejected yet, so there is nothing to tell.",
        "Decide on the application first.",
    ),
    "wrong-call": Reply(
        "The application belongs to another call",
        "The application was sent to another call or allocation round than the one given.",
        "Give the call that the application is for.",
    ),
    "completion-requested": Reply(
        "Completion has been asked for already",
        "The applicant knows what is missing and has not answered yet.",
        "Wait for the answer, or decide on the application as it is.",
    ),
    "pot-holds-awards": Reply(
        "The pot has given awards",
        "Money has been awarded from the pot, so it must still be a pot in the plan.",
        "Keep the measure as a pot, or get the awards back first.",
    ),
    "applicant-outside-pot": Reply(
        "The pot is not for such applicants",
        "The collaboration forum has said who may apply, and the organisation is not among them.",
        "Find another call, or say why you apply all the same.",
    ),
    "application-does-not-add-up": Reply(
        "The participants do not add up",
        "The participants by education programme are others than the target groups say.",
        "Put the figures right.",
    ),
    "application-incomplete": Reply(
        "The application lacks something that the call asked for",
        "At least one field or annex that the call requires is missing from the application.",
        "Ask the applicant to complete it, or say why it can be decided without.",
    ),
    "above-call-ceiling": Reply(
        "The award is above the call's ceiling",
        "The call has a ceiling for what each application can get.",
        "Lower the amount, or say why it should be higher.",
    ),
    "outside-call-rate": Reply(
        "The award does not follow the call's rate",
        "The amount is above the rate, or the measure is shorter than the call requires.",
        "Follow the rate, or say why it should not apply here.",
    ),
    "more-than-applied-for": Reply(
        "The award is larger than the application",
        "The amount is higher than what the applicant asked for.",
        "Lower the amount, or say why it should be higher.",
    ),
    "before-call-opens": Reply(
        "The call has not opened yet",
        "The call takes applications from a later day.",
        "Wait until the call opens, or say why the application comes now.",
    ),
    "awarded-before": Reply(
        "The applicant has an award for the same",
        "The applicant already has an award for such a measure under this call.",
        "Look at the award that is there, or say why the applicant should get more.",
    ),
    "forum-grant-not-practised": Reply(
        "The forum is to give the final grant",
        "The county is not known to let its forum give the final grant on applications to a pot.",
        "Write where the practice was decided, or let the county decide.",
    ),
    "forum-has-not-decided": Reply(
        "The forum has not given its final grant",
        "The collaboration forum is to give the final grant from the pot, and no meeting is named.",
        "Name the meeting, or say why the county decides without it.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "call.published": (
        "The county called out {amount} from {the_pot} (call number {number}): {title}.",
        "These may apply: {may_apply}.",
        "The call opens on {opens}.",
        "Applications are due {closes}.",
        When("rolling", "Applications are taken at any time."),
        "Each application can get at most {ceiling}.",
    ),
    "application.submitted": (
        "{applicant} applied for {amount} for {title}.",
        "The money is for {costs}.",
        "Missing of what the call asked for: {missing}.",
        When("late", "The application came after the deadline."),
    ),
    "application.completion-requested": (
        "{who} asked for what {the_application} lacks: {missing}.",
    ),
    "application.completed": (
        "{who} completed {the_application}.",
        "Still missing: {missing}.",
        When("late", "The completion came after the deadline."),
    ),
    "award.decided": (
        "The county awarded {recipient} {amount} from the pot for {the_line}, under version "
        "{version} of the disposition plan.",
        "The award covers {costs}.",
        When("individual", "The decision is an individual decision (enkeltvedtak)."),
        "Reasons for the decision: {written_reasons}.",
        "The collaboration forum gave its final grant in the meeting of {held_on}.",
        When("late", "The application came after the deadline."),
    ),
    "award.rejected": (
        "The county rejected the application from {applicant} to {the_pot}. Ground: {ground}.",
        When("individual", "The decision is an individual decision (enkeltvedtak)."),
        "Reasons for the decision: {written_reasons}.",
        "The collaboration forum dealt with the application in the meeting of {held_on}.",
    ),
    "application.answered": (
        "{who} told the applicant on {on} what came of {the_application}: {outcome}.",
        "The award is {amount}.",
        "It was {at_first} at first.",
        When("individual", "The decision is an individual decision (enkeltvedtak)."),
    ),
    "application.decision-set-aside": (
        "The rejection of {the_application} was set aside upon a complaint.",
        "The application is to be decided anew.",
    ),
    "application.withdrawn": ("{who} withdrew {the_application}.",),
    "award.reduced": (
        "The county reduced the award for {the_line} from {before} to {after}. Ground: {ground}.",
        When("individual", "The decision is an individual decision (enkeltvedtak)."),
        "Reasons for the decision: {written_reasons}.",
    ),
    "call.closed": (
        "The county closed a call of {the_pot}.",
        "{unused} was not handed out and is free again.",
        When("all_used", "All of it was handed out."),
    ),
}
