"""Bokmål: risk scores, and what a control case needs when it is opened by one."""

from domain.language.reply import Reply

LABELS = {
    "risk-of": {
        "round": "Runde",
        "county": "Fylkeskommune",
        "recipient": "Mottaker",
    },
    "risk-part": {
        "open-findings": "Åpne funn etter alvorlighetsgrad",
        "earlier-repayments": "Tidligere krav om tilbakebetaling",
        "overdue-reports": "Rapporter som ikke er kommet i tide",
        "unaccounted-money": "Utbetalte midler som ikke kan spores",
    },
    "setting": {
        "risk-weights": "Hva som gir poeng når en kontroll velges etter risiko",
    },
    "setting-value": {
        "risk-weights": "Alvorlig funn 15, moderat 5, merknad 1 (høyst 45); tidligere krav 10 "
        "(høyst 20); forsinket rapport 10 (høyst 20); 1 for hver påbegynte 100 000 kroner som ikke "
        "kan spores (høyst 15)",
    },
}

REPLIES = {
    "risk-without-points": Reply(
        "Ingenting i loggen taler for risiko",
        "Saken tas opp etter risiko, men det er ingen åpne funn, tidligere krav, forsinkede "
        "rapporter eller midler som ikke kan spores.",
        "Velg en annen grunn til å ta opp saken, eller skriv hva risikoen består i.",
    ),
    "follows-not-named": Reply(
        "Saken er ikke knyttet til direktoratets krav",
        "Staten har krevd penger tilbake av fylkeskommunen for det denne mottakeren fikk. Det "
        "mottakeren betaler tilbake, dekker det kravet.",
        "Oppgi hvilken sak den følger etter, eller skriv hvorfor den står for seg selv.",
    ),
    "risk-beyond-log": Reply(
        "Loggen er ikke kommet dit",
        "Risikoen skal regnes ut ved en posisjon som loggen ikke er lest til.",
        "Kontroller posisjonen, eller prøv igjen om litt.",
        detail="Loggen er lest til posisjon {position}.",
    ),
    "risk-rules-unknown": Reply(
        "Regelversjonen er ukjent",
        "Risikoen kan bare regnes ut med en versjon av reglene som er beskrevet.",
        "Bruk versjonen fra listen over risiko, eller la den stå tom.",
        detail="{version} er ikke en kjent versjon.",
    ),
    "nothing-to-score": Reply(
        "Det er ingenting å regne risiko av",
        "Ingenting var utbetalt ved den posisjonen, så risikoen kan ikke regnes ut.",
        "Velg en senere posisjon, eller en annen grunn til å ta opp saken.",
    ),
}
