"""Bokmål: what a claim for repayment refuses, and what it lets pass with a reason."""

from domain.language.reply import Reply

REPLIES = {
    "paid-on-differs": Reply(
        "Betalingsdagen er en annen enn i loggen",
        "Utbetalingen ble frigitt en annen dag enn grunnlaget sier, og foreldelsen regnes fra "
        "den dagen det ble betalt.",
        "Rett dagen, eller skriv hvor den andre dagen kommer fra, for eksempel en kontoutskrift.",
    ),
    "handler-decides": Reply(
        "En annen må avgjøre saken",
        "Du har behandlet saken. Den som har gjort noe av arbeidet i den, kan verken avgjøre "
        "den eller sende den tilbake.",
        "Be en kollega som ikke har behandlet saken.",
    ),
    "claim-without-basis": Reply(
        "Kravet mangler grunnlag",
        "Et krav sier hva grunnen er, og hvilke tiltak og hvor stor del av hver utbetaling det "
        "gjelder.",
        "Fastsett kravgrunnlaget først.",
    ),
    "claim-not-whole": Reply(
        "Det er ikke hele beløpet som kreves",
        "Full tilbakebetaling gjelder hele hver utbetaling, og grunnlaget gjelder bare en del "
        "av noen.",
        "Velg delvis tilbakebetaling, endre grunnlaget, eller skriv hvorfor det er å regne som "
        "fullt.",
    ),
    "payment-barred": Reply(
        "En del av kravet er foreldet",
        "En utbetaling i grunnlaget er vurdert som foreldet, eller tiden er ute.",
        "Ta den ut av grunnlaget, vurder den på nytt, eller skriv hvorfor den kreves likevel.",
    ),
    "limitation-not-judged": Reply(
        "Foreldelsen er ikke vurdert",
        "En utbetaling i grunnlaget er så gammel at foreldelsen må vurderes.",
        "Vurder foreldelsen av utbetalingen, eller skriv hvorfor det ikke trengs.",
    ),
    "control-not-final": Reply(
        "Vedtaket er ikke endelig",
        "Parten kan fortsatt klage, eller klagen har ikke fått endelig svar.",
        "Vent, eller skriv hvorfor saken avsluttes nå.",
    ),
    "unknown-payment": Reply(
        "Utbetalingen finnes ikke",
        "Runden har ingen utbetaling med denne id-en på dette tiltaket.",
        "Velg en av utbetalingene i runden.",
    ),
    "finding-in-basis": Reply(
        "Et krav bygger på funnet",
        "Kravgrunnlaget viser til funnet, så det kan ikke forklares bort eller trekkes.",
        "Fastsett først et kravgrunnlag uten det.",
    ),
    "payment-twice": Reply(
        "En utbetaling er nevnt to ganger",
        "Hver utbetaling står én gang.",
        "Samle det som gjelder en utbetaling, på ett sted.",
    ),
    "not-the-recipient": Reply(
        "Utbetalingen gikk til en annen",
        "Fylkeskommunens krav gjelder utbetalinger til den mottakeren som kontrollen gjelder.",
        "Velg utbetalinger til den mottakeren.",
    ),
    "ground-without-amount": Reply(
        "Grunnlaget har ikke noe beløp",
        "Etter dette grunnlaget er det ikke noe beløp å stille spørsmål ved eller kreve.",
        "La beløpet stå tomt, eller bruk et annet grunnlag.",
        detail="Etter grunnlag {ground} er det ikke noe beløp å stille spørsmål ved eller kreve.",
    ),
    "share-of-nothing": Reply(
        "Delen blir null",
        "Delen av utbetalingen er mindre enn ett øre.",
        "Velg en større del, eller ta utbetalingen ut.",
    ),
    "basis-changed": Reply(
        "Kravgrunnlaget er et annet",
        "Et vedtak er bundet til én versjon av kravgrunnlaget, og dette er ikke den nyeste.",
        "Se på det nyeste grunnlaget, og oppgi det.",
    ),
    "step-twice": Reply(
        "Et steg er sendt tilbake to ganger",
        "Hvert steg sendes tilbake én gang, med begrunnelse.",
        "Samle begrunnelsene for steget.",
    ),
    "nothing-proposed": Reply(
        "Det er ikke lagt fram noe forslag",
        "Et vedtak foreslås av én og treffes av en annen.",
        "Legg fram et forslag først.",
    ),
    "claim-not-lowered": Reply(
        "Kravet settes ikke ned",
        "Et krav kan bare settes ned, og ikke lavere enn det som er gjort opp.",
        "Velg et beløp mellom de to.",
    ),
    "settlement-exists": Reply(
        "Oppgjøret er registrert fra før",
        "Runden har en innbetaling med denne id-en.",
        "Se på det som er registrert, eller bruk en ny id.",
    ),
    "beyond-claim": Reply(
        "Det er mer enn kravet",
        "Det kan ikke gjøres opp mer enn det som står igjen av kravet på utbetalingen.",
        "Kontroller beløpet og utbetalingen.",
    ),
    "deadline-not-theirs": Reply(
        "Denne fristen kan verken flyttes eller stilles i bero",
        "Klagefristen følger av loven, foreldelsen av hvordan den er vurdert, og slutten på en "
        "oppnevning eller fullmakt av hva som er gitt.",
        "La klagefristen løpe. Vurder foreldelsen på nytt, eller gi oppnevningen eller fullmakten "
        "på nytt.",
    ),
    "claim-not-settled": Reply(
        "Det står igjen noe av kravet",
        "Et krav faller ikke bort ved at saken avsluttes.",
        "Registrer det som er kommet inn, eller sett kravet ned med begrunnelse.",
    ),
    "control-not-decided": Reply(
        "Saken er ikke avgjort ennå",
        "Dette kommer etter vedtaket.",
        "Avgjør saken først.",
    ),
    "control-decided": Reply(
        "Saken er avgjort",
        "Det et vedtak bygger på, endres ikke etterpå.",
        "Sett kravet ned, eller ta opp en ny sak.",
    ),
    "nothing-claimed": Reply(
        "Det kreves ikke noe i denne saken",
        "Vedtaket gjelder ikke noe pengekrav.",
        "Se på vedtaket.",
    ),
    "already-proposed": Reply(
        "Det er lagt fram et forslag",
        "Saken venter på den andre personen.",
        "La den andre avgjøre saken eller sende den tilbake.",
    ),
    "decision-told": Reply(
        "Parten er underrettet",
        "Det er registrert at vedtaket har kommet fram.",
        "Se på det som er registrert.",
    ),
}
