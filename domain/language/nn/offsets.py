"""Nynorsk: offsets, samples that are drawn again, and cases that the accounts make wait."""

from domain.language.clauses import Clause, When
from domain.language.reply import Reply

LABELS = {
    "event": {
        "control.offset-announced": "Motrekning varsla i kontrollsak",
        "control.payment-changed": "Rekneskapen endra ei utbetaling under kontroll",
        "payment.under-control": "Utbetaling under kontroll",
        "offset.announced": "Motrekning varsla",
        "offset.settled": "Motrekning gjord opp",
        "recipient-report.reopened": "Godkjend rapport opna att",
    },
    "action": {
        "set-off-claim": "Varsle motrekning",
        "reopen-recipient-report": "Opne den godkjende rapporten att",
    },
    "payment-change": {
        "stopped": "Utbetalinga vart stoppa",
        "rejected": "Rekneskapen avviste utbetalinga",
        "not-received": "Rekneskapen har ikkje fått utbetalinga",
        "in-doubt": "Ingen veit om utbetalinga er gjord",
        "claimed-back": "Noko av utbetalinga vart kravd tilbake",
        "repaid": "Noko av utbetalinga kom tilbake",
        "claim-eased": "Kravet fylkeskommunen har på mottakaren, vart sett ned",
    },
    "sample-population": {
        "rounds-paid": "Rundar som hadde betalt ut",
        "recipients-paid": "Mottakarar som runden hadde betalt til",
    },
}

