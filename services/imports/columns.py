"""The columns of a spreadsheet of needs: their headers in three languages, and their choices."""

from enum import StrEnum
from typing import Final

from domain.language import texts
from domain.language.language import Language
from domain.party import MeasureKind, PartyKind, Programme, TargetGroup
from domain.step1_assess.parts import SamiAnswer
from domain.value import Value

GROUPS: Final = (
    TargetGroup.VET_TEACHER,
    TargetGroup.INSTRUCTOR,
    TargetGroup.TRAINING_MANAGER,
    TargetGroup.EXAMINATION_BOARD_MEMBER,
)


class Column(Value):
    """A column: its key, which is a header too, its headers, and the kind that its choices have."""

    key: str
    nb: str
    nn: str
    en: str
    needed: bool = False
    choices: str = ""

    def header(self, language: Language) -> str:
        """The header in a language."""
        return str(getattr(self, language.value))


CHOICES: Final[dict[str, type[StrEnum]]] = {
    "party": PartyKind,
    "measure": MeasureKind,
    "programme": Programme,
    "sami": SamiAnswer,
}


def _group(group: TargetGroup) -> Column:
    names = {language: texts.label("target-group", group, language) for language in Language}
    return Column(
        key=group.value, nb=names[Language.NB], nn=names[Language.NN], en=names[Language.EN]
    )


def _column(key: str, nb: str, nn: str, en: str, choices: str = "") -> Column:
    return Column(key=key, nb=nb, nn=nn, en=en, needed=True, choices=choices)


def _optional(key: str, nb: str, nn: str, en: str, choices: str = "") -> Column:
    return Column(key=key, nb=nb, nn=nn, en=en, choices=choices)


COLUMNS: Final = (
    _column("organisation", "Organisasjonsnummer", "Organisasjonsnummer", "Organisation number"),
    _column("name", "Virksomhet", "Verksemd", "Organisation"),
    _column("kind", "Type virksomhet", "Type verksemd", "Kind of organisation", "party"),
    _column("title", "Tittel", "Tittel", "Title"),
    _column("description", "Beskrivelse", "Skildring", "Description"),
    _column("measure", "Tiltakstype", "Tiltakstype", "Kind of measure", "measure"),
    _column("period_from", "Fra dato", "Frå dato", "From day"),
    _column("period_to", "Til dato", "Til dato", "To day"),
    _column("method", "Metode", "Metode", "Method"),
    _optional("source", "Datakilde", "Datakjelde", "Data source"),
    _optional("finding", "Hva kilden viste", "Kva kjelda viste", "What the source showed"),
    _optional("leaders", "Ledere", "Leiarar", "Leaders"),
    _optional("employees", "Ansatte", "Tilsette", "Employees"),
    _optional(
        "elected_representatives", "Tillitsvalgte", "Tillitsvalde", "Elected representatives"
    ),
    _optional("working_life", "Fra arbeidslivet", "Frå arbeidslivet", "From working life"),
    _optional("providers", "Fra tilbydere", "Frå tilbydarar", "From providers"),
    *map(_group, GROUPS),
    _optional("programme", "Utdanningsprogram", "Utdanningsprogram", "Programme", "programme"),
    _optional("local_plan", "Lokal plan", "Lokal plan", "Local plan"),
    _optional("national_goals", "Nasjonale mål", "Nasjonale mål", "National goals"),
    _optional("sami", "Samisk perspektiv", "Samisk perspektiv", "Sámi perspective", "sami"),
    _optional("sami_reason", "Samisk: grunn", "Samisk: grunn", "Sámi: reason"),
    _optional("estimate", "Anslag (kr)", "Overslag (kr)", "Estimate (NOK)"),
)
#: Every header that is known, folded, with its column.
BY_HEADER: Final = {
    header.casefold(): column
    for column in COLUMNS
    for header in (column.key, column.nb, column.nn, column.en)
}


def choice(kind: str, text: str) -> str | None:
    """The code that a cell means, written as the code or as its name in any language."""
    wanted = text.casefold()
    for code in CHOICES[kind]:
        names = (texts.label(kind, code, language).casefold() for language in Language)
        if wanted == code.casefold() or wanted in names:
            return code.value
    return None
