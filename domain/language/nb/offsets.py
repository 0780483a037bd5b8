"""Bokmål: offsets, samples that are drawn again, and cases that the accounts make wait."""

from domain.language.clauses import Clause, When
from domain.language.reply import Reply

LABELS = {
    "event": {
        "control.offset-announced": "Motregning varslet i kontrollsak",
        "control.payment-changed": "Regnskapet endret en utbetaling under kontroll",
        "payment.under-control": "Utbetaling under kontroll",
        "offset.announced": "Motregning varslet",
        "offset.settled": "Motregning gjort opp",
        "recipient-report.reopened": "Godkjent rapport åpnet igjen",
    },
    "action": {
        "set-off-claim": "Varsle motregning",
        "reopen-recipient-report": "Åpne den godkjente rapporten igjen",
    },
    "payment-change": {
        "stopped": "Utbetalingen ble stoppet",
        "rejected": "Regnskapet avviste utbetalingen",
        "not-received": "Regnskapet har ikke fått utbetalingen",
        "in-doubt": "Ingen vet om utbetalingen er gjort",
        "claimed-back": "Noe av utbetalingen ble krevd tilbake",
        "repaid": "Noe av utbetalingen kom tilbake",
        "claim-eased": "Fylkeskommunens krav på mottakeren ble satt ned",
    },
    "sample-population": {
        "rounds-paid": "Runder som hadde betalt ut",
        "recipients-paid": "Mottakere som runden hadde betalt til",
    },
}

