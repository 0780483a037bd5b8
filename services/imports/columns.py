"""The columns of a spreadsheet of needs: their headers in three languages, and their choices."""

from enum import StrEnum
from typing import Final

from domain.language import texts
from domain.language.language import Language
from domain.opening.events import ContributionForm
from domain.party import MeasureKind, MoneyRoute, PartyKind, Programme, TargetGroup
from domain.step1_assess.parts import SamiAnswer
from domain.step3_prioritise.events import SeatGroup
from domain.step3_prioritise.line_contents import Base, Form, Use
from domain.step3_prioritise.outcomes import Outcome
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
    "contribution": ContributionForm,
    "seat": SeatGroup,
    "outcome": Outcome,
    "use": Use,
    "form": Form,
    "base": Base,
    "route": MoneyRoute,
}


def group_column(group: TargetGroup) -> Column:
    """The column that counts a target group."""
    names = {language: texts.label("target-group", group, language) for language in Language}
    return Column(
        key=group.value, nb=names[Language.NB], nn=names[Language.NN], en=names[Language.EN]
    )


def column(key: str, nb: str, nn: str, en: str, choices: str = "") -> Column:
    """A column whose cells are to be filled in."""
    return Column(key=key, nb=nb, nn=nn, en=en, needed=True, choices=choices)


def optional(key: str, nb: str, nn: str, en: str, choices: str = "") -> Column:
    """A column whose cells may be blank, and which may be left out."""
    return Column(key=key, nb=nb, nn=nn, en=en, choices=choices)


COLUMNS: Final = (
    column("organisation", "Organisasjonsnummer", "Organisasjonsnummer", "Organisation number"),
    column("name", "Virksomhet", "Verksemd", "Name"),
    column("kind", "Type virksomhet", "Type verksemd", "Kind of organisation", "party"),
    column("title", "Tittel", "Tittel", "Title"),
    column("description", "Beskrivelse", "Skildring", "Description"),
    column("measure", "Tiltakstype", "Tiltakstype", "Kind of measure", "measure"),
    column("period_from", "Fra dato", "Frå dato", "From day"),
    column("period_to", "Til dato", "Til dato", "To day"),
    column("method", "Metode", "Metode", "Method"),
    optional("source", "Datakilde", "Datakjelde", "Data source"),
    optional("finding", "Hva kilden viste", "Kva kjelda viste", "What the source showed"),
    optional("leaders", "Ledere", "Leiarar", "Leaders"),
    optional("employees", "Ansatte", "Tilsette", "Employees"),
    optional("elected_representatives", "Tillitsvalgte", "Tillitsvalde", "Elected representatives"),
    optional("working_life", "Fra arbeidslivet", "Frå arbeidslivet", "From working life"),
    optional("providers", "Fra tilbydere", "Frå tilbydarar", "From providers"),
    *map(group_column, GROUPS),
    optional("programme", "Utdanningsprogram", "Utdanningsprogram", "Programme", "programme"),
    optional("local_plan", "Lokal plan", "Lokal plan", "Local plan"),
    optional("national_goals", "Nasjonale mål", "Nasjonale mål", "National goals"),
    optional("sami", "Samisk perspektiv", "Samisk perspektiv", "Sámi perspective", "sami"),
    optional("sami_reason", "Samisk: grunn", "Samisk: grunn", "Sámi: reason"),
    optional("estimate", "Anslag (kr)", "Overslag (kr)", "Estimate (NOK)"),
)
BY_KEY: Final = {column.key: column for column in COLUMNS}


def choice(kind: str, text: str) -> str | None:
    """The code that a cell means, written as the code or as its name in any language."""
    wanted = text.casefold()
    for code in CHOICES[kind]:
        names = (texts.label(kind, code, language).casefold() for language in Language)
        if wanted == code.casefold() or wanted in names:
            return code.value
    return None
