"""Bokmål: the names of what an assessment of a need is made of."""

LABELS = {
    "event": {"need.commented": "Behov kommentert av nettverk"},
    "action": {"comment-need": "Kommenter behovet"},
    "confirmer": {
        "employee": "Ansatt",
        "elected-representative": "Tillitsvalgt",
    },
    "need-criterion": {
        "criterion-1": "Kriterium 1, lokal forankring",
        "criterion-2": "Kriterium 2, samarbeid",
        "national-frames": "Nasjonale rammer og føringer",
        "target-groups": "Målgrupper",
        "sami-perspective": "Samiske perspektiver",
        "analysis": "Analysen av behovet",
    },
    "need-end": {
        "withdrawn": "Trukket",
        "merged": "Slått sammen med andre",
        "split": "Delt i flere",
    },
    "need-link": {
        "merged": "Slått sammen av",
        "split": "Delt fra",
    },
    "return-ground": {
        "incomplete": "Noe mangler",
        "network-declines": "Nettverket tar ikke behovet videre",
        "network-closes": "Nettverket legges ned",
        "wrong-recipient": "Behovet kom til feil mottaker",
    },
    "horizon": {
        "here-and-now": "Her og nå",
        "long-term": "På lang sikt",
    },
    "plan-level": {
        "unit": "Virksomhetens plan",
        "owner": "Eierens plan",
    },
}
