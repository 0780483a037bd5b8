"""Nynorsk: the names of what an assessment of a need is made of."""

LABELS = {
    "event": {"need.commented": "Behov kommentert av nettverk"},
    "action": {"comment-need": "Kommenter behovet"},
    "confirmer": {
        "employee": "Tilsett",
        "elected-representative": "Tillitsvald",
    },
    "need-criterion": {
        "criterion-1": "Kriterium 1, lokal forankring",
        "criterion-2": "Kriterium 2, samarbeid",
        "national-frames": "Nasjonale rammer og føringar",
        "target-groups": "Målgrupper",
        "sami-perspective": "Samiske perspektiv",
        "analysis": "Analysen av behovet",
    },
    "need-end": {
        "withdrawn": "Trekt",
        "merged": "Slått saman med andre",
        "split": "Delt i fleire",
    },
    "need-link": {
        "merged": "Slått saman av",
        "split": "Delt ut av",
    },
    "return-ground": {
        "incomplete": "Noko manglar",
        "network-declines": "Nettverket tek ikkje behovet vidare",
        "network-closes": "Nettverket blir lagt ned",
        "wrong-recipient": "Behovet kom til feil mottakar",
    },
    "horizon": {
        "here-and-now": "Her og no",
        "long-term": "På lang sikt",
    },
    "plan-level": {
        "unit": "Planen til verksemda",
        "owner": "Planen til eigaren",
    },
}
