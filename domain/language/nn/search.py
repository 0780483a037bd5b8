"""Nynorsk: kva eit søk finn."""

LABELS = {
    "searched": {
        "round": "Tildelingsrunde",
        "need": "Behov",
        "line": "Tiltak i planen",
        "call": "Utlysing",
        "application": "Søknad",
        "theme": "Tema i den langsiktige planen",
        "meeting": "Møte",
        "item": "Sak i eit møte",
        "organisation": "Organisasjon",
        "control": "Kontrollsak",
    },
}
