"""Bokmål: what the event log refuses by itself."""

from domain.language.reply import Reply

REPLIES = {
    "stale-version": Reply(
        "Saken er endret i mellomtiden",
        "Saken er endret etter at du hentet den, så ingenting er lagret.",
        "Hent saken på nytt, se hva som er endret, og gjør det om igjen hvis det fortsatt passer.",
        "Du hadde versjon {expected}, og saken er nå i versjon {actual}.",
    ),
    "idempotency-key-reused": Reply(
        "Nøkkelen er brukt til noe annet",
        "Samme nøkkel er tidligere brukt til en forespørsel med et annet innhold.",
        "Lag en ny nøkkel for hver ny handling, og bruk den gamle bare når du sender det samme om "
        "igjen.",
    ),
    "invalid-command": Reply(
        "Opplysningene lar seg ikke lese",
        "Handlingen finnes ikke, eller et felt mangler eller har feil form. Ingenting er lagret.",
        "Sammenlign det du sendte, med beskrivelsen av handlingen, og send det rettet.",
        "Det gjelder handlingen «{action}».",
    ),
}
