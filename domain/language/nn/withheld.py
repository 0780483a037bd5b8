"""Nynorsk: what was withheld for a claim, and what of it is paid out after all."""

from domain.language.clauses import Clause
from domain.language.reply import Reply

LABELS = {
    "event": {
        "control.offset-withheld": "Halde tilbake for motrekning",
        "control.withheld-returned": "Tilbakehalde beløp utbetalt",
        "offset.returned": "Tilbakehalde beløp utbetalt",
    },
    "action": {
        "return-withheld": "Registrer at tilbakehalde beløp er utbetalt",
    },
}

REPLIES = {
    "withheld-not-settled": Reply(
        "Pengar er haldne tilbake og ikkje gjorde opp",
        "Det er halde tilbake pengar for kravet som verken har gjort det opp eller er utbetalte.",
        "Gjer opp kravet med det som er halde tilbake, eller betal det ut og registrer det.",
        detail="{left_ore} er ikkje gjort opp.",
    ),
    "returns-what-is-claimed": Reply(
        "Kravet treng det som blir utbetalt",
        "Det som blir utbetalt, er meir enn det som er halde tilbake ut over det som er att av "
        "kravet.",
        "Gjer opp kravet i staden, eller skriv kvifor pengane skal betalast ut.",
    ),
    "return-exists": Reply(
        "Utbetalinga er registrert frå før",
        "Saka har ei utbetaling av tilbakehaldne pengar med denne id-en.",
        "Sjå på ho, eller bruk ein ny id.",
    ),
    "payment-withheld-whole": Reply(
        "Heile utbetalinga er halden tilbake",
        "Det er ingenting att å sende til rekneskapen.",
        "Gjer opp kravet med det som er halde tilbake.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "control.offset-withheld": (
        "{amount} er halde tilbake ({withheld_by}) i runden {against}, for motrekning av kravet.",
    ),
    "control.withheld-returned": (
        "{who} registrerte at {amount} som var halde tilbake ({withheld_by}), er "
        "utbetalt {on}: {reference}.",
        "Kravet gjeld utbetalinga {payment_id}.",
        "Det vart registrert trass i: {stops}.",
    ),
    "offset.returned": (
        "{amount} som var halde tilbake ({withheld_by}) for kravet i saka {control_id}, "
        "er utbetalt.",
    ),
}
