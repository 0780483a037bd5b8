"""The words for each fault that a spreadsheet can have."""

from typing import Final, NamedTuple

from domain.language.language import Language


class Said(NamedTuple):
    """What is wrong, and what to do about it."""

    wrong: str
    what_to_do: str


def _texts(nb: Said, nn: Said, en: Said) -> dict[Language, Said]:
    return {Language.NB: nb, Language.NN: nn, Language.EN: en}


PROBLEM_TEXTS: Final[dict[str, dict[Language, Said]]] = {
    "file-empty": _texts(
        Said("Filen er tom.", "Fyll ut malen."),
        Said("Fila er tom.", "Fyll ut malen."),
        Said("The file is empty.", "Fill in the template."),
    ),
    "file-too-large": _texts(
        Said("Filen er for stor.", "Del den i flere."),
        Said("Fila er for stor.", "Del ho i fleire."),
        Said("The file is too large.", "Divide it."),
    ),
    "not-a-spreadsheet": _texts(
        Said("Filen er verken CSV eller Excel (xlsx).", "Lagre den som en av dem."),
        Said("Fila er verken CSV eller Excel (xlsx).", "Lagre ho som ein av dei."),
        Said("The file is neither CSV nor Excel (xlsx).", "Save it as one of them."),
    ),
    "not-utf-8": _texts(
        Said("Filen er ikke i UTF-8; æ, ø og å ville bli feil.", "Velg «CSV UTF-8» når du lagrer."),
        Said("Fila er ikkje i UTF-8; æ, ø og å ville bli feil.", "Vel «CSV UTF-8» når du lagrar."),
        Said(
            "The file is not UTF-8, so æ, ø and å would go wrong.",
            "Choose 'CSV UTF-8' when saving.",
        ),
    ),
    "header-missing": _texts(
        Said("Kolonnen mangler.", "Bruk malens overskrifter."),
        Said("Kolonnen manglar.", "Bruk overskriftene i malen."),
        Said("The column is missing.", "Use the template's headers."),
    ),
    "header-twice": _texts(
        Said("Kolonnen står to ganger.", "Ta bort den ene."),
        Said("Kolonnen står to gonger.", "Ta bort den eine."),
        Said("The column stands twice.", "Take one away."),
    ),
    "header-unknown": _texts(
        Said("En kolonne er ukjent.", "Ta den bort, eller bruk malens overskrifter."),
        Said("Ein kolonne er ukjend.", "Ta han bort, eller bruk overskriftene i malen."),
        Said("A column is unknown.", "Take it away, or use the template's headers."),
    ),
    "too-many-rows": _texts(
        Said("Det er for mange rader.", "Del filen i flere."),
        Said("Det er for mange rader.", "Del fila i fleire."),
        Said("There are too many rows.", "Divide the file."),
    ),
    "too-many-cells": _texts(
        Said(
            "Raden har flere celler enn overskriften.", "Sett tekst med skilletegn i anførselstegn."
        ),
        Said("Rada har fleire celler enn overskrifta.", "Set tekst med skiljeteikn i hermeteikn."),
        Said(
            "The row has more cells than the header.",
            "Put text with separators in quotation marks.",
        ),
    ),
    "blank": _texts(
        Said("Cellen er tom.", "Fyll den ut."),
        Said("Cella er tom.", "Fyll ho ut."),
        Said("The cell is empty.", "Fill it in."),
    ),
    "not-a-number": _texts(
        Said("Ikke et helt tall.", "Skriv bare sifre."),
        Said("Ikkje eit heilt tal.", "Skriv berre siffer."),
        Said("Not a whole number.", "Write digits only."),
    ),
    "not-an-amount": _texts(
        Said("Ikke et beløp i kroner.", "Skriv for eksempel 185000 eller 185000,50."),
        Said("Ikkje eit beløp i kroner.", "Skriv til dømes 185000 eller 185000,50."),
        Said("Not an amount in kroner.", "Write for example 185000 or 185000,50."),
    ),
    "not-a-day": _texts(
        Said("Ikke en dato.", "Skriv for eksempel 2026-08-17 eller 17.08.2026."),
        Said("Ikkje ein dato.", "Skriv til dømes 2026-08-17 eller 17.08.2026."),
        Said("Not a day.", "Write for example 2026-08-17 or 17.08.2026."),
    ),
    "not-a-choice": _texts(
        Said("Ikke et av valgene.", "Se arket med valg i malen."),
        Said("Ikkje eit av vala.", "Sjå arket med val i malen."),
        Said("Not one of the choices.", "See the template's sheet of choices."),
    ),
    "bad-organisation-number": _texts(
        Said("Ikke et gyldig organisasjonsnummer.", "Skriv ni sifre."),
        Said("Ikkje eit gyldig organisasjonsnummer.", "Skriv ni siffer."),
        Said("Not a valid organisation number.", "Write nine digits."),
    ),
    "bad-text": _texts(
        Said("Teksten er for lang eller har tegn som ikke kan lagres.", "Skriv den på nytt."),
        Said("Teksten er for lang eller har teikn som ikkje kan lagrast.", "Skriv han på nytt."),
        Said("The text is too long or has characters that cannot be stored.", "Write it again."),
    ),
    "row-twice": _texts(
        Said("Raden er lik en tidligere rad.", "Ta bort den ene."),
        Said("Rada er lik ei tidlegare rad.", "Ta bort den eine."),
        Said("The row is the same as an earlier one.", "Take one away."),
    ),
    "personal-number": _texts(
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
    "not-a-year": _texts(
        Said("Ikke et budsjettår.", "Skriv fire sifre, fra 2019."),
        Said("Ikkje eit budsjettår.", "Skriv fire siffer, frå 2019."),
        Said("Not a budget year.", "Write four digits, from 2019 on."),
    ),
    "not-a-school-year": _texts(
        Said("Ikke et skoleår.", "Skriv for eksempel 2026/27."),
        Said("Ikkje eit skuleår.", "Skriv til dømes 2026/27."),
        Said("Not a school year.", "Write for example 2026/27."),
    ),
    "not-yes-or-no": _texts(
        Said("Verken ja eller nei.", "Skriv ja eller nei."),
        Said("Verken ja eller nei.", "Skriv ja eller nei."),
        Said("Neither yes nor no.", "Write yes or no."),
    ),
    "bad-key": _texts(
        Said("Ikke en nøkkel.", "Bruk a til z, sifre og bindestrek, for eksempel b-12."),
        Said("Ikkje ein nøkkel.", "Bruk a til z, siffer og bindestrek, til dømes b-12."),
        Said("Not a key.", "Use a to z, digits and hyphens, for example b-12."),
    ),
    "sheet-unknown": _texts(
        Said("Arket er ukjent.", "Bruk malens navn på arkene, også som navn på CSV-filer."),
        Said("Arket er ukjent.", "Bruk namna på arka i malen, også som namn på CSV-filer."),
        Said("The sheet is unknown.", "Use the template's names, for CSV files as well."),
    ),
    "sheet-missing": _texts(
        Said("Arket mangler.", "Ta det med, med én rad."),
        Said("Arket manglar.", "Ta det med, med éi rad."),
        Said("The sheet is missing.", "Add it, with one row."),
    ),
    "one-row": _texts(
        Said("Arket har ikke én rad.", "La det ha én rad."),
        Said("Arket har ikkje éi rad.", "Lat det ha éi rad."),
        Said("The sheet does not have one row.", "Let it have one row."),
    ),
}
