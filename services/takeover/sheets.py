"""The sheets of a take-over: the columns of each, and what reads their cells."""

from typing import Final

from domain.language import texts
from domain.language.language import Language
from domain.step3_prioritise.outcomes import Outcome
from domain.takeover.before import Sheet
from services.imports import cells
from services.imports.cells import or_none
from services.imports.columns import (
    Column,
    choice,
    column,
    one_of,
    optional,
    several,
)
from services.imports.need_columns import COLUMNS as NEED_COLUMNS
from services.imports.needs import READERS as NEED_READERS
from services.imports.rows import Readers
from services.takeover import line_entries
from services.takeover.line_columns import COLUMNS as LINE_COLUMNS
from services.takeover.line_columns import LINE
from services.takeover.line_columns import READERS as LINE_READERS
from services.takeover.pot_columns import (
    APPLICATION_READERS,
    APPLICATIONS,
    CALL_READERS,
    CALLS,
)


def _outcome(text: str) -> str:
    """An answer that a need can come with; a referral comes when the sibling has answered."""
    chosen = choice("outcome", text)
    if chosen == Outcome.REFERRED:
        raise cells.BadCell("not-a-choice")
    return chosen


SHEETS: Final[dict[Sheet, tuple[Column, ...]]] = {
    Sheet.ROUND: (
        column("granted", "Tilskudd (kr)", "Tilskot (kr)", "Grant (NOK)"),
        column("grant_letter", "Tilsagnsbrev", "Tilsegnsbrev", "Grant letter"),
        column("grant_letter_date", "Brevets dato", "Datoen på brevet", "Day of the letter"),
        optional("received", "Mottatt (kr)", "Motteke (kr)", "Received (NOK)"),
        optional(
            "carried_in",
            "Overført fra før (kr)",
            "Overført frå før (kr)",
            "Carried in (NOK)",
        ),
        optional("plan_version", "Planens versjon", "Versjonen av planen", "Version of the plan"),
        optional("plan_adopted_on", "Planen vedtatt", "Planen vedteken", "Plan adopted on"),
        optional("vet_board_heard_on", "Y-nemnda hørt", "Y-nemnda høyrd", "VET board heard on"),
        optional("forum_from", "Forumet fra", "Forumet frå", "Forum from"),
        optional("forum_to", "Forumet til", "Forumet til", "Forum to"),
        optional(
            "long_term_adopted_on",
            "Langsiktig plan vedtatt",
            "Langsiktig plan vedteken",
            "Long-term plan adopted on",
        ),
        optional(
            "long_term_from",
            "Langsiktig plan fra",
            "Langsiktig plan frå",
            "Long-term plan from",
        ),
        optional("long_term_to", "Langsiktig plan til", "Langsiktig plan til", "Long-term plan to"),
    ),
    Sheet.CONTRIBUTIONS: (
        column("form", "Form", "Form", "Form", "contribution"),
        column("amount", "Verdi (kr)", "Verdi (kr)", "Worth (NOK)"),
        column("basis", "Grunnlag", "Grunnlag", "Basis"),
    ),
    Sheet.SEATS: (
        column("group", "Gruppe", "Gruppe", "Group", "seat"),
        column("members", "Antall plasser", "Talet på plassar", "Number of seats"),
        optional("votes", "Stemmerett", "Røysterett", "Votes"),
    ),
    Sheet.MEMBERS: (
        column("member_id", "Medlem", "Medlem", "Member"),
        column("person", "Personkode", "Personkode", "Person's code"),
        column("group", "Gruppe", "Gruppe", "Group", "seat"),
        column("standing", "Rolle", "Rolle", "Standing", "standing"),
        column("organisation", "Organisasjonsnummer", "Organisasjonsnummer", "Organisation number"),
        optional("speaks_for", "Taler for", "Talar for", "Speaks for"),
        optional("programme", "Utdanningsprogram", "Utdanningsprogram", "Programme", "programme"),
        optional("deputy_for", "Vara for", "Vara for", "Deputy for"),
        column("term_from", "Fra dato", "Frå dato", "From day"),
        column("term_to", "Til dato", "Til dato", "To day"),
        optional("chair", "Leder", "Leiar", "Chair"),
    ),
    Sheet.THEMES: (
        column("theme_id", "Tema", "Tema", "Theme"),
        column("title", "Tittel", "Tittel", "Title"),
        column("goal", "Mål", "Mål", "Goal"),
        several(
            "measures",
            "Prioriterte tiltak",
            "Prioriterte tiltak",
            "Prioritised measures",
            "measure",
            "bad-planned-measure",
        ),
    ),
    Sheet.NEEDS: (
        column("key", "Behov", "Behov", "Need"),
        *NEED_COLUMNS,
        optional("budget_year", "Budsjettår", "Budsjettår", "Budget year"),
        optional("outcome", "Forumets svar", "Svaret frå forumet", "The forum's answer", "outcome"),
        optional("held_on", "Møtedato", "Møtedato", "Day of the meeting"),
        optional("text", "Begrunnelse", "Grunngiving", "Grounds"),
        optional("rank", "Plass", "Plass", "Rank"),
        optional("told_on", "Svar gitt", "Svar gitt", "Told on"),
    ),
    Sheet.TURNS: (
        column("need", "Behov", "Behov", "Need"),
        column("budget_year", "Budsjettår", "Budsjettår", "Budget year"),
        column("held_on", "Møtedato", "Møtedato", "Day of the meeting"),
        optional("text", "Begrunnelse", "Grunngiving", "Grounds"),
    ),
    Sheet.LINES: LINE_COLUMNS,
    Sheet.PAID: (
        LINE,
        column("amount", "Utbetalt (kr)", "Utbetalt (kr)", "Paid (NOK)"),
        column("paid_on", "Utbetalt dato", "Utbetalt dato", "Paid on"),
        column("voucher", "Bilag", "Bilag", "Voucher"),
    ),
    Sheet.CALLS: CALLS,
    Sheet.APPLICATIONS: APPLICATIONS,
}