REPLIES = {
    "remark-unheard": Reply(
        "Parten er ikkje høyrd om merknaden eller rettinga",
        "Ein merknad blir ståande i saka, og at ein rapport skal rettast, pålegg parten noko.",
        "Send varsel, eller skriv kvifor det ikkje trengst.",
    ),
    "step-not-redone": Reply(
        "Eit steg er sendt tilbake og ikkje gjort om",
        "Den som skulle avgjere saka, sende steg tilbake, og det er ikkje gjort noko med dei "
        "sidan.",
        "Gjer stega om, eller skriv kvifor dei står som dei var.",
    ),
    "payment-changed-since": Reply(
        "Rekneskapen har endra ei utbetaling",
        "Kravgrunnlaget byggjer på ei utbetaling som er endra sidan det vart fastsett.",
        "Fastset kravgrunnlaget på nytt, ta saka opp att, eller skriv kvifor det held.",
    ),
    "severity-unusual": Reply(
        "Alvorsgraden er uvanleg for grunnlaget",
        "Kontrollregelen for dette grunnlaget gir ikkje ein slik alvorsgrad.",
        "Vel ein annan alvorsgrad, eller skriv kvifor funnet er vurdert slik.",
    ),
    "note-with-amount": Reply(
        "Ein merknad har eit beløp",
        "Ein merknad gjeld korleis noko er gjort, og stiller ikkje spørsmål ved pengar.",
        "Vel ein annan alvorsgrad, la beløpet stå tomt, eller skriv kvifor.",
    ),
    "note-claimed": Reply(
        "Kravet byggjer berre på merknader",
        "Pengar blir kravde for det som er alvorleg eller middels alvorleg.",
        "Vurder funnet på nytt, ta det ut av grunnlaget, eller skriv kvifor.",
    ),
    "unknown-offset": Reply(
        "Motrekninga er ikkje varsla her",
        "Det som blir halde tilbake, er først varsla i runden, for den som pengane går til.",
        "Kontroller id-en, eller varsle motrekninga i kontrollsaka.",
    ),
    "offset-exists": Reply(
        "Motrekninga er varsla frå før",
        "Det finst ei motrekning med denne id-en.",
        "Sjå på ho, eller bruk ein ny id.",
    ),
    "offset-elsewhere": Reply(
        "Runden høyrer til ein annan fylkeskommune",
        "Eit krav blir motrekna i pengar til den det gjeld.",
        "Vel ein runde i same fylket.",
    ),
    "beyond-offset": Reply(
        "Det er meir enn det som kan motreknast",
        "Det kan ikkje haldast tilbake meir enn det som er varsla, eller det som står att av "
        "kravet, og det kan ikkje gjerast opp meir enn det som er halde tilbake.",
        "Kontroller beløpet.",
        detail="Det står att {left_ore}.",
    ),
    "withheld-beyond": Reply(
        "Det blir halde tilbake for mykje",
        "Det kan ikkje haldast tilbake meir enn beløpet som blir betalt.",
        "Kontroller beløpa.",
        detail="Det kan haldast tilbake inntil {left_ore}.",
    ),
    "offset-not-shown": Reply(
        "Motrekninga blir ikkje vist av noka betaling",
        "Ei motrekning blir gjord opp av det som er halde tilbake frå ei seinare betaling.",
        "Oppgi motrekninga og betalinga, eller skriv kvar pengane er haldne tilbake.",
    ),
    "offset-not-confirmed": Reply(
        "Utbetalinga er ikkje stadfesta av rekneskapen",
        "Utbetalinga som det er halde tilbake frå, er ikkje send til rekneskapen.",
        "Vent på svaret, eller skriv korleis du veit at det er halde tilbake.",
    ),
    "not-drawn": Reply(
        "Stikkprøva trekkjer ikkje denne",
        "Trekkinga er gjord om att, og den kontrollen gjeld, er ikkje mellom dei som vart trekte.",
        "Kontroller posisjon, frø og tal, eller vel eit anna utval.",
        detail="Trekkinga er gjord om att mellom {population}.",
    ),
    "sample-method-unknown": Reply(
        "Metoden er ukjend",
        "Trekkinga kan berre gjerast om att med ein metode som er skildra.",
        "Bruk metoden frå trekkinga.",
        detail="{method} er ikkje ein kjend metode.",
    ),
    "sample-elsewhere": Reply(
        "Stikkprøva er trekt mellom andre",
        "Direktoratet trekkjer mellom rundar, ein fylkeskommune mellom mottakarane i runden sin.",
        "Trekk på nytt mellom dei rette.",
    ),
    "sample-beyond-log": Reply(
        "Loggen er ikkje komen dit",
        "Stikkprøva er trekt ved ein posisjon som loggen ikkje er lesen til.",
        "Kontroller posisjonen, eller prøv att om litt.",
        detail="Loggen er lesen til posisjon {position}.",
    ),
    "report-not-accepted": Reply(
        "Rapporten er ikkje godkjend",
        "Berre ein godkjend rapport blir opna att.",
        "Vurder rapporten først.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "control.offset-announced": (
        "{who} varsla motrekning av {amount} av kravet på utbetalinga {payment_id}.",
        "Det blir halde tilbake i runden {against}.",
        "Forklaring: {explained}.",
    ),
    "control.payment-changed": (
        "Saka vart sett på vent fordi ei utbetaling ho byggjer på, {payment_id}, vart endra: "
        "{change}.",
        "Det kom av fylkeskommunen si eiga sak {by_case}.",
        "Beløp: {amount}.",
    ),
    "payment.under-control": ("Kontrollsaka {control_id} byggjer på utbetalinga {payment_id}.",),
    "offset.announced": (
        When(
            "of_state", "Staten held tilbake {amount} av tilskotet, for kravet i saka {control_id}."
        ),
        When(
            "of_county",
            "Fylkeskommunen held tilbake {amount} frå betalingar til {recipient}, for kravet i "
            "saka {control_id}.",
        ),
        "Kravet gjeld utbetalinga {payment_id} i runden {claim_round}.",
    ),
    "offset.settled": (
        "{amount} som vart halde tilbake ({withheld_by}), gjorde opp kravet i saka {control_id}.",
    ),
    "recipient-report.reopened": (
        "Fylkeskommunen opna rapporten for {the_line} att. Versjon {version} står slik han "
        "vart godkjend.",
        "Årsak: {cause}. Bede om av: {asked_by}.",
        "Fristen for den nye er {due}.",
    ),
}
