"""Nynorsk: risk scores, and what a control case needs when it is opened by one."""

from domain.language.reply import Reply

LABELS = {
    "risk-of": {
        "round": "Runde",
        "county": "Fylkeskommune",
        "recipient": "Mottakar",
    },
    "risk-part": {
        "open-findings": "Opne funn etter alvorsgrad",
        "earlier-repayments": "Tidlegare krav om tilbakebetaling",
        "overdue-reports": "Rapportar som ikkje er komne i tide",
        "unaccounted-money": "Utbetalte midlar som ikkje kan sporast",
    },
    "setting": {
        "risk-weights": "Kva som gir poeng når ein kontroll blir vald etter risiko",
    },
    "setting-value": {
        "risk-weights": "Alvorleg funn 15, moderat 5, merknad 1 (høgst 45); tidlegare krav 10 "
        "(høgst 20); forseinka rapport 10 (høgst 20); 1 for kvar påbyrja 100 000 kroner som ikkje "
        "kan sporast (høgst 15)",
    },
}

REPLIES = {
    "risk-without-points": Reply(
        "Ingenting i loggen talar for risiko",
        "Saka blir teken opp etter risiko, men det er ingen opne funn, tidlegare krav, forseinka "
        "rapportar eller midlar som ikkje kan sporast.",
        "Vel ein annan grunn til å ta opp saka, eller skriv kva risikoen er.",
    ),
    "follows-not-named": Reply(
        "Saka er ikkje knytt til kravet frå direktoratet",
        "Staten har kravd pengar tilbake av fylkeskommunen for det denne mottakaren fekk. Det "
        "mottakaren betaler tilbake, dekkjer det kravet.",
        "Oppgi kva sak ho følgjer etter, eller skriv kvifor ho står for seg sjølv.",
    ),
    "risk-beyond-log": Reply(
        "Loggen er ikkje komen dit",
        "Risikoen skal reknast ut ved ein posisjon som loggen ikkje er lesen til.",
        "Kontroller posisjonen, eller prøv att om litt.",
        detail="Loggen er lesen til posisjon {position}.",
    ),
    "risk-rules-unknown": Reply(
        "Regelversjonen er ukjend",
        "Risikoen kan berre reknast ut med ein versjon av reglane som er skildra.",
        "Bruk versjonen frå lista over risiko, eller la han stå tom.",
        detail="{version} er ikkje ein kjend versjon.",
    ),
    "nothing-to-score": Reply(
        "Det er ingenting å rekne risiko av",
        "Ingenting var utbetalt ved den posisjonen, så risikoen kan ikkje reknast ut.",
        "Vel ein seinare posisjon, eller ein annan grunn til å ta opp saka.",
    ),
}
