"""Nynorsk: what recipients report, and what the county says to it."""

from domain.language.clauses import Clause, When
from domain.language.reply import Reply

LABELS = {
    "event": {
        "recipient-report.asked": "Rapport beden om",
        "recipient-report.reminded": "Rapport purra",
        "recipient-report.submitted": "Rapport levert",
        "recipient-report.accepted": "Rapport godkjend",
        "recipient-report.returned": "Rapport send tilbake",
    },
    "action": {
        "ask-recipient-report": "Be om rapport frå mottakaren",
        "remind-recipient": "Purr på rapporten",
        "submit-recipient-report": "Lever rapporten",
        "review-recipient-report": "Vurder rapporten",
    },
    "milestone": {
        "report-asked": "Rapport beden om",
        "report-received": "Rapport motteken",
        "report-accepted": "Rapport godkjend",
    },
    "review": {"accepted": "Godkjend", "returned": "Send tilbake"},
    "report-status": {
        "not-asked": "Ikkje beden om",
        "asked": "Beden om",
        "received": "Til vurdering",
        "returned": "Send tilbake",
        "accepted": "Godkjend",
    },
}

REPLIES = {
    "reports-overdue": Reply(
        "Rapportar er ikkje komne",
        "Mottakarar skuldar rapport, og fristen er ute.",
        "Purr på rapportane.",
        "Det gjeld {who}.",
    ),
    "reports-to-review": Reply(
        "Rapportar ventar på svar",
        "Mottakarar har levert rapportar som fylkeskommunen ikkje har svara på.",
        "Godkjenn rapportane, eller send dei tilbake og skriv kva som manglar.",
        "Det gjeld {who}.",
    ),
    "changes-to-decide": Reply(
        "Ønske om endring ventar på svar",
        "Nokon har bede om å endre eit tiltak, og fylkeskommunen har ikkje svara.",
        "Ta stilling til endringane.",
        "Tal: {count}.",
    ),
    "changes-with-forum": Reply(
        "Endringar ventar på samarbeidsforumet",
        "Endringar som går ut over formålet med tiltaket, er sende til samarbeidsforumet.",
        "Legg dei fram i neste møte.",
        "Tal: {count}.",
    ),
    "parties-silent": Reply(
        "Partar har ikkje gitt si vurdering",
        "Tiltaket er gjennomført, og ikkje alle som samarbeidde, har svara på evalueringa.",
        "Be dei om svar.",
        "Det gjeld {who}.",
    ),
    "nobody-confirmed-working-life": Reply(
        "Arbeidslivet har ikkje stadfesta samarbeidet",
        "Tiltaket er gjennomført utan at nokon frå arbeidslivet har stadfesta sin del.",
        "Be bedrifta eller opplæringskontoret om å stadfeste.",
        "Talet på tiltak: {count}.",
    ),
    "county-report-owed": Reply(
        "Rapporten til direktoratet er ikkje levert",
        "Budsjettåret er over, og rapporten om runden er ikkje levert.",
        "Lag rapporten, kontroller han og lever han.",
    ),
    "report-asked-already": Reply(
        "Mottakaren er beden om rapport",
        "Fylkeskommunen har bede om rapporten og ventar på han.",
        "Purr på rapporten dersom han lèt vente på seg.",
    ),
    "report-not-asked": Reply(
        "Ingen rapport er uteblitt",
        "Fylkeskommunen ventar ikkje på nokon rapport for dette tiltaket.",
        "Be mottakaren om rapport først.",
    ),
    "report-under-review": Reply(
        "Rapporten er til vurdering",
        "Mottakaren har levert rapporten, og fylkeskommunen har ikkje svara på han.",
        "Godkjenn rapporten eller send han tilbake.",
    ),
    "report-already-accepted": Reply(
        "Rapporten er godkjend",
        "Fylkeskommunen har godkjent rapporten for dette tiltaket.",
        "Det er ikkje meir å gjere med rapporten.",
    ),
    "report-not-submitted": Reply(
        "Rapporten er ikkje levert",
        "Det er ingen rapport å ta stilling til.",
        "Vent til mottakaren har levert, eller purr på rapporten.",
    ),
    "nothing-said-missing": Reply(
        "Det står ikkje kva som manglar",
        "Ein rapport som blir send tilbake, skal ha med seg kva mottakaren må rette på.",
        "Skriv kva rapporten manglar.",
    ),
    "hours-times-rate": Reply(
        "Timar og sats stemmer ikkje med beløpet",
        "Talet på timar gonga med satsen gir eit anna beløp enn det som er ført opp.",
        "Rett timane, satsen eller beløpet.",
        "Timar og sats gir {meant_ore}.",
    ),
    "reviews-own-report": Reply(
        "Du vurderer din eigen rapport",
        "Den som har skrive ein rapport, bør ikkje sjølv ta stilling til han.",
        "La ein annan vurdere rapporten, eller skriv kvifor det ikkje lèt seg gjere.",
    ),
    "costs-undocumented": Reply(
        "Utgifter utan bilag eller timar",
        "Ei utgift i eit tiltak som fylkeskommunen har drive sjølv, har verken bilag eller "
        "timar med sats.",
        "Få rapporten utfylt, eller skriv kvifor han blir godkjend som han er.",
    ),
    "onward-not-told": Reply(
        "Vidare fordeling er ikkje oppgitt",
        "Nettverket har rapportert utgiftene og nemner ingen som det har gitt pengar vidare til.",
        "Få oppgitt i rapporten kven pengane gjekk vidare til, eller skriv at nettverket brukte "
        "dei sjølv.",
    ),
    "own-unit-reviews": Reply(
        "Rapporten blir vurdert av eininga som stod for tiltaket",
        "Rapporten om eit tiltak som fylkeskommunen sjølv har gjennomført, bør godkjennast av "
        "nokon utanfor eininga som stod for det.",
        "Oppgi ei anna eining, eller skriv kvifor det ikkje lèt seg gjere.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "recipient-report.asked": (
        "Fylkeskommunen bad {recipient} om rapport for {the_line}.",
        "Fristen er {due}.",
    ),
    "recipient-report.reminded": (
        "Fylkeskommunen purra {recipient} på rapporten for {the_line}. Purring nummer {number}.",
    ),
    "recipient-report.submitted": (
        "{recipient} leverte rapport for {the_line}, versjon {version}.",
        "Brukt: {spent}, av {paid} som var utbetalt.",
        "Utgifter: {costs}.",
        "Ubrukt: {unspent}.",
        "Brukt ut over det som var utbetalt: {overspent}.",
        "Deltakarar: {participants}.",
        "Resultat: {result}.",
        "Tiltaket vart gjennomført av {run_by}.",
        "Talet på vedlegg: {files}.",
        When("late", "Rapporten kom etter fristen."),
    ),
    "recipient-report.accepted": (
        "Fylkeskommunen godkjende rapporten for {the_line}, versjon {version}.",
        "Merknad: {note}.",
        "Vurdert av {unit}.",
        "Han vart godkjend trass i: {stops}.",
    ),
    "recipient-report.returned": (
        "Fylkeskommunen sende tilbake rapporten for {the_line}, versjon {version}: {missing}.",
        "Ny frist er {due}.",
    ),
}
