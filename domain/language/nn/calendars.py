"""Nynorsk: calendars of deadlines."""

from domain.language.clauses import Clause
from domain.language.reply import Reply

LABELS = {
    "case": {"calendar": "Kalender med fristar"},
    "event": {
        "calendar.issued": "Kalender utferda",
        "calendar.renewed": "Kalender fekk ny adresse",
        "calendar.revoked": "Kalender kalla tilbake",
    },
    "action": {
        "issue-calendar": "Få ein kalender",
        "renew-calendar": "Få ny adresse til kalenderen",
        "revoke-calendar": "Kall tilbake kalenderen",
    },
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "calendar.issued": ("{who} fekk ein kalender med fristane sine i rolla {role}.",),
    "calendar.renewed": ("{who} fekk ny hemmeleg adresse til kalenderen sin, nummer {number}.",),
    "calendar.revoked": ("{who} kalla tilbake kalenderen sin.",),
}

REPLIES = {
    "calendar-exists": Reply(
        "Kalenderen finst alt",
        "Det er alt utferda ein kalender med denne nøkkelen.",
        "Be om ein ny kalender.",
    ),
    "unknown-calendar": Reply(
        "Kalenderen finst ikkje",
        "Det er ikkje utferda nokon kalender med denne nøkkelen.",
        "Sjå over nøkkelen.",
    ),
    "calendar-of-others": Reply(
        "Kalenderen er ikkje din",
        "Berre den som har kalenderen, kan endre adressa.",
        "Be om din eigen kalender.",
    ),
}
