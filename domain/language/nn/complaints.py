"""Nynorsk: notice of decisions, and complaints about them."""

from domain.language.clauses import Clause, When
from domain.language.reply import Reply

LABELS = {
    "event": {
        "decision.notified": "Underretting om vedtak",
        "complaint.received": "Klage motteken",
        "complaint.answered": "Klage behandla",
    },
    "action": {
        "notify-decision": "Underrett om vedtaket",
        "receive-complaint": "Registrer klage",
        "answer-complaint": "Behandle klaga",
    },
    "milestone": {"complained": "Påklaga", "complaint-settled": "Klaga er avgjord"},
    "part": {"complaint": "Klage"},
    "complaint-outcome": {
        "changed": "Vedtaket blir endra",
        "dismissed": "Klaga blir avvist",
        "forwarded": "Klaga blir send til klageorganet",
        "upheld": "Vedtaket blir stadfesta",
    },
}

REPLIES = {
    "already-notified": Reply(
        "Mottakaren er alt underretta",
        "Det er registrert at mottakaren har fått vedtaket, og klagefristen går frå då.",
        "Sjå på underrettinga som er registrert.",
    ),
    "complaint-exists": Reply(
        "Klaga er alt registrert",
        "Tildelingsrunden har alt ei klage med denne id-en.",
        "Sjå på klaga som finst, eller bruk ein ny id.",
    ),
    "nothing-to-complain-about": Reply(
        "Det er ikkje noko enkeltvedtak å klage på",
        "Det kan klagast på enkeltvedtak. Ei intern tildeling og eit kjøp er ikkje enkeltvedtak.",
        "Ta det opp med fylkeskommunen på ein annan måte.",
    ),
    "unknown-complaint": Reply(
        "Klaga finst ikkje",
        "Tildelingsrunden har inga klage med denne id-en.",
        "Vel ei av klagene i runden.",
    ),
    "complaint-already-answered": Reply(
        "Klaga er avgjord",
        "Klaga har fått det endelege svaret sitt.",
        "Sjå på svaret som er gitt.",
    ),
    "complaint-not-forwarded": Reply(
        "Klaga er ikkje send til klageorganet",
        "Klageorganet kan først svare når fylkeskommunen har sendt klaga dit.",
        "Send klaga til klageorganet først.",
    ),
    "complaint-with-appeals-body": Reply(
        "Klageorganet har klaga",
        "Fylkeskommunen har sendt klaga frå seg, så svaret kjem frå klageorganet.",
        "Registrer svaret frå klageorganet når det kjem.",
    ),
    "not-this-answer": Reply(
        "Den som svarar, kan ikkje svare slik",
        "Fylkeskommunen endrar vedtaket, avviser klaga eller sender ho vidare. Klageorganet "
        "stadfester, endrar eller avviser.",
        "Vel eit svar som høyrer til den som svarar.",
    ),
    "amount-not-changed": Reply(
        "Svaret endrar ikkje noko beløp",
        "Eit nytt beløp kan berre setjast når eit vedtak om midlar blir endra.",
        "Ta bort beløpet, eller endre vedtaket.",
    ),
    "late-complaint-heard": Reply(
        "Klaga kom for seint",
        "Klaga kom meir enn tre veker etter at vedtaket nådde parten.",
        "Avvis klaga, eller skriv kvifor ho likevel bør behandlast.",
    ),
    "complaint-running": Reply(
        "Ei klage er ikkje avgjord",
        "Det er klager i tildelingsrunden som ikkje har fått endeleg svar.",
        "Behandle klagene, eller skriv kvifor runden kan lukkast no.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "decision.notified": (
        "{who} underretta mottakaren om vedtaket om {the_line}. Det kom fram {on}: {channel}.",
        "Klagefristen går ut {complain_by}.",
    ),
    "complaint.received": (
        "{complainant} klaga på vedtaket om {the_line}. Klaga kom {on}.",
        When("late", "Klaga kom etter fristen."),
        When("in_time", "Klaga kom i tide."),
    ),
    "complaint.answered": (
        When("county", "Fylkeskommunen behandla klaga på vedtaket om {the_line}: {outcome}."),
        When("appeals_body", "Klageorganet avgjorde klaga på vedtaket om {the_line}: {outcome}."),
        "Grunngiving: {written_reasons}.",
        "Nytt beløp: {amount}.",
    ),
}
