"""The columns of a spreadsheet of needs: all that an assessment holds (*behovsvurdering*)."""

from typing import Final

from domain.party import TargetGroup
from services.imports.columns import FRAME, Column, column, group_column, optional, several

#: A need may be for other groups than the scheme's own, and then says whom.
NEED_GROUPS: Final = tuple(TargetGroup)
#: How many took part, in the order of the form.
COUNTED: Final = ("leaders", "employees", "elected_representatives", "working_life", "providers")
_PLAN: Final = ("plan_level", "plan_from", "plan_to")


def _none(of: str, nb: str, nn: str, en: str) -> Column:
    """The column for why nobody of a role took part."""
    return optional(
        none_column(of), f"{nb}: grunn til ingen", f"{nn}: grunn til ingen", f"{en}: why none"
    )


def none_column(of: str) -> str:
    """The key of the column for why nobody of a role took part."""
    return f"{of}_none"


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
    optional("source", "Datakilde", "Datakjelde", "Data source", asks=("finding",)),
    optional(
        "finding",
        "Hva kilden viste",
        "Kva kjelda viste",
        "What the source showed",
        asks=("source",),
    ),
    several(
        "more_sources",
        "Flere datakilder",
        "Fleire datakjelder",
        "More data sources",
        "",
        "bad-data-source",
    ),
    optional("cause", "Årsak", "Årsak", "Cause"),
    optional("goal", "Mål", "Mål", "Goal"),
    optional("horizon", "Tidshorisont", "Tidshorisont", "Horizon", "horizon"),
    optional("concluded_on", "Behovet definert", "Behovet definert", "Need defined on"),
    optional("leaders", "Ledere", "Leiarar", "Leaders"),
    _none("leaders", "Ledere", "Leiarar", "Leaders"),
    optional("employees", "Ansatte", "Tilsette", "Employees"),
    _none("employees", "Ansatte", "Tilsette", "Employees"),
    optional("elected_representatives", "Tillitsvalgte", "Tillitsvalde", "Elected representatives"),
    _none("elected_representatives", "Tillitsvalgte", "Tillitsvalde", "Elected representatives"),
    optional("working_life", "Fra arbeidslivet", "Frå arbeidslivet", "From working life"),
    _none("working_life", "Fra arbeidslivet", "Frå arbeidslivet", "From working life"),
    optional("providers", "Fra tilbydere", "Frå tilbydarar", "From providers"),
    _none("providers", "Fra tilbydere", "Frå tilbydarar", "From providers"),
    optional(
        "codetermination",
        "Medbestemmelse",
        "Medråderett",
        "Co-determination",
        also="Medavgjerd",
    ),
    optional(
        "codetermination_how",
        "Medbestemmelse: hvordan",
        "Medråderett: korleis",
        "Co-determination: how",
        asks=("codetermination",),
        also="Medavgjerd: korleis",
    ),
    *map(group_column, NEED_GROUPS),
    optional(
        "other_group", "Andre yrkesgrupper: hvem", "Andre yrkesgrupper: kven", "Other groups: who"
    ),
    optional("programme", "Utdanningsprogram", "Utdanningsprogram", "Programme", "programme"),
    optional("trade", "Lærefag", "Lærefag", "Trade"),
    optional("local_plan", "Lokal plan", "Lokal plan", "Local plan"),
    optional(
        "plan_level",
        "Lokal plan: hvem sin",
        "Lokal plan: kven sin",
        "Local plan: whose",
        "plan-level",
        asks=_PLAN,
    ),
    optional("plan_from", "Lokal plan fra", "Lokal plan frå", "Local plan from", asks=_PLAN),
    optional("plan_to", "Lokal plan til", "Lokal plan til", "Local plan to", asks=_PLAN),
    optional(
        "plan_codetermination",
        "Lokal plan: medbestemmelse",
        "Lokal plan: medråderett",
        "Local plan: co-determination",
        asks=_PLAN,
        also="Lokal plan: medavgjerd",
    ),
    optional(
        "plan_codetermination_how",
        "Lokal plan: medbestemmelse, hvordan",
        "Lokal plan: medråderett, korleis",
        "Local plan: co-determination, how",
        asks=("plan_codetermination",),
        also="Lokal plan: medavgjerd, korleis",
    ),
    optional("national_goals", "Nasjonale mål", "Nasjonale mål", "National goals"),
    several(
        "national_frames",
        "Nasjonale føringer",
        "Nasjonale føringar",
        "National frames",
        FRAME,
        "not-among-choices",
    ),
    optional("sami", "Samisk perspektiv", "Samisk perspektiv", "Sámi perspective", "sami"),
    optional("sami_reason", "Samisk: grunn", "Samisk: grunn", "Sámi: reason", asks=("sami",)),
    several(
        "partners",
        "Ønskede partnere",
        "Ønskte partnarar",
        "Wished partners",
        "party",
        "bad-partner",
    ),
    optional("estimate", "Anslag (kr)", "Overslag (kr)", "Estimate (NOK)"),
    several(
        "price", "Priskomponenter", "Priskomponentar", "Price components", "price", "bad-price"
    ),
    several(
        "other_funding",
        "Annen finansiering",
        "Anna finansiering",
        "Other funding",
        "other-money",
        "bad-funding",
    ),
)
BY_KEY: Final = {column.key: column for column in COLUMNS}
