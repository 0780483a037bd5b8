"""Bokmål: hva et søk finner."""

LABELS = {
    "searched": {
        "round": "Tildelingsrunde",
        "need": "Behov",
        "line": "Tiltak i planen",
        "call": "Utlysning",
        "application": "Søknad",
        "theme": "Tema i den langsiktige planen",
        "meeting": "Møte",
        "item": "Sak i et møte",
        "organisation": "Organisasjon",
        "control": "Kontrollsak",
    },
}
