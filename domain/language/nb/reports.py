"""Bokmål: what recipients report, and what the county says to it."""

from domain.language.clauses import Clause, When
from domain.language.reply import Reply

LABELS = {
    "event": {
        "recipient-report.asked": "Rapport bedt om",
        "recipient-report.reminded": "Rapport purret",
        "recipient-report.submitted": "Rapport levert",
        "recipient-report.accepted": "Rapport godkjent",
        "recipient-report.returned": "Rapport sendt tilbake",
    },
    "action": {
        "ask-recipient-report": "Be om rapport fra mottakeren",
        "remind-recipient": "Purr på rapporten",
        "submit-recipient-report": "Lever rapporten",
        "review-recipient-report": "Vurder rapporten",
    },
    "milestone": {
        "report-asked": "Rapport bedt om",
        "report-received": "Rapport mottatt",
        "report-accepted": "Rapport godkjent",
    },
    "review": {"accepted": "Godkjent", "returned": "Sendt tilbake"},
    "report-status": {
        "not-asked": "Ikke bedt om",
        "asked": "Bedt om",
        "received": "Til vurdering",
        "returned": "Sendt tilbake",
        "accepted": "Godkjent",
    },
}

REPLIES = {
    "reports-overdue": Reply(
        "Rapporter er ikke kommet",
        "Mottakere skylder rapport, og fristen er ute.",
        "Purr på rapportene.",
        "Det gjelder {who}.",
    ),
    "reports-to-review": Reply(
        "Rapporter venter på svar",
        "Mottakere har levert rapporter som fylkeskommunen ikke har svart på.",
        "Godkjenn rapportene, eller send dem tilbake og skriv hva som mangler.",
        "Det gjelder {who}.",
    ),
    "changes-to-decide": Reply(
        "Ønsker om endring venter på svar",
        "Noen har bedt om å endre et tiltak, og fylkeskommunen har ikke svart.",
        "Ta stilling til endringene.",
        "Antall: {count}.",
    ),
    "changes-with-forum": Reply(
        "Endringer venter på samarbeidsforumet",
        "Endringer som går ut over formålet med tiltaket, er sendt til samarbeidsforumet.",
        "Legg dem fram i neste møte.",
        "Antall: {count}.",
    ),
    "parties-silent": Reply(
        "Parter har ikke gitt sin vurdering",
        "Tiltaket er gjennomført, og ikke alle som samarbeidet, har svart på evalueringen.",
        "Be dem om svar.",
        "Det gjelder {who}.",
    ),
    "nobody-confirmed-working-life": Reply(
        "Arbeidslivet har ikke bekreftet samarbeidet",
        "Tiltaket er gjennomført uten at noen fra arbeidslivet har bekreftet sin del.",
        "Be bedriften eller opplæringskontoret om å bekrefte.",
        "Antall tiltak: {count}.",
    ),
    "county-report-owed": Reply(
        "Rapporten til direktoratet er ikke levert",
        "Budsjettåret er over, og rapporten om runden er ikke levert.",
        "Lag rapporten, kontroller den og lever den.",
    ),
    "report-asked-already": Reply(
        "Mottakeren er bedt om rapport",
        "Fylkeskommunen har bedt om rapporten og venter på den.",
        "Purr på rapporten hvis den lar vente på seg.",
    ),
    "report-not-asked": Reply(
        "Ingen rapport er uteblitt",
        "Fylkeskommunen venter ikke på noen rapport for dette tiltaket.",
        "Be mottakeren om rapport først.",
    ),
    "report-under-review": Reply(
        "Rapporten er til vurdering",
        "Mottakeren har levert rapporten, og fylkeskommunen har ikke svart på den.",
        "Godkjenn rapporten eller send den tilbake.",
    ),
    "report-already-accepted": Reply(
        "Rapporten er godkjent",
        "Fylkeskommunen har godkjent rapporten for dette tiltaket.",
        "Det er ikke mer å gjøre med rapporten.",
    ),
    "report-not-submitted": Reply(
        "Rapporten er ikke levert",
        "Det er ingen rapport å ta stilling til.",
        "Vent til mottakeren har levert, eller purr på rapporten.",
    ),
    "nothing-said-missing": Reply(
        "Det står ikke hva som mangler",
        "En rapport som blir sendt tilbake, skal ha med seg hva mottakeren må rette på.",
        "Skriv hva rapporten mangler.",
    ),
    "hours-times-rate": Reply(
        "Timer og sats stemmer ikke med beløpet",
        "Antall timer ganget med satsen gir et annet beløp enn det som er ført opp.",
        "Rett timene, satsen eller beløpet.",
        "Timer og sats gir {meant_ore}.",
    ),
    "reviews-own-report": Reply(
        "Du vurderer din egen rapport",
        "Den som har skrevet en rapport, bør ikke selv ta stilling til den.",
        "La en annen vurdere rapporten, eller skriv hvorfor det ikke lar seg gjøre.",
    ),
    "costs-undocumented": Reply(
        "Utgifter uten bilag eller timer",
        "En utgift i et tiltak som fylkeskommunen har drevet selv, har verken bilag eller "
        "timer med sats.",
        "Få rapporten utfylt, eller skriv hvorfor den godkjennes som den er.",
    ),
    "onward-not-told": Reply(
        "Videre fordeling er ikke oppgitt",
        "Nettverket har rapportert utgiftene og nevner ingen som det har gitt penger videre til.",
        "Få oppgitt i rapporten hvem pengene gikk videre til, eller skriv at nettverket brukte "
        "dem selv.",
    ),
    "own-unit-reviews": Reply(
        "Rapporten blir vurdert av enheten som sto for tiltaket",
        "Rapporten om et tiltak som fylkeskommunen selv har gjennomført, bør godkjennes av noen "
        "utenfor enheten som sto for det.",
        "Oppgi en annen enhet, eller skriv hvorfor det ikke lar seg gjøre.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "recipient-report.asked": (
        "Fylkeskommunen ba {recipient} om rapport for {the_line}.",
        "Fristen er {due}.",
    ),
    "recipient-report.reminded": (
        "Fylkeskommunen purret {recipient} på rapporten for {the_line}. Purring nummer {number}.",
    ),
    "recipient-report.submitted": (
        "{recipient} leverte rapport for {the_line}, versjon {version}.",
        "Brukt: {spent}, av {paid} som var utbetalt.",
        "Utgifter: {costs}.",
        "Ubrukt: {unspent}.",
        "Brukt ut over det som var utbetalt: {overspent}.",
        "Deltakere: {participants}.",
        "Resultat: {result}.",
        "Tiltaket ble gjennomført av {run_by}.",
        "Antall vedlegg: {files}.",
        When("late", "Rapporten kom etter fristen."),
    ),
    "recipient-report.accepted": (
        "Fylkeskommunen godkjente rapporten for {the_line}, versjon {version}.",
        "Merknad: {note}.",
        "Vurdert av {unit}.",
        "Den ble godkjent til tross for: {stops}.",
    ),
    "recipient-report.returned": (
        "Fylkeskommunen sendte tilbake rapporten for {the_line}, versjon {version}: {missing}.",
        "Ny frist er {due}.",
    ),
}
