"""The words for each fault that a cell can have."""

from typing import Final

from domain.language.language import Language
from services.imports.said import Said, in_all

CELL_TEXTS: Final[dict[str, dict[Language, Said]]] = {
    "blank": in_all(
        Said("Cellen er tom.", "Fyll den ut."),
        Said("Cella er tom.", "Fyll ho ut."),
        Said("The cell is empty.", "Fill it in."),
    ),
    "not-a-number": in_all(
        Said("Ikke et helt tall.", "Skriv bare sifre."),
        Said("Ikkje eit heilt tal.", "Skriv berre siffer."),
        Said("Not a whole number.", "Write digits only."),
    ),
    "not-an-amount": in_all(
        Said("Ikke et beløp i kroner.", "Skriv for eksempel 185000 eller 185000,50."),
        Said("Ikkje eit beløp i kroner.", "Skriv til dømes 185000 eller 185000,50."),
        Said("Not an amount in kroner.", "Write for example 185000 or 185000,50."),
    ),
    "not-a-day": in_all(
        Said("Ikke en dato.", "Skriv for eksempel 2026-08-17 eller 17.08.2026."),
        Said("Ikkje ein dato.", "Skriv til dømes 2026-08-17 eller 17.08.2026."),
        Said("Not a day.", "Write for example 2026-08-17 or 17.08.2026."),
    ),
    "not-a-choice": in_all(
        Said("Ikke et av valgene.", "Se arket med valg i malen."),
        Said("Ikkje eit av vala.", "Sjå arket med val i malen."),
        Said("Not one of the choices.", "See the template's sheet of choices."),
    ),
    "half-filled": in_all(
        Said(
            "Cellen er tom, men en celle som hører til den, er fylt ut.",
            "Fyll ut denne også, eller tøm den andre.",
        ),
        Said(
            "Cella er tom, men ei celle som høyrer til ho, er fylt ut.",
            "Fyll ut denne òg, eller tøm den andre.",
        ),
        Said(
            "The cell is empty, but one that belongs to it is filled in.",
            "Fill in this one too, or empty the other.",
        ),
    ),
    "too-many-entries": in_all(
        Said("Cellen har for mange linjer.", "Ta med færre."),
        Said("Cella har for mange linjer.", "Ta med færre."),
        Said("The cell has too many lines.", "Take fewer."),
    ),
    "not-among-choices": in_all(
        Said("Ikke bare valg fra listen.", "Skriv ett eller flere av valgene, ett på hver linje."),
        Said("Ikkje berre val frå lista.", "Skriv eitt eller fleire av vala, eitt på kvar linje."),
        Said("Not only choices of the list.", "Write one or more of the choices, one on a line."),
    ),
    "bad-person": in_all(
        Said(
            "Ikke en kode for en person.",
            "Skriv koden fra innloggingen, aldri navn eller e-post.",
        ),
        Said(
            "Ikkje ein kode for ein person.",
            "Skriv koden frå innlogginga, aldri namn eller e-post.",
        ),
        Said(
            "Not a code of a person.",
            "Write the code of the login, never a name or an e-mail address.",
        ),
    ),
    "bad-organisation-number": in_all(
        Said("Ikke et gyldig organisasjonsnummer.", "Skriv ni sifre."),
        Said("Ikkje eit gyldig organisasjonsnummer.", "Skriv ni siffer."),
        Said("Not a valid organisation number.", "Write nine digits."),
    ),
    "bad-text": in_all(
        Said("Teksten er for lang eller har tegn som ikke kan lagres.", "Skriv den på nytt."),
        Said("Teksten er for lang eller har teikn som ikkje kan lagrast.", "Skriv han på nytt."),
        Said("The text is too long or has characters that cannot be stored.", "Write it again."),
    ),
    "personal-number": in_all(
        Said(
            "Teksten har et fødselsnummer.",
            "Ta det bort; ingen behov trenger det, og det som er registrert, slettes aldri.",
        ),
        Said(
            "Teksten har eit fødselsnummer.",
            "Ta det bort; ingen behov treng det, og det som er registrert, blir aldri sletta.",
        ),
        Said(
            "The text holds a personal number.",
            "Remove it; no need requires one, and what is recorded is never deleted.",
        ),
    ),
    "not-a-year": in_all(
        Said("Ikke et budsjettår.", "Skriv fire sifre, fra 2019."),
        Said("Ikkje eit budsjettår.", "Skriv fire siffer, frå 2019."),
        Said("Not a budget year.", "Write four digits, from 2019 on."),
    ),
    "not-a-school-year": in_all(
        Said("Ikke et skoleår.", "Skriv for eksempel 2026/27."),
        Said("Ikkje eit skuleår.", "Skriv til dømes 2026/27."),
        Said("Not a school year.", "Write for example 2026/27."),
    ),
    "not-yes-or-no": in_all(
        Said("Verken ja eller nei.", "Skriv ja eller nei."),
        Said("Verken ja eller nei.", "Skriv ja eller nei."),
        Said("Neither yes nor no.", "Write yes or no."),
    ),
    "bad-key": in_all(
        Said("Ikke en nøkkel.", "Bruk a til z, sifre og bindestrek, for eksempel b-12."),
        Said("Ikkje ein nøkkel.", "Bruk a til z, siffer og bindestrek, til dømes b-12."),
        Said("Not a key.", "Use a to z, digits and hyphens, for example b-12."),
    ),
}
