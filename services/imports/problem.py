"""What is wrong with a spreadsheet: where, what, and what to do about it, in three languages."""

from typing import Final

from domain.language import texts
from domain.language.language import Language
from domain.value import Value


class RowProblem(Value):
    """One fault. `row` is as the spreadsheet counts, 0 for the file; `column` is a header's key."""

    row: int = 0
    column: str = ""
    code: str
    stops: str = ""

    def told(self, language: Language) -> str:
        """What is wrong and what to do."""
        if self.code in _TEXTS:
            return _TEXTS[self.code][language]
        return texts.refusal(self.code, language, {"stops": self.stops} if self.stops else {})


class Unreadable(Exception):
    """The file as a whole cannot be read; `problem` says why."""

    def __init__(self, problem: RowProblem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def _text(nb: str, nn: str, en: str) -> dict[Language, str]:
    return {Language.NB: nb, Language.NN: nn, Language.EN: en}


_TEXTS: Final[dict[str, dict[Language, str]]] = {
    "file-empty": _text(
        "Filen er tom. Fyll ut malen.",
        "Fila er tom. Fyll ut malen.",
        "The file is empty. Fill in the template.",
    ),
    "file-too-large": _text(
        "Filen er for stor. Del den i flere.",
        "Fila er for stor. Del ho i fleire.",
        "The file is too large. Divide it.",
    ),
    "not-a-spreadsheet": _text(
        "Filen er verken CSV eller Excel (xlsx). Lagre den som en av dem.",
        "Fila er verken CSV eller Excel (xlsx). Lagre ho som ein av dei.",
        "The file is neither CSV nor Excel (xlsx). Save it as one of them.",
    ),
    "not-utf-8": _text(
        "Filen er ikke i UTF-8; æ, ø og å ville bli feil. Velg «CSV UTF-8» når du lagrer.",
        "Fila er ikkje i UTF-8; æ, ø og å ville bli feil. Vel «CSV UTF-8» når du lagrar.",
        "The file is not UTF-8, so æ, ø and å would go wrong. Choose 'CSV UTF-8' when saving.",
    ),
    "header-missing": _text(
        "Kolonnen mangler. Bruk malens overskrifter.",
        "Kolonnen manglar. Bruk overskriftene i malen.",
        "The column is missing. Use the template's headers.",
    ),
    "header-twice": _text(
        "Kolonnen står to ganger. Ta bort den ene.",
        "Kolonnen står to gonger. Ta bort den eine.",
        "The column stands twice. Take one away.",
    ),
    "header-unknown": _text(
        "En kolonne er ukjent. Ta den bort, eller bruk malens overskrifter.",
        "Ein kolonne er ukjend. Ta han bort, eller bruk overskriftene i malen.",
        "A column is unknown. Take it away, or use the template's headers.",
    ),
    "too-many-rows": _text(
        "Det er for mange rader. Del filen i flere.",
        "Det er for mange rader. Del fila i fleire.",
        "There are too many rows. Divide the file.",
    ),
    "too-many-cells": _text(
        "Raden har flere celler enn overskriften. Sett tekst med skilletegn i anførselstegn.",
        "Rada har fleire celler enn overskrifta. Set tekst med skiljeteikn i hermeteikn.",
        "The row has more cells than the header. Put text with separators in quotation marks.",
    ),
    "blank": _text(
        "Cellen er tom. Fyll den ut.",
        "Cella er tom. Fyll ho ut.",
        "The cell is empty. Fill it in.",
    ),
    "not-a-number": _text(
        "Ikke et helt tall. Skriv bare sifre.",
        "Ikkje eit heilt tal. Skriv berre siffer.",
        "Not a whole number. Write digits only.",
    ),
    "not-an-amount": _text(
        "Ikke et beløp i kroner. Skriv for eksempel 185000 eller 185000,50.",
        "Ikkje eit beløp i kroner. Skriv til dømes 185000 eller 185000,50.",
        "Not an amount in kroner. Write for example 185000 or 185000,50.",
    ),
    "not-a-day": _text(
        "Ikke en dato. Skriv for eksempel 2026-08-17 eller 17.08.2026.",
        "Ikkje ein dato. Skriv til dømes 2026-08-17 eller 17.08.2026.",
        "Not a day. Write for example 2026-08-17 or 17.08.2026.",
    ),
    "not-a-choice": _text(
        "Ikke et av valgene. Se arket med valg i malen.",
        "Ikkje eit av vala. Sjå arket med val i malen.",
        "Not one of the choices. See the template's sheet of choices.",
    ),
    "bad-organisation-number": _text(
        "Ikke et gyldig organisasjonsnummer. Skriv ni sifre.",
        "Ikkje eit gyldig organisasjonsnummer. Skriv ni siffer.",
        "Not a valid organisation number. Write nine digits.",
    ),
    "bad-text": _text(
        "Teksten er for lang eller har tegn som ikke kan lagres. Skriv den på nytt.",
        "Teksten er for lang eller har teikn som ikkje kan lagrast. Skriv han på nytt.",
        "The text is too long or has characters that cannot be stored. Write it again.",
    ),
    "row-twice": _text(
        "Raden er lik en tidligere rad. Ta bort den ene.",
        "Rada er lik ei tidlegare rad. Ta bort den eine.",
        "The row is the same as an earlier one. Take one away.",
    ),
}
