"""Bokmål: authority for a while: who stands in for whom, and what is refused about it."""

from domain.language.clauses import Clause
from domain.language.reply import Reply

LABELS = {
    "case": {"authority": "Fullmakt"},
    "event": {
        "authority.substitute-named": "Vikar oppnevnt",
        "authority.delegated": "Myndighet delegert",
        "authority.ended": "Fullmakt avsluttet",
    },
    "action": {
        "name-substitute": "Oppnevn vikar",
        "delegate-authority": "Deleger myndighet",
        "end-authority": "Avslutt fullmakt",
    },
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "authority.substitute-named": (
        "{who} oppnevnte {holder} som vikar for {person} i rollen {role}.",
        "Det gjelder {days}.",
    ),
    "authority.delegated": (
        "{who} delegerte myndigheten i rollen {role} til {holder}.",
        "Det gjelder {days}.",
        "Delegeringen gjelder bare {actions}.",
        "Grunnlag: {source} ({status}).",
    ),
    "authority.ended": ("{who} avsluttet fullmakten {authority_id} før tiden.",),
}

REPLIES = {
    "authority-exists": Reply(
        "Fullmakten finnes allerede",
        "Det er allerede gitt en fullmakt med denne nøkkelen.",
        "Gi en ny fullmakt.",
    ),
    "authority-not-given-on": Reply(
        "En fullmakt kan ikke gis videre",
        "Den som selv handler etter fullmakt, kan ikke gi den til andre.",
        "La den som har rollen, gi fullmakten.",
    ),
    "authority-to-oneself": Reply(
        "Ingen kan gi seg selv fullmakt",
        "Fullmakten er gitt til den som gir den.",
        "Velg en annen person.",
    ),
    "substitute-for-oneself": Reply(
        "Ingen kan være sin egen vikar",
        "Vikaren er den samme som oppgavene tilhører.",
        "Velg en annen vikar.",
    ),
    "period-over": Reply(
        "Perioden er over",
        "Den siste dagen i perioden er passert.",
        "Velg en senere siste dag.",
    ),
    "not-the-roles-duty": Reply(
        "Rollen har ikke denne oppgaven",
        "En oppgave hører ikke til rollen, eller den kan ikke gis til andre.",
        "Deleger bare oppgaver som rollen har.",
        "Det gjelder {action}.",
    ),
    "unknown-authority": Reply(
        "Fullmakten finnes ikke",
        "Det er ikke gitt noen fullmakt med denne nøkkelen.",
        "Se over nøkkelen.",
    ),
    "authority-of-others": Reply(
        "Fullmakten hører til andre",
        "Bare den som har fullmakten, og de som har samme rolle på samme sted, kan avslutte den.",
        "Spør den som ga fullmakten.",
    ),
    "authority-not-held": Reply(
        "Fullmakten er ikke din",
        "Fullmakten er ikke gitt til deg, eller ikke i denne rollen.",
        "Handle i egen rolle, eller se hvilke fullmakter du har.",
    ),
    "authority-not-in-force": Reply(
        "Fullmakten gjelder ikke nå",
        "Perioden har ikke begynt, den er over, eller fullmakten er avsluttet.",
        "Be om en ny fullmakt.",
    ),
    "authority-does-not-cover": Reply(
        "Fullmakten rekker ikke så langt",
        "Fullmakten gjelder bare noen av rollens oppgaver.",
        "La den som har rollen, gjøre dette.",
        "Den gjelder ikke {action}.",
    ),
}
