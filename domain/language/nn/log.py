"""Nynorsk: what the event log refuses by itself."""

from domain.language.reply import Reply

REPLIES = {
    "stale-version": Reply(
        "Saka er endra i mellomtida",
        "Saka er endra etter at du henta ho, så ingenting er lagra.",
        "Hent saka på nytt, sjå kva som er endra, og gjer det om att dersom det framleis høver.",
        "Du hadde versjon {expected}, og saka er no i versjon {actual}.",
    ),
    "idempotency-key-reused": Reply(
        "Nøkkelen er brukt til noko anna",
        "Same nøkkelen er tidlegare brukt til ein førespurnad med eit anna innhald.",
        "Lag ein ny nøkkel for kvar ny handling, og bruk den gamle berre når du sender det same om "
        "att.",
    ),
    "invalid-command": Reply(
        "Opplysningane lèt seg ikkje lese",
        "Handlinga finst ikkje, eller eit felt manglar eller har feil form. Ingenting er lagra.",
        "Jamfør det du sende, med skildringa av handlinga, og send det retta.",
        "Det gjeld handlinga «{action}».",
    ),
}
