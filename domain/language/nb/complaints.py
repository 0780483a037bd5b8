"""Bokmål: notice of decisions, and complaints about them."""

from domain.language.clauses import Clause, When
from domain.language.reply import Reply

LABELS = {
    "event": {
        "decision.notified": "Underretning om vedtak",
        "reasons.demanded": "Begrunnelse krevd",
        "reasons.given": "Begrunnelse gitt",
        "complaint.received": "Klage mottatt",
        "complaint.answered": "Klage behandlet",
    },
    "action": {
        "notify-decision": "Underrett om vedtaket",
        "demand-reasons": "Registrer krav om begrunnelse",
        "give-reasons": "Gi begrunnelse",
        "receive-complaint": "Registrer klage",
        "answer-complaint": "Behandle klagen",
    },
    "milestone": {
        "reasons-demanded": "Begrunnelse er krevd",
        "applicant-told": "Søkeren har fått svaret",
        "complained": "Påklaget",
        "complaint-settled": "Klagen er avgjort",
    },
    "part": {"reasons": "Begrunnelse", "complaint": "Klage"},
    "complaint-outcome": {
        "changed": "Vedtaket endres",
        "dismissed": "Klagen avvises",
        "forwarded": "Klagen sendes til klageorganet",
        "upheld": "Vedtaket stadfestes",
    },
}

REPLIES = {
    "already-notified": Reply(
        "Mottakeren er allerede underrettet",
        "Det er registrert at mottakeren har fått vedtaket, og klagefristen løper fra da.",
        "Se på underretningen som er registrert.",
    ),
    "no-reasons-owed": Reply(
        "Det er ikke noe enkeltvedtak å begrunne",
        "Begrunnelse kan kreves for enkeltvedtak. En intern tildeling og et kjøp er ikke "
        "enkeltvedtak.",
        "Spør fylkeskommunen på en annen måte.",
    ),
    "decision-not-told": Reply(
        "Parten er ikke underrettet om vedtaket",
        "En part kan klage og kreve begrunnelse fra vedtaket har kommet fram.",
        "Underrett parten først, eller vent til underretningen er registrert.",
    ),
    "reasons-demanded-before": Reply(
        "Begrunnelsen er allerede krevd",
        "Parten har allerede krevd begrunnelse for dette vedtaket.",
        "Se på kravet som er registrert.",
    ),
    "reasons-not-demanded": Reply(
        "Ingen venter på en begrunnelse",
        "Ingen part har krevd begrunnelse for dette vedtaket, eller begrunnelsen er allerede gitt.",
        "Se i saken hva som er registrert.",
    ),
    "reasons-awaited": Reply(
        "Parten venter på begrunnelsen",
        "Parten har krevd begrunnelse, og klagefristen løper først når den kommer fram.",
        "Gi begrunnelsen først, og registrer så underretningen.",
    ),
    "reasons-were-given": Reply(
        "Vedtaket er allerede begrunnet",
        "Begrunnelsen står i vedtaket, og den som har fått den, har ingenting å kreve.",
        "La kravet ligge, eller skriv hvorfor parten ikke har fått begrunnelsen.",
    ),
    "reasons-not-given": Reply(
        "En part venter på begrunnelse",
        "Det er krevd begrunnelse for vedtak i tildelingsrunden som ikke er gitt.",
        "Gi begrunnelsene, eller skriv hvorfor runden kan lukkes nå.",
    ),
    "complaint-exists": Reply(
        "Klagen er allerede registrert",
        "Tildelingsrunden har allerede en klage med denne id-en.",
        "Se på klagen som finnes, eller bruk en ny id.",
    ),
    "nothing-to-complain-about": Reply(
        "Det er ikke noe enkeltvedtak å klage på",
        "Det kan klages på enkeltvedtak. En intern tildeling og et kjøp er ikke enkeltvedtak.",
        "Ta det opp med fylkeskommunen på en annen måte.",
    ),
    "no-such-decision": Reply(
        "Vedtaket finnes ikke",
        "Det første vedtaket er selve tilsagnet, og hver nedsettelse er ett til.",
        "Velg et av vedtakene, eller la dagen klagen kom, avgjøre hvilket det er.",
        "Antall vedtak: {decisions}.",
    ),
    "unknown-complaint": Reply(
        "Klagen finnes ikke",
        "Tildelingsrunden har ingen klage med denne id-en.",
        "Velg en av klagene i runden.",
    ),
    "complaint-already-answered": Reply(
        "Klagen er avgjort",
        "Klagen har fått sitt endelige svar.",
        "Se på svaret som er gitt.",
    ),
    "complaint-not-forwarded": Reply(
        "Klagen er ikke sendt til klageorganet",
        "Klageorganet kan først svare når fylkeskommunen har sendt klagen dit.",
        "Send klagen til klageorganet først.",
    ),
    "complaint-with-appeals-body": Reply(
        "Klageorganet har klagen",
        "Fylkeskommunen har sendt klagen fra seg, så svaret kommer fra klageorganet.",
        "Registrer svaret fra klageorganet når det kommer.",
    ),
    "not-this-answer": Reply(
        "Den som svarer, kan ikke svare slik",
        "Fylkeskommunen endrer vedtaket, avviser klagen eller sender den videre. Klageorganet "
        "stadfester, endrer eller avviser.",
        "Velg et svar som hører til den som svarer.",
    ),
    "amount-not-changed": Reply(
        "Svaret endrer ikke noe beløp",
        "Et nytt beløp kan bare settes når et vedtak om midler endres.",
        "Ta bort beløpet, eller endre vedtaket.",
    ),
    "late-complaint-heard": Reply(
        "Klagen kom for sent",
        "Klagen kom mer enn tre uker etter at vedtaket nådde parten.",
        "Avvis klagen, eller skriv hvorfor den likevel bør behandles.",
    ),
    "complaint-running": Reply(
        "En klage er ikke avgjort",
        "Det er klager i tildelingsrunden som ikke har fått endelig svar.",
        "Behandle klagene, eller skriv hvorfor runden kan lukkes nå.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "decision.notified": (
        "{who} underrettet mottakeren om vedtaket om {the_line}. Det kom fram {on}: {channel}.",
        "Klagefristen går ut {complain_by}.",
    ),
    "reasons.demanded": (
        "{party} krevde begrunnelse for vedtaket om {the_line}. Kravet kom {on}.",
        When(
            "in_time", "Klagefristen er avbrutt og løper på nytt når begrunnelsen er kommet fram."
        ),
        When("late", "Kravet kom etter klagefristen, som fortsatt er ute."),
    ),
    "reasons.given": ("{who} ga begrunnelsen for vedtaket om {the_line}: {written_reasons}.",),
    "complaint.received": (
        "{complainant} klaget på vedtaket om {the_line}. Klagen kom {on}.",
        When("award", "Klagen gjelder selve tilsagnet."),
        "Klagen gjelder nedsettelse nr. {reduction} av tilsagnet.",
        When("late", "Klagen kom etter fristen."),
        When("in_time", "Klagen kom i tide."),
    ),
    "complaint.answered": (
        When("county", "Fylkeskommunen behandlet klagen på vedtaket om {the_line}: {outcome}."),
        When("appeals_body", "Klageorganet avgjorde klagen på vedtaket om {the_line}: {outcome}."),
        "Begrunnelse: {written_reasons}.",
        "Nytt beløp: {amount}.",
    ),
}
