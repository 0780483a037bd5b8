"""English: the names of what an assessment of a need is made of."""

LABELS = {
    "event": {"need.commented": "Need commented on by a network"},
    "action": {"comment-need": "Comment on the need"},
    "confirmer": {
        "employee": "Employee",
        "elected-representative": "Elected representative",
    },
    "need-criterion": {
        "criterion-1": "Criterion 1, local anchoring",
        "criterion-2": "Criterion 2, cooperation",
        "national-frames": "National frames",
        "target-groups": "Target groups",
        "sami-perspective": "Sámi perspectives",
        "analysis": "The analysis of the need",
    },
    "need-end": {
        "withdrawn": "Withdrawn",
        "merged": "Merged with others",
        "split": "Split into several",
    },
    "need-link": {
        "merged": "Merged from",
        "split": "Split from",
    },
    "return-ground": {
        "incomplete": "Something is missing",
        "network-declines": "The network does not take the need further",
        "network-closes": "The network closes",
        "wrong-recipient": "The need came to the wrong recipient",
    },
    "horizon": {
        "here-and-now": "Here and now",
        "long-term": "Long term",
    },
    "plan-level": {
        "unit": "The organisation's own plan",
        "owner": "The owner's plan",
    },
}