REPLIES = {
    "remark-unheard": Reply(
        "Parten er ikke hørt om merknaden eller rettingen",
        "En merknad blir stående i saken, og at en rapport skal rettes, pålegger parten noe.",
        "Send varsel, eller skriv hvorfor det ikke trengs.",
    ),
    "step-not-redone": Reply(
        "Et steg er sendt tilbake og ikke gjort om",
        "Den som skulle avgjøre saken, sendte steg tilbake, og det er ikke gjort noe med dem "
        "siden.",
        "Gjør stegene om, eller skriv hvorfor de står som de var.",
    ),
    "payment-changed-since": Reply(
        "Regnskapet har endret en utbetaling",
        "Kravgrunnlaget bygger på en utbetaling som er endret siden det ble fastsatt.",
        "Fastsett kravgrunnlaget på nytt, ta saken opp igjen, eller skriv hvorfor det holder.",
    ),
    "severity-unusual": Reply(
        "Alvorlighetsgraden er uvanlig for grunnlaget",
        "Kontrollregelen for dette grunnlaget gir ikke en slik alvorlighetsgrad.",
        "Velg en annen alvorlighetsgrad, eller skriv hvorfor funnet er vurdert slik.",
    ),
    "note-with-amount": Reply(
        "En merknad har et beløp",
        "En merknad gjelder hvordan noe er gjort, og stiller ikke spørsmål ved penger.",
        "Velg en annen alvorlighetsgrad, la beløpet stå tomt, eller skriv hvorfor.",
    ),
    "note-claimed": Reply(
        "Kravet bygger bare på merknader",
        "Penger kreves for det som er alvorlig eller middels alvorlig.",
        "Vurder funnet på nytt, ta det ut av grunnlaget, eller skriv hvorfor.",
    ),
    "unknown-offset": Reply(
        "Motregningen er ikke varslet her",
        "Det som holdes tilbake, er først varslet i runden, for den som pengene går til.",
        "Kontroller id-en, eller varsle motregningen i kontrollsaken.",
    ),
    "offset-exists": Reply(
        "Motregningen er varslet fra før",
        "Det finnes en motregning med denne id-en.",
        "Se på den, eller bruk en ny id.",
    ),
    "offset-elsewhere": Reply(
        "Runden tilhører en annen fylkeskommune",
        "Et krav motregnes i penger til den det gjelder.",
        "Velg en runde i samme fylke.",
    ),
    "beyond-offset": Reply(
        "Det er mer enn det som kan motregnes",
        "Det kan ikke holdes tilbake mer enn det som er varslet, eller det som står igjen av "
        "kravet, og det kan ikke gjøres opp mer enn det som er holdt tilbake.",
        "Kontroller beløpet.",
        detail="Det står igjen {left_ore}.",
    ),
    "withheld-beyond": Reply(
        "Det holdes tilbake for mye",
        "Det kan ikke holdes tilbake mer enn beløpet som betales.",
        "Kontroller beløpene.",
        detail="Det kan holdes tilbake inntil {left_ore}.",
    ),
    "offset-not-shown": Reply(
        "Motregningen vises ikke av noen betaling",
        "En motregning gjøres opp av det som er holdt tilbake fra en senere betaling.",
        "Oppgi motregningen og betalingen, eller skriv hvor pengene er holdt tilbake.",
    ),
    "offset-not-confirmed": Reply(
        "Utbetalingen er ikke bekreftet av regnskapet",
        "Utbetalingen som det er holdt tilbake fra, er ikke sendt til regnskapet.",
        "Vent på svaret, eller skriv hvordan du vet at det er holdt tilbake.",
    ),
    "not-drawn": Reply(
        "Stikkprøven trekker ikke denne",
        "Trekningen er gjort om igjen, og den kontrollen gjelder, er ikke blant dem som ble "
        "trukket.",
        "Kontroller posisjon, frø og antall, eller velg et annet utvalg.",
        detail="Trekningen er gjort om igjen blant {population}.",
    ),
    "sample-method-unknown": Reply(
        "Metoden er ukjent",
        "Trekningen kan bare gjøres om igjen med en metode som er beskrevet.",
        "Bruk metoden fra trekningen.",
        detail="{method} er ikke en kjent metode.",
    ),
    "sample-elsewhere": Reply(
        "Stikkprøven er trukket blant andre",
        "Direktoratet trekker blant runder, en fylkeskommune blant mottakerne i sin runde.",
        "Trekk på nytt blant de rette.",
    ),
    "sample-beyond-log": Reply(
        "Loggen er ikke kommet dit",
        "Stikkprøven er trukket ved en posisjon som loggen ikke er lest til.",
        "Kontroller posisjonen, eller prøv igjen om litt.",
        detail="Loggen er lest til posisjon {position}.",
    ),
    "report-not-accepted": Reply(
        "Rapporten er ikke godkjent",
        "Bare en godkjent rapport åpnes igjen.",
        "Vurder rapporten først.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "control.offset-announced": (
        "{who} varslet motregning av {amount} av kravet på utbetalingen {payment_id}.",
        "Det holdes tilbake i runden {against}.",
        "Forklaring: {explained}.",
    ),
    "control.payment-changed": (
        "Saken ble satt på vent fordi en utbetaling den bygger på, {payment_id}, ble endret: "
        "{change}.",
        "Det kom av fylkeskommunens egen sak {by_case}.",
        "Beløp: {amount}.",
    ),
    "payment.under-control": ("Kontrollsaken {control_id} bygger på utbetalingen {payment_id}.",),
    "offset.announced": (
        When(
            "of_state",
            "Staten holder tilbake {amount} av tilskuddet, for kravet i saken {control_id}.",
        ),
        When(
            "of_county",
            "Fylkeskommunen holder tilbake {amount} fra betalinger til {recipient}, for kravet i "
            "saken {control_id}.",
        ),
        "Kravet gjelder utbetalingen {payment_id} i runden {claim_round}.",
    ),
    "offset.settled": (
        "{amount} som ble holdt tilbake ({withheld_by}), gjorde opp kravet i saken {control_id}.",
    ),
    "recipient-report.reopened": (
        "Fylkeskommunen åpnet rapporten for {the_line} igjen. Versjon {version} står som den "
        "ble godkjent.",
        "Årsak: {cause}. Bedt om av: {asked_by}.",
        "Fristen for den nye er {due}.",
    ),
}
