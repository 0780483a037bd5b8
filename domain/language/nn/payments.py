"""Nynorsk: payments on their way, what the accounts say, and what comes back."""

from domain.language.clauses import Clause, When
from domain.language.reply import Reply

LABELS = {
    "event": {
        "payment-practice.set": "Praksis for utbetaling fastsett",
        "payment.sent": "Utbetaling send til økonomisystemet",
        "payment.answered": "Svar frå økonomisystemet",
        "payment.recalled": "Utbetaling kalla tilbake",
        "repayment.received": "Tilbakebetaling motteken",
    },
    "action": {
        "set-payment-practice": "Fastset praksis for utbetaling",
        "send-payment": "Send utbetaling til økonomisystemet",
        "record-payment-answer": "Registrer svar frå økonomisystemet",
        "recall-payment": "Kall tilbake utbetaling",
        "record-repayment": "Registrer tilbakebetaling",
    },
    "milestone": {"sent": "Send til økonomisystemet", "void": "Utan verknad"},
    "payment-kind": {"instalment": "Delutbetaling", "reimbursement": "Refusjon av utgifter"},
    "vat": {
        "compensated": "Meirverdiavgifta blir kompensert",
        "deducted": "Meirverdiavgifta blir trekt frå",
        "borne": "Meirverdiavgifta er ei utgift",
        "none": "Inga meirverdiavgift",
    },
    "payment-outcome": {
        "confirmed": "Betalt",
        "rejected": "Avvist",
        "unknown": "Ikkje kjent",
        "not-received": "Ikkje motteken",
    },
    "recall": {"stop": "Stansa", "claim-back": "Kravd tilbake"},
    "recall-ground": {
        "wrong-amount": "Feil beløp",
        "wrong-payee": "Feil mottakar",
        "not-carried-out": "Tiltaket vart ikkje gjennomført",
        "terms-not-met": "Vilkåra er ikkje oppfylte",
        "paid-twice": "Betalt to gonger",
        "lower-cost": "Tiltaket kosta mindre",
    },
    "payment-status": {
        "ordered": "Bestilt",
        "attested": "Attestert",
        "disbursed": "Frigitt",
        "sent": "Send",
        "confirmed": "Betalt",
        "unknown": "Utfallet er ikkje kjent",
        "not-received": "Kom ikkje fram",
        "rejected": "Avvist",
        "stopped": "Stansa",
        "repaid": "Betalt tilbake",
    },
}

REPLIES = {
    "payment-void": Reply(
        "Utbetalinga er utan verknad",
        "Utbetalinga er stansa eller avvist av økonomisystemet, så ho går ikkje vidare.",
        "Bestill ei ny utbetaling om pengane framleis skal ut.",
    ),
    "payment-not-disbursed": Reply(
        "Utbetalinga er ikkje frigitt",
        "Berre ei utbetaling som er attestert og godkjend, kan gå vidare hit.",
        "Få utbetalinga attestert og godkjend, eller stans ho.",
    ),
    "payment-not-sent": Reply(
        "Utbetalinga er ikkje send",
        "Økonomisystemet har ikkje fått denne utbetalinga, så det har ikkje noko å svare på.",
        "Send utbetalinga først.",
    ),
    "payment-came-back": Reply(
        "Pengar frå utbetalinga er kravde eller har kome tilbake",
        "Det som er på veg tilbake, var betalt ut; blir ho send no, blir det betalt to gonger.",
        "Bestill ei ny utbetaling dersom meir skal ut.",
    ),
    "payment-already-sent": Reply(
        "Utbetalinga er alt betalt",
        "Økonomisystemet har stadfesta utbetalinga.",
        "Krev pengane tilbake om dei ikkje skulle ut.",
    ),
    "payment-outcome-unknown": Reply(
        "Ingen veit kva som vart av utbetalinga",
        "Utbetalinga er send, men økonomisystemet har ikkje gitt eit sikkert svar.",
        "Spør økonomisystemet, og registrer svaret før du går vidare.",
    ),
    "payment-already-answered": Reply(
        "Økonomisystemet har svara noko anna",
        "Det er alt registrert eit endeleg svar på denne utbetalinga.",
        "Sjå på svaret som er registrert, og ta det opp med rekneskapen om det er feil.",
    ),
    "answer-to-other-attempt": Reply(
        "Svaret gjeld ei anna sending",
        "Utbetalinga er send på nytt sidan, så svaret seier ikkje noko om den siste sendinga.",
        "Finn ut saman med rekneskapen om begge er mottekne, før du registrerer eit svar.",
        "Siste sending: {attempt}.",
    ),
    "answer-without-query": Reply(
        "Det må spørjast først",
        "At ei utbetaling ikkje er motteken, kan berre registrerast når økonomisystemet er spurt "
        "om ho.",
        "Spør økonomisystemet, og oppgi at svaret gjeld spørsmålet.",
    ),
    "payment-stopped-whole": Reply(
        "Ei utbetaling blir stansa heilt eller ikkje",
        "Det som ikkje har gått ut, kan berre stansast i heilskap, og ikkje når noko av det har "
        "kome tilbake.",
        "Stans heile utbetalinga, eller krev ein del tilbake når ho er betalt.",
    ),
    "beyond-paid": Reply(
        "Det er meir enn det som er betalt",
        "Beløpet er større enn det som er att av utbetalinga.",
        "Oppgi det som er att, eller mindre.",
        "Att: {left_ore}.",
    ),
    "repayment-exists": Reply(
        "Tilbakebetalinga er alt registrert",
        "Tildelingsrunden har alt ei tilbakebetaling med denne id-en.",
        "Sjå på ho som finst, eller bruk ein ny id.",
    ),
    "beyond-costs": Reply(
        "Refusjonen er større enn utgiftene",
        "Det kan berre refunderast utgifter som er førte opp.",
        "Før opp fleire utgifter, eller set ned beløpet.",
        "Utgifter: {costs_ore}.",
    ),
    "cost-claimed-twice": Reply(
        "Den same utgifta er kravd før",
        "Den same fakturaen frå den same leverandøren står alt på ei utbetaling.",
        "Ta bort utgifta, eller skriv kvifor ho høyrer til her òg.",
    ),
    "voter-involved": Reply(
        "Eit forummedlem med røysterett betaler",
        "Den som attesterer eller godkjenner, har røysterett i samarbeidsforumet som vedtok "
        "planen.",
        "La ein annan gjere det, eller skriv kvifor det må vere deg.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "payment-practice.set": (
        "{who} fastsette kva det tyder at den som førebudde ei utbetaling, òg attesterer eller "
        "godkjenner: {preparer}. For den som har røysterett i forumet: {voter}.",
        "Kjelde: {source} ({status}).",
    ),
    "payment.sent": ("Utbetaling {payment_id} vart send til {system} (forsøk {attempt}).",),
    "payment.answered": (
        "Økonomisystemet svara på utbetaling {payment_id}: {outcome}.",
        When("queried", "Svaret kom på spørsmål."),
        "Referanse: {reference}.",
        "Melding: {message}.",
    ),
    "payment.recalled": (
        When("stopped", "{who} stansa utbetaling {payment_id} på {amount} til {payee}."),
        When("claimed", "{who} kravde {amount} av utbetaling {payment_id} tilbake frå {payee}."),
        "Grunn: {ground}. Forklaring: {explanation}.",
    ),
    "repayment.received": (
        "{who} registrerte at {amount} av utbetaling {payment_id} kom tilbake {on}, med "
        "referanse {reference}.",
    ),
}
