"""Bokmål: what was withheld for a claim, and what of it is paid out after all."""

from domain.language.clauses import Clause
from domain.language.reply import Reply

LABELS = {
    "event": {
        "control.offset-withheld": "Holdt tilbake for motregning",
        "control.withheld-returned": "Tilbakeholdt beløp utbetalt",
        "offset.returned": "Tilbakeholdt beløp utbetalt",
    },
    "action": {
        "return-withheld": "Registrer at tilbakeholdt beløp er utbetalt",
    },
}

REPLIES = {
    "withheld-not-settled": Reply(
        "Penger er holdt tilbake og ikke gjort opp",
        "Det er holdt tilbake penger for kravet som verken har gjort det opp eller er utbetalt.",
        "Gjør opp kravet med det som er holdt tilbake, eller utbetal det og registrer det.",
        detail="{left_ore} er ikke gjort opp.",
    ),
    "returns-what-is-claimed": Reply(
        "Kravet trenger det som utbetales",
        "Det som utbetales, er mer enn det som er holdt tilbake ut over det som er igjen av "
        "kravet.",
        "Gjør opp kravet i stedet, eller skriv hvorfor pengene skal utbetales.",
    ),
    "return-exists": Reply(
        "Utbetalingen er registrert fra før",
        "Saken har en utbetaling av tilbakeholdte penger med denne id-en.",
        "Se på den, eller bruk en ny id.",
    ),
    "payment-withheld-whole": Reply(
        "Hele utbetalingen er holdt tilbake",
        "Det er ingenting igjen å sende til regnskapet.",
        "Gjør opp kravet med det som er holdt tilbake.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "control.offset-withheld": (
        "{amount} er holdt tilbake ({withheld_by}) i runden {against}, for motregning av kravet.",
    ),
    "control.withheld-returned": (
        "{who} registrerte at {amount} som var holdt tilbake ({withheld_by}), er "
        "utbetalt {on}: {reference}.",
        "Kravet gjelder utbetalingen {payment_id}.",
        "Det ble registrert til tross for: {stops}.",
    ),
    "offset.returned": (
        "{amount} som var holdt tilbake ({withheld_by}) for kravet i saken {control_id}, "
        "er utbetalt.",
    ),
}
