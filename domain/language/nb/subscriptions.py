"""Bokmål: subscriptions to what happens."""

from domain.language.clauses import Clause
from domain.language.reply import Reply

LABELS = {
    "case": {"subscription": "Varselabonnement"},
    "event": {
        "subscription.mail-asked-for": "Varsling på e-post bedt om",
        "subscription.mail-confirmed": "Adressen bekreftet",
        "subscription.webhook-made": "Webhook opprettet",
        "subscription.secret-rotated": "Webhook fikk ny hemmelighet",
        "subscription.paused": "Abonnement satt på pause",
        "subscription.resumed": "Abonnement gjenopptatt",
        "subscription.revoked": "Abonnement avsluttet",
        "subscription.redelivery-asked": "Ny levering bedt om",
    },
    "action": {
        "ask-for-mail": "Be om varsling på e-post",
        "confirm-mail": "Bekreft e-postadressen",
        "subscribe-webhook": "Opprett en webhook",
        "rotate-secret": "Bytt webhookens hemmelighet",
        "pause-subscription": "Sett abonnementet på pause",
        "resume-subscription": "Gjenoppta abonnementet",
        "revoke-subscription": "Avslutt abonnementet",
        "redeliver-message": "Be om ny levering",
    },
    "notice": {
        "reminders": "Påminnelser om frister",
        "passed": "Frister som er gått ut",
        "tasks": "Nye oppgaver",
    },
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "subscription.mail-asked-for": (
        "{who} ba om å bli varslet på e-post i rollen {role}: {notices}.",
    ),
    "subscription.mail-confirmed": ("{who} bekreftet e-postadressen.",),
    "subscription.webhook-made": (
        "{who} opprettet en webhook til {url} i rollen {role}.",
        "Den varsler om {count} slags hendelser.",
        "Den gjelder {counties}.",
    ),
    "subscription.secret-rotated": (
        "{who} byttet webhookens hemmelighet til nummer {number}; den forrige gjelder til {until}.",
    ),
    "subscription.paused": ("{who} satte abonnementet på pause.",),
    "subscription.resumed": ("{who} gjenopptok abonnementet.",),
    "subscription.revoked": ("{who} avsluttet abonnementet.",),
    "subscription.redelivery-asked": ("{who} ba om at meldingen {message} blir levert på nytt.",),
}

REPLIES = {
    "subscription-exists": Reply(
        "Abonnementet finnes allerede",
        "Det er allerede opprettet et abonnement med denne nøkkelen.",
        "Be om et nytt abonnement.",
    ),
    "unknown-subscription": Reply(
        "Abonnementet finnes ikke",
        "Det er ikke opprettet noe abonnement med denne nøkkelen.",
        "Se over nøkkelen.",
    ),
    "subscription-of-others": Reply(
        "Abonnementet er ikke ditt",
        "Bare den som opprettet abonnementet, kan endre det.",
        "Opprett ditt eget abonnement.",
    ),
    "subscription-revoked": Reply(
        "Abonnementet er avsluttet",
        "Et abonnement som er avsluttet, kan ikke tas i bruk igjen.",
        "Opprett et nytt abonnement.",
    ),
    "subscription-without-secret": Reply(
        "Abonnementet har ingen hemmelighet",
        "Bare webhooker signeres med en hemmelighet; dette er varsling på e-post.",
        "Velg en webhook.",
    ),
    "confirmation-too-late": Reply(
        "Det er for sent å bekrefte adressen",
        "Adressen ble ikke bekreftet innen fristen, og er slettet.",
        "Be om varsling på nytt.",
    ),
    "confirmation-code-wrong": Reply(
        "Koden er feil",
        "Koden er ikke den som ble sendt til adressen.",
        "Åpne lenken i e-posten, eller be om varsling på nytt.",
    ),
    "subscription-without-address": Reply(
        "Abonnementet har ingen adresse å bekrefte",
        "Bare varsling på e-post har en adresse som bekreftes; dette er en webhook.",
        "Velg varsling på e-post.",
    ),
    "webhook-address-unfit": Reply(
        "Adressen kan ikke brukes",
        "En webhook må ha en https-adresse uten brukernavn, passord, spørring eller anker.",
        "Oppgi en slik adresse.",
    ),
    "event-unknown": Reply(
        "Ukjent hendelse",
        "Ingen hendelse har dette navnet.",
        "Velg blant navnene i hendelseslisten.",
        "Navnet er {topic}.",
    ),
}
