"""English: what is told of a control case and its claim."""

from domain.language.clauses import Clause, When

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "control.opened": (
        "{who} took up a control case over the round {round_id}: {selected_by}.",
        "The control is of {recipient}.",
        "The control is of the county: {county}.",
        "Grounds: {grounds}.",
        "The risk comes to {points} points: {risk}.",
        "It was computed by the rules {rule_version}, of the log up to position {scored_at}.",
        "The sample was drawn at log position {position} with the seed {seed}, among {among}.",
        "It follows the case {follows}.",
        "It takes up the case {takes_up} again.",
        "It was taken up in spite of: {stops}.",
    ),
    "control.documentation-requested": (
        "{who} asked for documentation: {asked_for}.",
        "Explanation: {explained}.",
    ),
    "control.documentation-received": (
        "Documentation came in {on}: {described}.",
        "Number of attachments: {files}.",
        When(
            "more",
            "More is awaited.",
        ),
    ),
    "control.finding-made": (
        "{who} made finding {number} on ground {ground}: {described}.",
        "It concerns {the_line}.",
        "It concerns the payment {payment_id}.",
        "Questioned: {questioned}.",
        When(
            "no_amount",
            "The finding has no amount.",
        ),
        "It was found by a check, version {rule_version}.",
        "It repeats {repeats}.",
        "It was recorded in spite of: {stops}.",
    ),
    "control.finding-closed": (
        "{who} closed the finding {finding_id}: {end}.",
        "Reason: {explained}.",
    ),
    "control.action-set": ("{who} set a corrective action for the finding {finding_id}: {what}.",),
    "control.action-closed": (
        "{who} closed the corrective action for the finding {finding_id}: {evidence}.",
    ),
    "control.held": (
        "{who} put the case on hold, waiting for {waits_for}.",
        "Reason: {explained}.",
    ),
    "control.resumed": ("{who} let the case go on.",),
    "control.closed": (
        "{who} closed the control case.",
        "It was closed in spite of: {stops}.",
    ),
    "control.basis-set": (
        "{who} set version {version} of the claim basis: {amount}.",
        "Shares of payments: {parts}.",
        When(
            "hear_again",
            "The party is to be given notice anew.",
        ),
        "It was set in spite of: {stops}.",
    ),
    "control.limitation-judged": (
        "{who} judged the limitation of the payment {payment_id}: {outcome}.",
        "It is counted from {from_day}, and the claim falls {falls_on}.",
        "It was discovered {discovered_on}.",
        "The period was broken off: {interrupted_by}.",
        "Grounds: {explained}.",
    ),
    "control.notice-given": (
        "{who} gave the party notice {on}: {channel}.",
        "The notice says: {text}.",
        "It stands on version {version} of the claim basis.",
    ),
    "control.notice-waived": (
        "{who} gave no notice: {exception}.",
        "Reason: {written_reasons}.",
    ),
    "control.commented": (
        "The party commented {on}: {channel}.",
        "The comment says: {text}.",
        When(
            "nothing",
            "The party had no comment.",
        ),
    ),
    "control.decision-proposed": (
        "{who} proposed a decision: {outcome}.",
        "It stands on version {version} of the claim basis.",
        "Amount: {amount}.",
        "Reasons: {written_reasons}.",
        "To the comment: {on_comment}.",
        "It was proposed in spite of: {stops}.",
    ),
    "control.proposal-returned": ("{who} sent steps of the proposal back: {steps}.",),
    "control.decided": (
        "{who} decided the control case: {outcome}.",
        "Claimed: {amount}, by version {version} of the claim basis.",
        "Shares of payments: {parts}.",
        When("county_report", "The county's report is to come again."),
        "The recipient's report is to come again for {report_lines}.",
        "The corrected report is to have come by {correct_by}.",
        "Reasons: {written_reasons}.",
        "To the comment: {on_comment}.",
        "A complaint is heard by {complaints_body}.",
        "It was decided in spite of: {stops}.",
    ),
    "control.decision-told": (
        "{who} told the party of the decision. It arrived {on}: {channel}.",
        "The time for complaint ends {complain_by}.",
    ),
    "control.complained": (
        "The party complained of the decision {on}: {text}.",
        When(
            "late",
            "The complaint came too late.",
        ),
    ),
    "control.complaint-answered": (
        When(
            "own",
            "The complaint was answered by the one who decided: {outcome}.",
        ),
        When(
            "body",
            "The complaints body settled the complaint: {outcome}.",
        ),
        "Reasons: {written_reasons}.",
        "The claim is now {eased}.",
    ),
    "control.claim-eased": (
        "{who} lowered the claim: {eased}.",
        "Reasons: {written_reasons}.",
    ),
    "control.claim-settled": (
        "{amount} of the claim on the payment {payment_id} was settled {on} ({by}): {reference}.",
        "It was withheld in {withheld_by}.",
        "It was settled in spite of: {stops}.",
    ),
    "grant.claimed-back": (
        "The directorate claimed {amount} of the payment {payment_id} back from the county, "
        "in the case {control_id}.",
        "It concerns {the_line}.",
    ),
    "grant.paid-back": (
        "The county settled {amount} of the state's claim on the payment {payment_id} {on} "
        "({by}): {reference}.",
    ),
    "claim.eased": (
        When(
            "of_state",
            "The state's claim on the payment {payment_id} was lowered by {amount}.",
        ),
        When(
            "of_county",
            "The county's claim on the payment {payment_id} was lowered by {amount}.",
        ),
    ),
}
