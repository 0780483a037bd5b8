"""English: checks and the trace, the names of what they say."""

from domain.language.en.findings import GROUNDS

LABELS = {
    "check-ground": {code: title for code, (title, _) in GROUNDS.items()},
    "check-outcome": {
        "found": "Found",
        "cannot-be-judged": "Cannot be judged",
    },
    "severity": {
        "serious": "Serious",
        "moderate": "Moderate",
        "note": "Note",
    },
    "trace-gap": {
        "before-take-over": "Paid before the take-over",
        "outcome-unknown": "The payment's outcome is not known",
        "network-not-distributed": "The network has not given the money on",
        "no-need": "No need behind the measure",
        "need-not-in-log": "The need is not in the log",
        "no-forum-decision": "The forum has not prioritised the need",
    },
    "flow-node": {
        "grant": "Grant",
        "own-cash": "Own cash",
        "carried-in": "Carried in",
        "beyond-means": "Not covered by the means",
        "means": "Means",
        "carried-out": "Carried out",
        "plan": "Lines of the plan",
        "pot": "Pot",
        "line": "Line",
        "payee": "Paid to",
        "state": "Come back for the state",
        "unspent": "Unspent",
        "unit": "Given on to",
    },
}
