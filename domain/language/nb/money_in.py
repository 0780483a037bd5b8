"""Bokmål: what comes into a round, from the state and from the county itself."""

from domain.language.clauses import Clause
from domain.language.reply import Reply

LABELS = {
    "event": {
        "grant.changed": "Tilsagnet endret",
        "grant.received": "Tilskudd mottatt",
        "own-contribution.documented": "Egenfinansiering dokumentert",
        "money.carried-out": "Midler overført til en senere runde",
        "money.carried-in": "Midler overført fra en tidligere runde",
    },
    "action": {
        "change-grant": "Endre tilsagnet",
        "record-receipt": "Registrer mottatt tilskudd",
        "document-own-contribution": "Dokumenter egenfinansiering",
        "carry-money-over": "Overfør midler til en senere runde",
    },
}

REPLIES = {
    "grant-not-committed": Reply(
        "Staten har ikke gitt tilsagn",
        "Tildelingsrunden har ikke noe tilskuddsbrev ennå.",
        "Vent til direktoratet har gitt tilsagn.",
    ),
    "grant-below-decided": Reply(
        "Fylkeskommunen har disponert mer enn dette",
        "Det nye tilsagnet dekker ikke det fylkeskommunen allerede har besluttet.",
        "Sett ned beslutninger først, eller oppgi et høyere beløp.",
        "Besluttet: {decided_ore}.",
    ),
    "term-twice": Reply(
        "Vilkåret står to ganger",
        "Hvert vilkår i tilskuddsbrevet har sin egen id.",
        "Gi vilkårene ulike id-er.",
        "Vilkår: {term}.",
    ),
    "unknown-event-type": Reply(
        "Hendelsestypen finnes ikke",
        "Et vilkår kan bare oppfylles av hendelser som systemet kjenner.",
        "Velg en hendelse fra oversikten, eller la feltet stå tomt.",
        "Oppgitt: {topic}.",
    ),
    "receipt-exists": Reply(
        "Innbetalingen er allerede registrert",
        "Tildelingsrunden har allerede en innbetaling med denne id-en.",
        "Se på innbetalingen som finnes, eller bruk en ny id.",
    ),
    "contribution-does-not-add-up": Reply(
        "Timene stemmer ikke med beløpet",
        "Antall timer ganger timesatsen blir ikke det beløpet som er oppgitt.",
        "Rett timene, satsen eller beløpet.",
    ),
    "received-above-grant": Reply(
        "Det er kommet mer enn tilsagnet",
        "Til sammen er det mottatt mer enn det som står i tilskuddsbrevet.",
        "Sjekk beløpet, eller skriv hva det kommer av.",
    ),
    "hours-without-rate": Reply(
        "Timene mangler timetall eller sats",
        "Arbeidstimer må ha en sats for at verdien skal kunne etterprøves.",
        "Oppgi timer og sats, eller skriv hvordan verdien er regnet ut.",
    ),
    "carry-over-not-settled": Reply(
        "Ingen kilde sier om midler kan overføres",
        "Reglene sier ikke om ubrukte midler kan brukes i et senere år.",
        "Skriv hva overføringen bygger på, for eksempel svar fra direktoratet.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "grant.changed": (
        "Direktoratet endret tilsagnet fra {previous} til {amount}, i brevet {grant_letter} av "
        "{letter_date}.",
        "Vilkår i brevet: {terms}.",
        "Det gjelder skoleåret {school_year}.",
    ),
    "grant.received": (
        "{who} registrerte at {amount} av tilskuddet kom {on}, med referanse {reference}.",
        "Beløpet hører til budsjettåret {budget_year}.",
        "Det gjelder skoleåret {school_year}.",
        "Av dette holdt staten tilbake {withheld}.",
    ),
    "own-contribution.documented": (
        "{who} dokumenterte egne ressurser til en verdi av {total}: {items}.",
        "Dokumentasjon: {evidence}.",
    ),
    "money.carried-out": (
        "{who} overførte {amount} til tildelingsrunden {to_round}.",
        "Grunnlag: {explanation}.",
        "Det gjelder skoleåret {school_year}.",
    ),
    "money.carried-in": (
        "{amount} ble overført hit fra tildelingsrunden {from_round}.",
        "Grunnlag: {explanation}.",
        "Det gjelder skoleåret {school_year}.",
    ),
}
