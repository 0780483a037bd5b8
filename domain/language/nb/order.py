"""Bokmål: what is refused because it is not its turn, or not this actor's to do."""

from domain.language.reply import Reply

REPLIES = {
    "wrong-role": Reply(
        "En annen rolle gjør dette",
        "Handlingen hører ikke til rollen du bruker nå.",
        "Bytt rolle hvis du har flere, eller be en som har rollen, om å gjøre det.",
        "Disse rollene kan gjøre det: {roles}.",
    ),
    "other-county": Reply(
        "Saken hører til et annet fylke",
        "Rollen din gjelder ett fylke, og saken hører til et annet.",
        "Ta kontakt med fylkeskommunen som har saken.",
    ),
    "other-case": Reply(
        "Kommandoen hører til en annen sak",
        "Det kommandoen sier, gjelder en annen sak enn den som den ble sendt til.",
        "Send den til saken som den gjelder.",
    ),
    "not-own-unit": Reply(
        "Saken hører til en annen virksomhet",
        "Skoler, lærebedrifter og nettverk kan bare handle for seg selv her.",
        "Be virksomheten som har saken, om å gjøre dette, eller be en saksbehandler i "
        "fylkeskommunen om hjelp.",
    ),
    "round-not-open": Reply(
        "Tildelingsrunden er ikke åpnet",
        "Fylkeskommunen har ikke åpnet tildelingsrunden ennå.",
        "Vent til runden er åpnet, eller spør fylkeskommunen når det skjer.",
    ),
    "round-closed": Reply(
        "Tildelingsrunden er avsluttet",
        "Tildelingsrunden er avsluttet, og da kan den ikke endres.",
        "Fylkeskommunen kan åpne runden igjen og skrive hvorfor.",
    ),
    "round-already-open": Reply(
        "Tildelingsrunden er åpnet fra før",
        "Det finnes bare én tildelingsrunde for hvert fylke og budsjettår, og den er åpnet.",
        "Bruk runden som er åpnet.",
    ),
    "round-not-closed": Reply(
        "Tildelingsrunden er ikke avsluttet",
        "Bare en avsluttet tildelingsrunde kan åpnes igjen.",
        "Du kan arbeide videre i runden slik den står.",
    ),
    "grant-already-committed": Reply(
        "Tilsagnet er gitt fra før",
        "Fylket har allerede et tilsagn for dette budsjettåret.",
        "Se på tilsagnet som står i tildelingsrunden.",
    ),
    "need-not-assessed": Reply(
        "Behovet er ikke vurdert",
        "Et behov må vurderes lokalt før det kan registreres, meldes eller rettes.",
        "Før inn vurderingen av behovet først.",
    ),
    "need-already-assessed": Reply(
        "Behovet er vurdert fra før",
        "Det finnes allerede en vurdering av behovet med denne id-en.",
        "Rett vurderingen som finnes, eller velg en ny id til et nytt behov.",
    ),
    "need-not-registered": Reply(
        "Behovet er ikke registrert",
        "Behovet må være registrert før det kan meldes videre eller sendes tilbake.",
        "Registrer behovet først.",
    ),
    "need-already-registered": Reply(
        "Behovet er registrert fra før",
        "Behovet er allerede registrert.",
        "Gå videre med å melde det til samarbeidsforumet eller et nettverk.",
    ),
    "need-not-forwarded": Reply(
        "Behovet er ikke meldt til samarbeidsforumet",
        "Samarbeidsforumet kan bare behandle behov som er meldt til det.",
        "Be den som har behovet nå, om å melde det.",
    ),
    "need-held-by-another": Reply(
        "Behovet ligger hos noen andre",
        "Behovet er meldt videre, og bare den som har det nå, kan gjøre dette.",
        "Be nettverket eller samarbeidsforumet om å gjøre det, eller om å sende behovet tilbake.",
    ),
    "need-already-answered": Reply(
        "Samarbeidsforumet har svart",
        "Samarbeidsforumet har allerede svart på behovet.",
        "La forumet ta behovet opp igjen, eller før inn et nytt hvis noe viktig er endret.",
    ),
    "line-not-in-plan": Reply(
        "Tiltaket er ikke i planen",
        "Tiltaket står ikke i disponeringsplanen som gjelder nå.",
        "Velg et tiltak i planen, eller la samarbeidsforumet vedta en ny versjon.",
    ),
    "criteria-not-assured": Reply(
        "Kriteriene er ikke vurdert",
        "Fylkeskommunen har ikke bekreftet at kriteriene er oppfylt i planleggingen av tiltaket.",
        "Vurder kriteriene for planleggingen før utbetalingen bestilles.",
    ),
    "no-decision": Reply(
        "Det er ingen beslutning om midlene",
        "Fylkeskommunen har ikke besluttet å bruke penger på tiltaket.",
        "Fatt beslutningen først, og bestill så utbetalingen.",
    ),
    "already-decided": Reply(
        "Beslutningen er fattet fra før",
        "Fylkeskommunen har allerede besluttet hvor mye tiltaket får.",
        "Bestill utbetaling av det som er besluttet.",
    ),
    "payment-not-ordered": Reply(
        "Utbetalingen er ikke bestilt",
        "Det finnes ingen bestilt utbetaling med denne id-en i tildelingsrunden.",
        "Sjekk id-en, eller be en saksbehandler i fylkeskommunen om å bestille utbetalingen.",
    ),
    "payment-not-attested": Reply(
        "Utbetalingen er ikke attestert",
        "En utbetaling må attesteres før den kan godkjennes.",
        "Be en attestant om å se på utbetalingen først.",
    ),
    "payment-already-attested": Reply(
        "Utbetalingen er attestert fra før",
        "En attestant har allerede attestert utbetalingen.",
        "Utbetalingen venter nå på budsjettdisponenten, eller er godkjent.",
    ),
    "payment-already-disbursed": Reply(
        "Utbetalingen er godkjent fra før",
        "Utbetalingen er godkjent, og pengene er frigitt.",
        "Bestill en ny utbetaling hvis mer skal betales.",
    ),
    "measure-not-carried-out": Reply(
        "Tiltaket er ikke gjennomført",
        "Det er ikke registrert at tiltaket er gjennomført, så det kan ikke evalueres ennå.",
        "Registrer gjennomføringen først.",
    ),
    "measure-already-carried-out": Reply(
        "Tiltaket er gjennomført fra før",
        "Gjennomføringen av tiltaket er allerede registrert.",
        "Gå videre med evalueringen.",
    ),
    "already-evaluated": Reply(
        "Tiltaket er evaluert fra før",
        "Evalueringen av tiltaket er allerede registrert.",
        "Les evalueringen som finnes.",
    ),
}
