"""Bokmål: calendars of deadlines."""

from domain.language.clauses import Clause
from domain.language.reply import Reply

LABELS = {
    "case": {"calendar": "Kalender med frister"},
    "event": {
        "calendar.issued": "Kalender utstedt",
        "calendar.renewed": "Kalender fikk ny adresse",
        "calendar.revoked": "Kalender tilbakekalt",
    },
    "action": {
        "issue-calendar": "Få en kalender",
        "renew-calendar": "Få ny adresse til kalenderen",
        "revoke-calendar": "Tilbakekall kalenderen",
    },
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "calendar.issued": ("{who} fikk en kalender med fristene sine i rollen {role}.",),
    "calendar.renewed": ("{who} fikk ny hemmelig adresse til kalenderen sin, nummer {number}.",),
    "calendar.revoked": ("{who} tilbakekalte kalenderen sin.",),
}

REPLIES = {
    "calendar-exists": Reply(
        "Kalenderen finnes allerede",
        "Det er allerede utstedt en kalender med denne nøkkelen.",
        "Be om en ny kalender.",
    ),
    "unknown-calendar": Reply(
        "Kalenderen finnes ikke",
        "Det er ikke utstedt noen kalender med denne nøkkelen.",
        "Se over nøkkelen.",
    ),
    "calendar-of-others": Reply(
        "Kalenderen er ikke din",
        "Bare den som har kalenderen, kan endre adressen.",
        "Be om din egen kalender.",
    ),
}
