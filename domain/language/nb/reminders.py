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
    "local-evaluation-not-discussed": Reply(
        "Lokal evaluering er ikke drøftet",
        "Samarbeidsforumet har en langsiktig plan, og ikke ført hva det kom til om lokal "
        "evaluering.",
        "Drøft det i et møte, og før det inn ved den årlige gjennomgangen eller når planen vedtas.",
    ),
    "evaluation-not-planned": Reply(
        "Evaluering er ikke planlagt",
        "Tiltak i planen sier ikke hva de skal nå og hvordan det skal vurderes.",
        "Før inn planlagt evaluering når planen endres.",
        "Antall tiltak: {count}.",
    ),
    "money-not-planned": Reply(
        "Planen bruker ikke alle midlene",
        "Summen av tiltakene er mindre enn tilsagnet og egenfinansieringen i penger.",
        "Se om behov som venter, kan tas inn i en ny versjon av planen.",
        "Dette er ikke planlagt: {left_ore}.",
    ),
    "money-not-spent": Reply(
        "Midler er ikke brukt",
        "Budsjettåret er over, og noe av pengene er ikke utbetalt.",
        "Betal ut det som er besluttet, eller gjør rede for resten i rapporten.",
        "Dette er ikke utbetalt: {left_ore}.",
    ),
    "network-money-not-accounted-for": Reply(
        "Penger hos et nettverk er ikke gjort rede for",
        "Et nettverk har fått penger og har ikke sagt hvem de gikk videre til.",
        "Be nettverket om rapporten, med hver enhet som det har gitt penger videre til.",
        "Gjenstår: {left_ore}.",
    ),
    "outcomes-not-told": Reply(
        "Noen har ikke fått svar",
        "Samarbeidsforumet har svart på behov uten at det er ført inn at virksomheten har fått "
        "vite det.",
        "Gi virksomhetene svar, og før det inn.",
        "Antall behov: {count}.",
    ),
    "needs-with-networks": Reply(
        "Behov ligger hos nettverk",
        "Nettverk har behov som ikke er kommet til samarbeidsforumet.",
        "Spør nettverkene, eller hent behovene tilbake. Et nettverk sender behovet videre "
        "eller tilbake, og lar det ikke ligge.",
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
    "needs-not-ranked": Reply(
        "Noen behov er ikke med i rangeringen",
        "Samarbeidsforumet har behov uten svar som innstillingen om rekkefølge ikke nevner.",
        "Legg fram en ny innstilling som tar dem med, eller svar på dem i møte.",
        "Antall behov: {count}.",
    ),
    "needs-not-answered": Reply(
        "Noen behov er ikke besvart",
        "Planen er vedtatt, og forumet har fortsatt behov som det ikke har svart på.",
        "Prioriter dem, la dem vente, henvis dem eller avslå dem med grunn.",
        "Antall behov: {count}.",
    ),
    "call-left-open": Reply(
        "En utlysning står åpen i en lukket runde",
        "Runden er lukket uten at utlysningen ble avsluttet, så ingen søknad kan avgjøres.",
        "Åpne runden igjen og avslutt utlysningen, og gi søkerne beskjed.",
        "Utlysningen heter {title}.",
    ),
    "pot-not-called": Reply(
        "Penger i potten er ikke lyst ut",
        "Noe av potten er verken tildelt eller lyst ut.",
        "Lys ut resten, eller flytt den i en ny versjon av planen.",
        "Dette er igjen: {left_ore}.",
    ),
    "term-not-fulfilled": Reply(
        "Et vilkår i tilskuddsbrevet gjenstår",
        "Dagen i brevet er passert, og det er ikke registrert noe som oppfyller vilkåret.",
        "Gjør det som gjenstår, eller spør direktoratet om en ny frist.",
        "Vilkåret er: {title}.",
    ),
}
