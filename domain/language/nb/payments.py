"""Bokmål: payments on their way, what the accounts say, and what comes back."""

from domain.language.clauses import Clause, When
from domain.language.reply import Reply

LABELS = {
    "event": {
        "payment-practice.set": "Praksis for utbetaling fastsatt",
        "payment.sent": "Utbetaling sendt til økonomisystemet",
        "payment.answered": "Svar fra økonomisystemet",
        "payment.recalled": "Utbetaling tilbakekalt",
        "repayment.received": "Tilbakebetaling mottatt",
    },
    "action": {
        "set-payment-practice": "Fastsett praksis for utbetaling",
        "send-payment": "Send utbetaling til økonomisystemet",
        "record-payment-answer": "Registrer svar fra økonomisystemet",
        "recall-payment": "Kall tilbake utbetaling",
        "record-repayment": "Registrer tilbakebetaling",
    },
    "milestone": {"sent": "Sendt til økonomisystemet", "void": "Uten virkning"},
    "payment-kind": {"instalment": "Delutbetaling", "reimbursement": "Refusjon av utgifter"},
    "vat": {
        "compensated": "Merverdiavgiften kompenseres",
        "deducted": "Merverdiavgiften trekkes fra",
        "borne": "Merverdiavgiften er en utgift",
        "none": "Ingen merverdiavgift",
    },
    "payment-outcome": {
        "confirmed": "Betalt",
        "rejected": "Avvist",
        "unknown": "Ikke kjent",
        "not-received": "Ikke mottatt",
    },
    "recall": {"stop": "Stanset", "claim-back": "Krevd tilbake"},
    "recall-ground": {
        "wrong-amount": "Feil beløp",
        "wrong-payee": "Feil mottaker",
        "not-carried-out": "Tiltaket ble ikke gjennomført",
        "terms-not-met": "Vilkårene er ikke oppfylt",
        "paid-twice": "Betalt to ganger",
        "lower-cost": "Tiltaket kostet mindre",
    },
    "payment-status": {
        "ordered": "Bestilt",
        "attested": "Attestert",
        "disbursed": "Frigitt",
        "sent": "Sendt",
        "confirmed": "Betalt",
        "unknown": "Utfallet er ikke kjent",
        "not-received": "Kom ikke fram",
        "rejected": "Avvist",
        "stopped": "Stanset",
        "repaid": "Betalt tilbake",
    },
}

REPLIES = {
    "payment-void": Reply(
        "Utbetalingen er uten virkning",
        "Utbetalingen er stanset eller avvist av økonomisystemet, så den går ikke videre.",
        "Bestill en ny utbetaling om pengene fortsatt skal ut.",
    ),
    "payment-not-disbursed": Reply(
        "Utbetalingen er ikke frigitt",
        "Bare en utbetaling som er attestert og godkjent, kan gå videre hit.",
        "Få utbetalingen attestert og godkjent, eller stans den.",
    ),
    "payment-not-sent": Reply(
        "Utbetalingen er ikke sendt",
        "Økonomisystemet har ikke fått denne utbetalingen, så det har ikke noe å svare på.",
        "Send utbetalingen først.",
    ),
    "payment-came-back": Reply(
        "Penger fra utbetalingen er krevd eller har kommet tilbake",
        "Det som er på vei tilbake, var betalt ut; sendes den nå, blir det betalt to ganger.",
        "Bestill en ny utbetaling hvis mer skal ut.",
    ),
    "payment-already-sent": Reply(
        "Utbetalingen er allerede betalt",
        "Økonomisystemet har bekreftet utbetalingen.",
        "Krev pengene tilbake om de ikke skulle ut.",
    ),
    "payment-outcome-unknown": Reply(
        "Ingen vet hva som ble av utbetalingen",
        "Utbetalingen er sendt, men økonomisystemet har ikke gitt et sikkert svar.",
        "Spør økonomisystemet, og registrer svaret før du går videre.",
    ),
    "payment-already-answered": Reply(
        "Økonomisystemet har svart noe annet",
        "Det er allerede registrert et endelig svar på denne utbetalingen.",
        "Se på svaret som er registrert, og ta det opp med regnskapet om det er feil.",
    ),
    "answer-to-other-attempt": Reply(
        "Svaret gjelder en annen sending",
        "Utbetalingen er sendt på nytt siden, så svaret sier ikke noe om den siste sendingen.",
        "Finn ut sammen med regnskapet om begge er mottatt, før du registrerer et svar.",
        "Siste sending: {attempt}.",
    ),
    "answer-without-query": Reply(
        "Det må spørres først",
        "At en utbetaling ikke er mottatt, kan bare registreres når økonomisystemet er spurt om "
        "den.",
        "Spør økonomisystemet, og oppgi at svaret gjelder spørsmålet.",
    ),
    "payment-stopped-whole": Reply(
        "En utbetaling stanses helt eller ikke",
        "Det som ikke er gått ut, kan bare stanses i sin helhet, og ikke når noe av det er kommet "
        "tilbake.",
        "Stans hele utbetalingen, eller krev en del tilbake når den er betalt.",
    ),
    "beyond-paid": Reply(
        "Det er mer enn det som er betalt",
        "Beløpet er større enn det som er igjen av utbetalingen.",
        "Oppgi det som er igjen, eller mindre.",
        "Igjen: {left_ore}.",
    ),
    "repayment-exists": Reply(
        "Tilbakebetalingen er allerede registrert",
        "Tildelingsrunden har allerede en tilbakebetaling med denne id-en.",
        "Se på den som finnes, eller bruk en ny id.",
    ),
    "beyond-costs": Reply(
        "Refusjonen er større enn utgiftene",
        "Det kan bare refunderes utgifter som er ført opp.",
        "Før opp flere utgifter, eller sett ned beløpet.",
        "Utgifter: {costs_ore}.",
    ),
    "cost-claimed-twice": Reply(
        "Den samme utgiften er krevd før",
        "Den samme fakturaen fra den samme leverandøren står allerede på en utbetaling.",
        "Ta bort utgiften, eller skriv hvorfor den hører til her også.",
    ),
    "voter-involved": Reply(
        "Et stemmeberettiget forummedlem betaler",
        "Den som attesterer eller godkjenner, har stemmerett i samarbeidsforumet som vedtok "
        "planen.",
        "La en annen gjøre det, eller skriv hvorfor det må være deg.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "payment-practice.set": (
        "{who} fastsatte hva det betyr at den som forberedte en utbetaling, også attesterer eller "
        "godkjenner: {preparer}. For den som har stemmerett i forumet: {voter}.",
        "Kilde: {source} ({status}).",
    ),
    "payment.sent": ("Utbetaling {payment_id} ble sendt til {system} (forsøk {attempt}).",),
    "payment.answered": (
        "Økonomisystemet svarte på utbetaling {payment_id}: {outcome}.",
        When("queried", "Svaret kom på spørsmål."),
        "Referanse: {reference}.",
        "Melding: {message}.",
    ),
    "payment.recalled": (
        When("stopped", "{who} stanset utbetaling {payment_id} på {amount} til {payee}."),
        When("claimed", "{who} krevde {amount} av utbetaling {payment_id} tilbake fra {payee}."),
        "Grunn: {ground}. Forklaring: {explanation}.",
    ),
    "repayment.received": (
        "{who} registrerte at {amount} av utbetaling {payment_id} kom tilbake {on}, med "
        "referanse {reference}.",
    ),
}
