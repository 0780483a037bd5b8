"""The report as a pure function of the records: the same records always give the same report."""

from domain.case import round_ref
from domain.county_report.books import Books
from domain.county_report.content import Header, ReportContent
from domain.county_report.measures import deviations, questions, rows
from domain.county_report.money import recipients, totals
from domain.county_report.trace import Trace
from domain.county_report.work import work
from domain.event import Refusal


def county_report(books: Books, round_id: str) -> ReportContent:
    """The report on a round. Raises `Refusal("round-not-open")` before the round has begun."""
    trace = Trace(books.round, str(round_ref(round_id)))
    state = trace.state
    if state.rule_set is None:
        raise Refusal("round-not-open")
    letter = state.money_in.letter
    return ReportContent(
        header=Header(
            round_id=state.round_id,
            scheme=state.scheme,
            county=state.county,
            budget_year=state.budget_year,
            rule_set=state.rule_set,
            grant_letter=letter.name if letter else None,
            grant_letter_date=letter.dated if letter else None,
            grant_letter_sha256=letter.sha256 if letter else None,
            round_version=trace.version,
        ),
        work=work(books, trace),
        money=totals(trace),
        measures=rows(trace),
        recipients=recipients(trace, books.organisations),
        questions=questions(trace),
        deviations=deviations(trace, books.round),
    )
