"""Nynorsk: subscriptions to what happens."""

from domain.language.clauses import Clause
from domain.language.reply import Reply

LABELS = {
    "case": {"subscription": "Varselabonnement"},
    "event": {
        "subscription.mail-asked-for": "Varsling på e-post bede om",
        "subscription.mail-confirmed": "Adressa stadfesta",
        "subscription.webhook-made": "Webhook oppretta",
        "subscription.secret-rotated": "Webhook fekk ny løyndom",
        "subscription.paused": "Abonnement sett på pause",
        "subscription.resumed": "Abonnement teke opp att",
        "subscription.revoked": "Abonnement avslutta",
        "subscription.redelivery-asked": "Ny levering bede om",
    },
    "action": {
        "ask-for-mail": "Be om varsling på e-post",
        "confirm-mail": "Stadfest e-postadressa",
        "subscribe-webhook": "Opprett ein webhook",
        "rotate-secret": "Byt løyndomen til webhooken",
        "pause-subscription": "Set abonnementet på pause",
        "resume-subscription": "Ta opp att abonnementet",
        "revoke-subscription": "Avslutt abonnementet",
        "redeliver-message": "Be om ny levering",
    },
    "notice": {
        "reminders": "Påminningar om fristar",
        "passed": "Fristar som har gått ut",
        "tasks": "Nye oppgåver",
    },
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "subscription.mail-asked-for": (
        "{who} bad om å bli varsla på e-post i rolla {role}: {notices}.",
    ),
    "subscription.mail-confirmed": ("{who} stadfesta e-postadressa.",),
    "subscription.webhook-made": (
        "{who} oppretta ein webhook til {url} i rolla {role}.",
        "Han varslar om {count} slags hendingar.",
        "Han gjeld {counties}.",
    ),
    "subscription.secret-rotated": (
        "{who} bytte løyndomen til webhooken til nummer {number}; den førre gjeld til {until}.",
    ),
    "subscription.paused": ("{who} sette abonnementet på pause.",),
    "subscription.resumed": ("{who} tok opp att abonnementet.",),
    "subscription.revoked": ("{who} avslutta abonnementet.",),
    "subscription.redelivery-asked": ("{who} bad om at meldinga {message} blir levert på nytt.",),
}

REPLIES = {
    "subscription-exists": Reply(
        "Abonnementet finst alt",
        "Det er alt oppretta eit abonnement med denne nøkkelen.",
        "Be om eit nytt abonnement.",
    ),
    "unknown-subscription": Reply(
        "Abonnementet finst ikkje",
        "Det er ikkje oppretta noko abonnement med denne nøkkelen.",
        "Sjå over nøkkelen.",
    ),
    "subscription-of-others": Reply(
        "Abonnementet er ikkje ditt",
        "Berre den som oppretta abonnementet, kan endre det.",
        "Opprett ditt eige abonnement.",
    ),
    "subscription-revoked": Reply(
        "Abonnementet er avslutta",
        "Eit abonnement som er avslutta, kan ikkje takast i bruk att.",
        "Opprett eit nytt abonnement.",
    ),
    "subscription-without-secret": Reply(
        "Abonnementet har ingen løyndom",
        "Berre webhookar blir signerte med ein løyndom; dette er varsling på e-post.",
        "Vel ein webhook.",
    ),
    "confirmation-too-late": Reply(
        "Det er for seint å stadfeste adressa",
        "Adressa vart ikkje stadfesta innan fristen, og er sletta.",
        "Be om varsling på nytt.",
    ),
    "confirmation-code-wrong": Reply(
        "Koden er feil",
        "Koden er ikkje den som vart send til adressa.",
        "Opne lenkja i e-posten, eller be om varsling på nytt.",
    ),
    "subscription-without-address": Reply(
        "Abonnementet har inga adresse å stadfeste",
        "Berre varsling på e-post har ei adresse som skal stadfestast; dette er ein webhook.",
        "Vel varsling på e-post.",
    ),
    "webhook-address-unfit": Reply(
        "Adressa kan ikkje brukast",
        "Ein webhook må ha ei https-adresse utan brukarnamn, passord, spørjing eller anker.",
        "Oppgi ei slik adresse.",
    ),
    "event-unknown": Reply(
        "Ukjend hending",
        "Inga hending har dette namnet.",
        "Vel mellom namna i hendingslista.",
        "Namnet er {topic}.",
    ),
}
