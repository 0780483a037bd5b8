"""English: what a search finds."""

LABELS = {
    "searched": {
        "round": "Round",
        "need": "Need",
        "line": "Measure in the plan",
        "call": "Call",
        "application": "Application",
        "theme": "Theme of the long-term plan",
        "meeting": "Meeting",
        "item": "Item of a meeting",
        "organisation": "Organisation",
        "control": "Control case",
    },
}
