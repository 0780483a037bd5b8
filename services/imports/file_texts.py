"""The words for each fault that a spreadsheet can have as a table."""

from typing import Final

from domain.language.language import Language
from services.imports.said import Said, in_all

FILE_TEXTS: Final[dict[str, dict[Language, Said]]] = {
    "file-empty": in_all(
        Said("Filen er tom.", "Fyll ut malen."),
        Said("Fila er tom.", "Fyll ut malen."),
        Said("The file is empty.", "Fill in the template."),
    ),
    "file-too-large": in_all(
        Said("Filen er for stor.", "Del den i flere."),
        Said("Fila er for stor.", "Del ho i fleire."),
        Said("The file is too large.", "Divide it."),
    ),
    "not-a-spreadsheet": in_all(
        Said("Filen er verken CSV eller Excel (xlsx).", "Lagre den som en av dem."),
        Said("Fila er verken CSV eller Excel (xlsx).", "Lagre ho som ein av dei."),
        Said("The file is neither CSV nor Excel (xlsx).", "Save it as one of them."),
    ),
    "not-utf-8": in_all(
        Said("Filen er ikke i UTF-8; æ, ø og å ville bli feil.", "Velg «CSV UTF-8» når du lagrer."),
        Said("Fila er ikkje i UTF-8; æ, ø og å ville bli feil.", "Vel «CSV UTF-8» når du lagrar."),
        Said(
            "The file is not UTF-8, so æ, ø and å would go wrong.",
            "Choose 'CSV UTF-8' when saving.",
        ),
    ),
    "header-missing": in_all(
        Said("Kolonnen mangler.", "Bruk malens overskrifter."),
        Said("Kolonnen manglar.", "Bruk overskriftene i malen."),
        Said("The column is missing.", "Use the template's headers."),
    ),
    "header-twice": in_all(
        Said("Kolonnen står to ganger.", "Ta bort den ene."),
        Said("Kolonnen står to gonger.", "Ta bort den eine."),
        Said("The column stands twice.", "Take one away."),
    ),
    "header-unknown": in_all(
        Said("En kolonne er ukjent.", "Ta den bort, eller bruk malens overskrifter."),
        Said("Ein kolonne er ukjend.", "Ta han bort, eller bruk overskriftene i malen."),
        Said("A column is unknown.", "Take it away, or use the template's headers."),
    ),
    "too-many-rows": in_all(
        Said("Det er for mange rader.", "Del filen i flere."),
        Said("Det er for mange rader.", "Del fila i fleire."),
        Said("There are too many rows.", "Divide the file."),
    ),
    "too-many-cells": in_all(
        Said(
            "Raden har flere celler enn overskriften.", "Sett tekst med skilletegn i anførselstegn."
        ),
        Said("Rada har fleire celler enn overskrifta.", "Set tekst med skiljeteikn i hermeteikn."),
        Said(
            "The row has more cells than the header.",
            "Put text with separators in quotation marks.",
        ),
    ),
    "row-twice": in_all(
        Said("Raden er lik en tidligere rad.", "Ta bort den ene."),
        Said("Rada er lik ei tidlegare rad.", "Ta bort den eine."),
        Said("The row is the same as an earlier one.", "Take one away."),
    ),
    "sheet-unknown": in_all(
        Said("Arket er ukjent.", "Bruk malens navn på arkene, også som navn på CSV-filer."),
        Said("Arket er ukjent.", "Bruk namna på arka i malen, òg som namn på CSV-filer."),
        Said("The sheet is unknown.", "Use the template's names, for CSV files as well."),
    ),
    "sheet-missing": in_all(
        Said("Arket mangler.", "Ta det med, med én rad."),
        Said("Arket manglar.", "Ta det med, med éi rad."),
        Said("The sheet is missing.", "Add it, with one row."),
    ),
    "one-row": in_all(
        Said("Arket har ikke én rad.", "La det ha én rad."),
        Said("Arket har ikkje éi rad.", "La det ha éi rad."),
        Said("The sheet does not have one row.", "Let it have one row."),
    ),
}
