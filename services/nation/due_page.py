"""The reports that are due as a page: the overdue, where each stands, and what each lacks."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from domain.county_report.due import ReportStanding
from domain.county_report.fields import Lacking
from domain.language.language import Language
from domain.language.words import Words
from domain.process import DUTIES
from services.nation.due import Due
from services.nation.page import Shown, as_html
from services.nation.words import WORDS


def due_page(found: Sequence[Due], language: Language, position: int, at: datetime) -> str:
    """The page; counties stand by year and number."""
    said, words = WORDS[language], Words(language)
    told = [
        said["compares"],
        f"{said['position']}: {position}.",
        f"{said['at']}: {at.isoformat()}.",
    ]
    where = (said["county"], said["year"])
    late = [due for due in found if due.standing is ReportStanding.OVERDUE]
    tables = (
        Shown(
            said["overdue-list"],
            (*where, said["due"], said["reminders"]),
            [(*_where(due, words), _when(due, words), reminders(due, said)) for due in late],
            f"{said['nobody-overdue']}.",
        ),
        Shown(
            said["standing"],
            (*where, said["standing"], said["due"], said["reminders"]),
            [
                (
                    *_where(due, words),
                    words.name("report-standing", due.standing),
                    _when(due, words),
                    reminders(due, said),
                )
                for due in found
            ],
            f"{said['nothing']}.",
        ),
        Shown(
            said["field"],
            (*where, *(said[key] for key in ("field", "why", "concerns", "action", "who"))),
            [(*_where(due, words), *cells) for due in found for cells in _lacks(due, words)],
            f"{said['lacks-nothing']}.",
        ),
        Shown(
            said["recipient"],
            (*where, *(said[key] for key in ("recipient", "line", "due", "reminders"))),
            [row for due in found for row in _owing(due, words)],
            f"{said['nobody-overdue']}.",
        ),
    )
    return as_html(said["reports-due"], told, tables, language=language)


def concerns(one: Lacking) -> str:
    """The lines, payments, organisations or questions that a field is missing for."""
    return ", ".join((*one.lines, *one.payments, *one.organisations, *one.questions))


def who_fills(one: Lacking, words: Words) -> str:
    """The roles that may do what fills the field."""
    return words.names("role", DUTIES[one.action].who)


def reminders(due: Due, said: Mapping[str, str]) -> str:
    """How many reminders have been given, and how many are to come."""
    given, to_come = len(due.reminders_given), len(due.reminders_to_come)
    return f"{given} {said['reminded']}, {to_come} {said['to-come']}"


def _where(due: Due, words: Words) -> tuple[str, str]:
    return f"{due.county} {words.county(due.county)}", str(due.budget_year)


def _when(due: Due, words: Words) -> str:
    return words.moment(due.deadline.at) if due.deadline else ""


def _lacks(due: Due, words: Words) -> Iterator[tuple[str, ...]]:
    for one in due.lacks:
        missing = f" ({words.money(one.ore)})" if one.ore else ""
        yield (
            words.name("report-field", one.field),
            f"{words.name('report-lacks', one.why)}{missing}",
            concerns(one),
            words.name("action", one.action),
            who_fills(one, words),
        )


def _owing(due: Due, words: Words) -> Iterator[tuple[str, ...]]:
    for one in due.owing:
        if one.overdue:
            yield (
                *_where(due, words),
                one.recipient.name if one.recipient else "",
                one.title,
                words.moment(one.due_at) if one.due_at else "",
                str(one.reminders),
            )
