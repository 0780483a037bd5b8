"""The columns of a take-over's sheets of calls and of applications, and what reads their cells."""

from typing import Final

from services.imports import cells
from services.imports.cells import or_none
from services.imports.columns import GROUPS, Column, column, group_column, optional, several
from services.imports.need_columns import COLUMNS as NEED_COLUMNS
from services.imports.rows import Readers
from services.takeover import pot_entries

_PARTY = ("organisation", "name", "kind")
_DAY = or_none(cells.day)
#: Names the call, here and where it is applied for.
_CALL: Final = ("Utlysning", "Utlysing", "Call")

CALLS: Final[tuple[Column, ...]] = (
    column("call_id", *_CALL),
    column("pot", "Pott", "Pott", "Pot"),
    column("title", "Tittel", "Tittel", "Title"),
    column("text", "Tekst", "Tekst", "Text"),
    column("amount", "Utlyst (kr)", "Utlyst (kr)", "Called (NOK)"),
    column("published_on", "Kunngjort", "Kunngjord", "Published on"),
    optional("opens_on", "Åpner", "Opnar", "Opens on"),
    optional("closes_on", "Søknadsfrist", "Søknadsfrist", "Closes on"),
    optional("closed_on", "Avsluttet", "Avslutta", "Closed on"),
    several("fields", "Felt", "Felt", "Fields", "", "bad-asked"),
    several("annexes", "Vedlegg", "Vedlegg", "Annexes", "", "bad-asked"),
    several("rates", "Satser", "Satsar", "Rates", "measure", "bad-rate"),
    optional("ceiling", "Tak (kr)", "Tak (kr)", "Ceiling (NOK)"),
)
CALL_READERS: Final[Readers] = {
    **pot_entries.CALL_READERS,
    **dict.fromkeys(("call_id", "pot"), cells.key),
    **dict.fromkeys(("opens_on", "closes_on", "closed_on"), _DAY),
    "title": cells.line,
    "amount": cells.some_ore,
    "published_on": cells.day,
    "ceiling": or_none(cells.some_ore),
}

APPLICATIONS: Final[tuple[Column, ...]] = (
    column("key", "Søknad", "Søknad", "Application"),
    column("call", *_CALL),
    *(each for each in NEED_COLUMNS if each.key in _PARTY),
    column("title", "Tittel", "Tittel", "Title"),
    column("description", "Beskrivelse", "Skildring", "Description"),
    column("measure", "Tiltakstype", "Tiltakstype", "Kind of measure", "measure"),
    column("amount", "Søkt om (kr)", "Søkt om (kr)", "Applied for (NOK)"),
    optional("units", "Enheter", "Einingar", "Units"),
    *map(group_column, GROUPS),
    column("starts_on", "Starter", "Startar", "Starts on"),
    column("ends_on", "Slutter", "Sluttar", "Ends on"),
    optional("criterion_1", "Kriterium 1", "Kriterium 1", "Criterion 1"),
    optional("criterion_2", "Kriterium 2", "Kriterium 2", "Criterion 2"),
    optional("providers", "Tilbydere", "Tilbydarar", "Providers"),
    several("answers", "Svar i feltene", "Svar i felta", "Answers in fields", "", "bad-answer"),
    column("received_on", "Mottatt dato", "Motteken dato", "Received on"),
    optional("outcome", "Svar", "Svar", "Answer", "application-outcome"),
    optional("awarded", "Innvilget (kr)", "Innvilga (kr)", "Awarded (NOK)"),
    optional("decided_on", "Avgjort dato", "Avgjord dato", "Decided on"),
    optional("ground", "Avslagsgrunn", "Avslagsgrunn", "Ground of rejection", "rejection"),
    optional("written_reasons", "Begrunnelse", "Grunngiving", "Written reasons"),
    optional("told_on", "Svar gitt", "Svar gitt", "Told on"),
)
APPLICATION_READERS: Final[Readers] = {
    **dict.fromkeys((group.value for group in GROUPS), cells.whole),
    **dict.fromkeys(("key", "call"), cells.key),
    **dict.fromkeys(("name", "title"), cells.line),
    **dict.fromkeys(("starts_on", "ends_on", "received_on"), cells.day),
    **dict.fromkeys(("decided_on", "told_on"), _DAY),
    "organisation": cells.organisation_number,
    "amount": cells.some_ore,
    "units": cells.whole,
    "answers": pot_entries.answers,
    "awarded": cells.ore,
}
