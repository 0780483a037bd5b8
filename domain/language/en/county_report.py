"""English: the county's report to the directorate."""

from domain.language.clauses import Clause, When
from domain.language.reply import Reply

LABELS = {
    "event": {
        "county-report.practice-set": "Practice for the auditor's attestation set",
        "county-report.drafted": "Report to the directorate drawn up",
        "county-report.attested": "Report to the directorate attested",
        "county-report.signed": "Report to the directorate signed",
        "county-report.submitted": "Report submitted to the directorate",
        "county-report.reopened": "Report to the directorate reopened",
    },
    "action": {
        "set-county-report-practice": "Set the practice for the auditor's attestation",
        "draft-county-report": "Draw up the report to the directorate",
        "attest-county-report": "Attest the report",
        "sign-county-report": "Sign the report",
        "submit-county-report": "Submit the report to the directorate",
        "reopen-county-report": "Open the report again",
    },
    "reopen-cause": {
        "wrong-figure": "A figure was wrong",
        "measure-missing": "A measure was missing",
        "after-control": "The directorate's control asked for it",
        "wording": "Another wording",
        "formal-fault": "A formal fault",
    },
    "report-asked-by": {
        "county": "The county",
        "auditor": "The county auditor",
        "directorate": "The directorate",
        "recipient": "The recipient",
    },
    "milestone": {
        "county-report-drafted": "Report to the directorate drawn up",
        "county-report-signed": "Report to the directorate signed",
        "county-report-submitted": "Report to the directorate submitted",
    },
}

REPLIES = {
    "plan-not-adopted": Reply(
        "The plan has not been adopted",
        "The collaboration forum has not adopted a disposition plan for the round yet.",
        "Wait until the plan is adopted.",
    ),
    "county-report-not-drafted": Reply(
        "The report has not been drawn up",
        "No report to the directorate has been drawn up for this round.",
        "Draw up the report first.",
    ),
    "county-report-signed": Reply(
        "The report is signed",
        "The newest version of the report is signed.",
        "Submit the report, or draw up a new version if something is to be corrected.",
    ),
    "county-report-not-signed": Reply(
        "The report is not signed",
        "Only a signed report can be submitted to the directorate.",
        "Sign the newest version first.",
    ),
    "county-report-submitted": Reply(
        "The report has been submitted",
        "The report has been submitted to the directorate, and what was submitted never changes.",
        "Open the report again with a reason, and draw up a new version.",
    ),
    "county-report-not-submitted": Reply(
        "The report has not been submitted",
        "Only a submitted report can be opened again.",
        "Draw up a new version of the report instead.",
    ),
    "figure-without-events": Reply(
        "A figure of the report has no source",
        "At least one figure cannot be traced to events of the case.",
        "Draw up the report again, and tell whoever runs the system if it happens once more.",
    ),
    "report-does-not-add-up": Reply(
        "The report's sums do not add up",
        "The parts and the remainder do not make the sum that the report states.",
        "Draw up the report again, and tell whoever runs the system if it happens once more.",
    ),
    "paid-line-without-status": Reply(
        "A measure that was paid for has no status",
        "Money has been paid out to a measure, and nothing says how far it has come.",
        "Record the status of the measure, and draw up the report again.",
    ),
    "report-outdated": Reply(
        "The case has moved on since the report was drawn up",
        "The round has new events, so the report's figures are no longer the latest.",
        "Draw up the report again.",
    ),
    "report-not-changed": Reply(
        "The report says the same as the last one",
        "The new version says nothing else than the one that was submitted.",
        "Draw up a version with what is to be changed, or let the submitted one stand.",
        detail="The new version says nothing else than version {version}, which was submitted.",
    ),
    "report-lacks-evaluations": Reply(
        "Measures lack an evaluation",
        "The report shows measures that have not been evaluated.",
        "Evaluate the measures, or write why that has not been done.",
    ),
    "report-lacks-recipients": Reply(
        "Recipients have no accepted report",
        "Money has been paid out to measures whose recipient has no accepted report.",
        "Collect and accept the reports, or write why they are missing.",
    ),
    "report-not-attested": Reply(
        "The auditor has not attested the report",
        "The county has set that its auditor attests reports on grants of this size.",
        "Ask the county auditor to attest the report, or write why that has not been done.",
    ),
    "signs-own-report": Reply(
        "You sign a report that you drew up yourself",
        "Whoever draws up the report should not be the one who signs it.",
        "Let somebody else sign, or write why that cannot be done.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "county-report.practice-set": (
        "The county set that its auditor attests the report when the grant is at least "
        "{threshold}.",
        When("never", "The county set that its auditor does not attest the report."),
        "Source: {source} ({status}).",
    ),
    "county-report.drafted": (
        "The county drew up its report to the directorate, version {version}, from the round's "
        "first {covers} events.",
        "Granted: {granted}. Paid out: {paid}.",
        "The check found this: {problems}.",
        When("no_problems", "The check found no faults or gaps."),
        "The checksum is {sha256}.",
    ),
    "county-report.attested": (
        "The county auditor attested the report, version {version}: {statement}.",
    ),
    "county-report.signed": ("The report, version {version}, was signed as {title}.",),
    "county-report.submitted": (
        "The county submitted its report to the directorate, version {version}, by {channel}.",
        "Reference: {reference}.",
        "The checksum is {sha256}.",
        When("late", "The report came after its deadline."),
    ),
    "county-report.reopened": (
        "The report to the directorate was opened again. Version {version} stands as it "
        "was submitted.",
        "Cause: {cause}. Asked for by: {asked_by}.",
        When("material", "The change is material."),
        When("immaterial", "The change is only formal."),
    ),
}
