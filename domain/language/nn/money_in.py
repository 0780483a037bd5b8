"""Nynorsk: what comes into a round, from the state and from the county itself."""

from domain.language.clauses import Clause
from domain.language.reply import Reply

LABELS = {
    "event": {
        "grant.changed": "Tilsegna endra",
        "grant.received": "Tilskot motteke",
        "own-contribution.documented": "Eigenfinansiering dokumentert",
        "money.carried-out": "Midlar overførte til ein seinare runde",
        "money.carried-in": "Midlar overførte frå ein tidlegare runde",
    },
    "action": {
        "change-grant": "Endre tilsegna",
        "record-receipt": "Registrer motteke tilskot",
        "document-own-contribution": "Dokumenter eigenfinansiering",
        "carry-money-over": "Overfør midlar til ein seinare runde",
    },
}

REPLIES = {
    "grant-not-committed": Reply(
        "Staten har ikkje gitt tilsegn",
        "Tildelingsrunden har ikkje noko tilskotsbrev enno.",
        "Vent til direktoratet har gitt tilsegn.",
    ),
    "grant-below-decided": Reply(
        "Fylkeskommunen har disponert meir enn dette",
        "Den nye tilsegna dekkjer ikkje det fylkeskommunen alt har avgjort.",
        "Set ned avgjerder først, eller oppgi eit høgare beløp.",
        "Avgjort: {decided_ore}.",
    ),
    "term-twice": Reply(
        "Vilkåret står to gonger",
        "Kvart vilkår i tilskotsbrevet har sin eigen id.",
        "Gi vilkåra ulike id-ar.",
        "Vilkår: {term}.",
    ),
    "unknown-event-type": Reply(
        "Hendingstypen finst ikkje",
        "Eit vilkår kan berre oppfyllast av hendingar som systemet kjenner.",
        "Vel ei hending frå oversikta, eller la feltet stå tomt.",
        "Oppgitt: {topic}.",
    ),
    "receipt-exists": Reply(
        "Innbetalinga er alt registrert",
        "Tildelingsrunden har alt ei innbetaling med denne id-en.",
        "Sjå på innbetalinga som finst, eller bruk ein ny id.",
    ),
    "contribution-does-not-add-up": Reply(
        "Timane stemmer ikkje med beløpet",
        "Talet på timar gonger timesatsen blir ikkje det beløpet som er oppgitt.",
        "Rett timane, satsen eller beløpet.",
    ),
    "received-above-grant": Reply(
        "Det har kome meir enn tilsegna",
        "Til saman er det motteke meir enn det som står i tilskotsbrevet.",
        "Sjekk beløpet, eller skriv kva det kjem av.",
    ),
    "hours-without-rate": Reply(
        "Timane manglar timetal eller sats",
        "Arbeidstimar må ha ein sats for at verdien skal kunne etterprøvast.",
        "Oppgi timar og sats, eller skriv korleis verdien er rekna ut.",
    ),
    "carry-over-not-settled": Reply(
        "Inga kjelde seier om midlar kan overførast",
        "Reglane seier ikkje om ubrukte midlar kan brukast i eit seinare år.",
        "Skriv kva overføringa byggjer på, til dømes svar frå direktoratet.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "grant.changed": (
        "Direktoratet endra tilsegna frå {previous} til {amount}, i brevet {grant_letter} av "
        "{letter_date}.",
        "Vilkår i brevet: {terms}.",
        "Det gjeld skuleåret {school_year}.",
    ),
    "grant.received": (
        "{who} registrerte at {amount} av tilskotet kom {on}, med referanse {reference}.",
        "Beløpet høyrer til budsjettåret {budget_year}.",
        "Det gjeld skuleåret {school_year}.",
        "Av dette heldt staten tilbake {withheld}.",
    ),
    "own-contribution.documented": (
        "{who} dokumenterte eigne ressursar til ein verdi av {total}: {items}.",
        "Dokumentasjon: {evidence}.",
    ),
    "money.carried-out": (
        "{who} overførte {amount} til tildelingsrunden {to_round}.",
        "Grunnlag: {explanation}.",
        "Det gjeld skuleåret {school_year}.",
    ),
    "money.carried-in": (
        "{amount} vart overført hit frå tildelingsrunden {from_round}.",
        "Grunnlag: {explanation}.",
        "Det gjeld skuleåret {school_year}.",
    ),
}
