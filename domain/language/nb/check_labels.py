"""Bokmål: checks and the trace, the names of what they say."""

from domain.language.nb.findings import GROUNDS

LABELS = {
    "check-ground": {code: title for code, (title, _) in GROUNDS.items()},
    "check-outcome": {
        "found": "Funn",
        "cannot-be-judged": "Kan ikke vurderes",
    },
    "severity": {
        "serious": "Alvorlig",
        "moderate": "Middels",
        "note": "Merknad",
    },
    "trace-gap": {
        "before-take-over": "Betalt før overtakelsen",
        "outcome-unknown": "Utfallet av betalingen er ukjent",
        "network-not-distributed": "Nettverket har ikke fordelt pengene videre",
        "no-need": "Ikke noe behov bak tiltaket",
        "need-not-in-log": "Behovet finnes ikke i loggen",
        "no-forum-decision": "Forumet har ikke prioritert behovet",
    },
    "flow-node": {
        "grant": "Tilskudd",
        "own-cash": "Egne penger",
        "carried-in": "Overført fra før",
        "beyond-means": "Ikke dekket av midlene",
        "means": "Midler til disposisjon",
        "carried-out": "Overført til senere",
        "plan": "Planens tiltak",
        "pot": "Pott",
        "line": "Tiltak",
        "payee": "Betalt til",
        "state": "Kommet tilbake til staten",
        "unspent": "Ubrukt",
        "unit": "Gitt videre til",
    },
}
