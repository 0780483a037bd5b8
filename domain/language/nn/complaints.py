"""Nynorsk: notice of decisions, and complaints about them."""

from domain.language.clauses import Clause, When
from domain.language.reply import Reply

LABELS = {
    "event": {
        "decision.notified": "Underretting om vedtak",
        "reasons.demanded": "Grunngiving kravd",
        "reasons.given": "Grunngiving gitt",
        "complaint.received": "Klage motteken",
        "complaint.answered": "Klage behandla",
    },
    "action": {
        "notify-decision": "Underrett om vedtaket",
        "demand-reasons": "Registrer krav om grunngiving",
        "give-reasons": "Gi grunngiving",
        "receive-complaint": "Registrer klage",
        "answer-complaint": "Behandle klaga",
    },
    "milestone": {
        "reasons-demanded": "Grunngiving er kravd",
        "applicant-told": "Søkjaren har fått svaret",
        "complained": "Påklaga",
        "complaint-settled": "Klaga er avgjord",
    },
    "part": {"reasons": "Grunngiving", "complaint": "Klage"},
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
    "no-reasons-owed": Reply(
        "Det er ikkje noko enkeltvedtak å grunngi",
        "Grunngiving kan krevjast for enkeltvedtak. Ei intern tildeling og eit kjøp er ikkje "
        "enkeltvedtak.",
        "Spør fylkeskommunen på ein annan måte.",
    ),
    "decision-not-told": Reply(
        "Parten er ikkje underretta om vedtaket",
        "Ein part kan klage og krevje grunngiving frå vedtaket har kome fram.",
        "Underrett parten først, eller vent til underrettinga er registrert.",
    ),
    "reasons-demanded-before": Reply(
        "Grunngivinga er alt kravd",
        "Parten har alt kravd grunngiving for dette vedtaket.",
        "Sjå på kravet som er registrert.",
    ),
    "reasons-not-demanded": Reply(
        "Ingen ventar på ei grunngiving",
        "Ingen part har kravd grunngiving for dette vedtaket, eller grunngivinga er alt gitt.",
        "Sjå i saka kva som er registrert.",
    ),
    "reasons-awaited": Reply(
        "Parten ventar på grunngivinga",
        "Parten har kravd grunngiving, og klagefristen går først når ho kjem fram.",
        "Gi grunngivinga først, og registrer så underrettinga.",
    ),
    "reasons-were-given": Reply(
        "Vedtaket er alt grunngitt",
        "Grunngivinga står i vedtaket, og den som har fått ho, har ingenting å krevje.",
        "La kravet liggje, eller skriv kvifor parten ikkje har fått grunngivinga.",
    ),
    "reasons-not-given": Reply(
        "Ein part ventar på grunngiving",
        "Det er kravd grunngiving for vedtak i tildelingsrunden som ikkje er gitt.",
        "Gi grunngivingane, eller skriv kvifor runden kan lukkast no.",
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
    "no-such-decision": Reply(
        "Vedtaket finst ikkje",
        "Det første vedtaket er sjølve tilsegna, og kvar nedsetjing er eitt til.",
        "Vel eitt av vedtaka, eller la dagen klaga kom, avgjere kva for eit det er.",
        "Talet på vedtak: {decisions}.",
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
    "reasons.demanded": (
        "{party} kravde grunngiving for vedtaket om {the_line}. Kravet kom {on}.",
        When("in_time", "Klagefristen er avbroten og går på nytt når grunngivinga er komen fram."),
        When("late", "Kravet kom etter klagefristen, som framleis er ute."),
    ),
    "reasons.given": ("{who} gav grunngivinga for vedtaket om {the_line}: {written_reasons}.",),
    "complaint.received": (
        "{complainant} klaga på vedtaket om {the_line}. Klaga kom {on}.",
        When("award", "Klaga gjeld sjølve tilsegna."),
        "Klaga gjeld nedsetjing nr. {reduction} av tilsegna.",
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
