"""English: risk scores, and what a control case needs when it is opened by one."""

from domain.language.reply import Reply

LABELS = {
    "risk-of": {
        "round": "Round",
        "county": "County authority",
        "recipient": "Recipient",
    },
    "risk-part": {
        "open-findings": "Open findings by severity",
        "earlier-repayments": "Earlier claims for repayment",
        "overdue-reports": "Reports that have not come in time",
        "unaccounted-money": "Paid money that cannot be traced",
    },
    "setting": {
        "risk-weights": "What gives points when a control is selected by risk",
    },
    "setting-value": {
        "risk-weights": "Serious finding 15, moderate 5, note 1 (at most 45); earlier claim 10 (at "
        "most 20); overdue report 10 (at most 20); 1 for each NOK 100 000 begun that cannot be "
        "traced (at most 15)",
    },
}

REPLIES = {
    "risk-without-points": Reply(
        "Nothing in the log speaks for risk",
        "The case is taken up by risk, but there are no open findings, earlier claims, overdue "
        "reports or money that cannot be traced.",
        "Choose another way of selection, or write what the risk is.",
    ),
    "follows-not-named": Reply(
        "The case is not linked to the directorate's claim",
        "The state has claimed money back from the county for what this recipient was paid. What "
        "the recipient pays back covers that claim.",
        "Name the case that it follows, or write why it stands by itself.",
    ),
    "risk-beyond-log": Reply(
        "The log has not come there",
        "The risk is to be computed at a position that the log has not been read to.",
        "Check the position, or try again in a while.",
        detail="The log has been read to position {position}.",
    ),
    "risk-rules-unknown": Reply(
        "The version of the rules is unknown",
        "The risk can only be computed by a version of the rules that is described.",
        "Use the version from the list of risks, or leave it out.",
        detail="{version} is no known version.",
    ),
    "nothing-to-score": Reply(
        "There is nothing to compute a risk of",
        "Nothing had been paid at that position, so the risk cannot be computed.",
        "Choose a later position, or another way of selection.",
    ),
}
