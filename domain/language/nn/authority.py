"""Nynorsk: authority for a while: who stands in for whom, and what is refused about it."""

from domain.language.clauses import Clause
from domain.language.reply import Reply

LABELS = {
    "case": {"authority": "Fullmakt"},
    "event": {
        "authority.substitute-named": "Vikar oppnemnd",
        "authority.delegated": "Myndigheit delegert",
        "authority.ended": "Fullmakt avslutta",
    },
    "action": {
        "name-substitute": "Oppnemn vikar",
        "delegate-authority": "Deleger myndigheit",
        "end-authority": "Avslutt fullmakt",
    },
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "authority.substitute-named": (
        "{who} oppnemnde {holder} som vikar for {person} i rolla {role}.",
        "Det gjeld {days}.",
    ),
    "authority.delegated": (
        "{who} delegerte myndigheita i rolla {role} til {holder}.",
        "Det gjeld {days}.",
        "Delegeringa gjeld berre {actions}.",
        "Grunnlag: {source} ({status}).",
    ),
    "authority.ended": ("{who} avslutta fullmakta {authority_id} før tida.",),
}

REPLIES = {
    "authority-exists": Reply(
        "Fullmakta finst alt",
        "Det er alt gitt ei fullmakt med denne nøkkelen.",
        "Gi ei ny fullmakt.",
    ),
    "authority-not-given-on": Reply(
        "Ei fullmakt kan ikkje givast vidare",
        "Den som sjølv handlar etter fullmakt, kan ikkje gi ho til andre.",
        "La den som har rolla, gi fullmakta.",
    ),
    "authority-to-oneself": Reply(
        "Ingen kan gi seg sjølv fullmakt",
        "Fullmakta er gitt til den som gir ho.",
        "Vel ein annan person.",
    ),
    "substitute-for-oneself": Reply(
        "Ingen kan vere sin eigen vikar",
        "Vikaren er den same som oppgåvene høyrer til.",
        "Vel ein annan vikar.",
    ),
    "period-over": Reply(
        "Perioden er over",
        "Den siste dagen i perioden er passert.",
        "Vel ein seinare siste dag.",
    ),
    "not-the-roles-duty": Reply(
        "Rolla har ikkje denne oppgåva",
        "Ei oppgåve høyrer ikkje til rolla, eller ho kan ikkje overlatast til andre.",
        "Deleger berre oppgåver som rolla har.",
        "Det gjeld {action}.",
    ),
    "unknown-authority": Reply(
        "Fullmakta finst ikkje",
        "Det er ikkje gitt noka fullmakt med denne nøkkelen.",
        "Sjå over nøkkelen.",
    ),
    "authority-of-others": Reply(
        "Fullmakta høyrer til andre",
        "Berre den som har fullmakta, og dei som har same rolla på same staden, kan avslutte ho.",
        "Spør den som gav fullmakta.",
    ),
    "authority-not-held": Reply(
        "Fullmakta er ikkje di",
        "Fullmakta er ikkje gitt til deg, eller ikkje i denne rolla.",
        "Handle i eiga rolle, eller sjå kva fullmakter du har.",
    ),
    "authority-not-in-force": Reply(
        "Fullmakta gjeld ikkje no",
        "Perioden har ikkje byrja, han er over, eller fullmakta er avslutta.",
        "Be om ei ny fullmakt.",
    ),
    "authority-does-not-cover": Reply(
        "Fullmakta rekk ikkje så langt",
        "Fullmakta gjeld berre nokre av oppgåvene til rolla.",
        "La den som har rolla, gjere dette.",
        "Ho gjeld ikkje {action}.",
    ),
}