_DAY = or_none(cells.day)
_COUNT = or_none(cells.whole)
READERS: Final[dict[Sheet, Readers]] = {
    Sheet.ROUND: {
        **dict.fromkeys((each.key for each in SHEETS[Sheet.ROUND]), _DAY),
        "granted": cells.some_ore,
        "received": cells.ore,
        "carried_in": cells.ore,
        "grant_letter": cells.line,
        "plan_version": _COUNT,
    },
    Sheet.CONTRIBUTIONS: {"amount": cells.ore, "basis": cells.line},
    Sheet.SEATS: {"members": cells.whole, "votes": or_none(cells.flag)},
    Sheet.MEMBERS: {
        **dict.fromkeys(("term_from", "term_to"), cells.day),
        "member_id": cells.key,
        "person": cells.person,
        "organisation": cells.organisation_number,
        "speaks_for": cells.organisation_numbers,
        "deputy_for": cells.keys,
        "chair": or_none(cells.flag),
    },
    Sheet.THEMES: {
        "theme_id": cells.key,
        "title": cells.line,
        "measures": line_entries.measures,
    },
    Sheet.NEEDS: {
        **NEED_READERS,
        "key": cells.key,
        "budget_year": or_none(cells.year),
        "outcome": or_none(_outcome),
        "held_on": _DAY,
        "rank": _COUNT,
        "told_on": _DAY,
    },
    Sheet.TURNS: {"need": cells.key, "budget_year": cells.year, "held_on": cells.day},
    Sheet.LINES: LINE_READERS,
    Sheet.PAID: {
        "line_id": cells.key,
        "amount": cells.some_ore,
        "paid_on": cells.day,
        "voucher": cells.line,
    },
    Sheet.CALLS: CALL_READERS,
    Sheet.APPLICATIONS: APPLICATION_READERS,
}


def sheet_named(name: str) -> Sheet | None:
    """The sheet that a name means: its code, or its name in any language."""
    named = ({sheet.value: label(sheet, language) for sheet in Sheet} for language in Language)
    try:
        return Sheet(one_of(named, name))
    except cells.BadCell:
        return None


def label(sheet: Sheet, language: Language) -> str:
    """The sheet's name in a language."""
    return texts.label("sheet", sheet, language)
