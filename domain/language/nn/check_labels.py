"""Nynorsk: checks and the trace, the names of what they say."""

from domain.language.nn.findings import GROUNDS

LABELS = {
    "check-ground": {code: title for code, (title, _) in GROUNDS.items()},
    "check-outcome": {
        "found": "Funn",
        "cannot-be-judged": "Kan ikkje vurderast",
    },
    "severity": {
        "serious": "Alvorleg",
        "moderate": "Middels",
        "note": "Merknad",
    },
    "trace-gap": {
        "before-take-over": "Betalt før overtakinga",
        "outcome-unknown": "Utfallet av betalinga er ukjent",
        "network-not-distributed": "Nettverket har ikkje fordelt pengane vidare",
        "no-need": "Ikkje noko behov bak tiltaket",
        "need-not-in-log": "Behovet finst ikkje i loggen",
        "no-forum-decision": "Forumet har ikkje prioritert behovet",
    },
    "flow-node": {
        "grant": "Tilskot",
        "own-cash": "Eigne pengar",
        "carried-in": "Overført frå før",
        "beyond-means": "Ikkje dekt av midlane",
        "means": "Midlar til disposisjon",
        "carried-out": "Overført til seinare",
        "plan": "Tiltaka i planen",
        "pot": "Pott",
        "line": "Tiltak",
        "payee": "Betalt til",
        "state": "Kome tilbake til staten",
        "unspent": "Ubrukt",
        "unit": "Gitt vidare til",
    },
}
