"""Bokmål: what a round is reminded of."""

from domain.language.reply import Reply

REPLIES = {
    "group-without-need": Reply(
        "Ingen behov for en av målgruppene",
        "Ingen har meldt behov for en av gruppene som ordningen er for.",
        "Spør dem som kjenner gruppen, om de har behov som ikke er meldt.",
        "Det gjelder {group}.",
    ),
    "short-lead-time": Reply(
        "Kort tid til tiltaket skal begynne",
        "Tilbydere planlegger bemanningen omtrent et år fram, og ingen tilbyder har vært med "
        "på å finne behovet.",
        "Ta kontakt med aktuelle tilbydere nå.",
        "Antall behov: {count}.",
    ),
    "money-not-planned": Reply(
        "Planen bruker ikke alle midlene",
        "Summen av tiltakene er mindre enn tilsagnet og egenfinansieringen i penger.",
        "Se om behov som venter, kan tas inn i en ny versjon av planen.",
        "Dette er ikke planlagt: {left_ore}.",
    ),
    "money-not-spent": Reply(
        "Midler er ikke brukt",
        "Budsjettåret er omme, og noe av pengene er ikke utbetalt.",
        "Betal ut det som er besluttet, eller gjør rede for resten i rapporten.",
        "Dette er ikke utbetalt: {left_ore}.",
    ),
    "outcomes-not-told": Reply(
        "Noen har ikke fått svar",
        "Samarbeidsforumet har svart på behov uten at det er ført inn at virksomheten har fått "
        "vite det.",
        "Gi virksomhetene svar, og før det inn.",
        "Antall behov: {count}.",
    ),
    "needs-still-waiting": Reply(
        "Behov venter på penger",
        "Samarbeidsforumet har latt behov vente, og de er ikke ført videre til en senere runde.",
        "Før dem videre når neste runde er åpnet, eller ta dem opp igjen.",
        "Antall behov: {count}.",
    ),
    "sibling-silent": Reply(
        "En søsterordning har ikke svart",
        "Behov er henvist til en annen ordning, og det er ikke kommet noe svar derfra.",
        "Spør forumet i søsterordningen, og før inn svaret.",
        "Antall behov: {count}.",
    ),
}
